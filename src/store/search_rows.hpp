// Rows of search.db that its reader and its writer have in common.
#pragma once

#include <cstdint>
#include <vector>

#include <vaultask/result.hpp>

#include "store/search_file.hpp"

namespace vaultask::store {

/// The id of the next note, from 1.
[[nodiscard]] Result<std::int64_t> read_next_id(Connection& db);
Result<void> write_next_id(Connection& db, std::int64_t id);

/// In order of path (bytewise).
[[nodiscard]] Result<std::vector<SearchSource>> read_sources(Connection& db);

}  // namespace vaultask::store
