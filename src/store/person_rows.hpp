// The rows about people, shared by reader and writer.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "note/people.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {

[[nodiscard]] Result<std::vector<note::PersonSource>> read_person_sources(
    Connection& db, const std::string& people_folder);

[[nodiscard]] Result<std::vector<Person>> read_people(Connection& db);

[[nodiscard]] Result<void> write_people(Connection& db, const note::People& people);

}  // namespace vaultask::store
