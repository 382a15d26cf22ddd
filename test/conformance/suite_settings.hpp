// The recorded suites' settings and files, as ours.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "query/context.hpp"
#include "task/note_record.hpp"

namespace vaultask::conformance {

using Json = nlohmann::json;

/// The folder of the suite that is kept here.
[[nodiscard]] std::filesystem::path meetings();

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Of the notes below the folder, in order, with "/" between folders.
[[nodiscard]] std::vector<std::string> note_paths(const std::filesystem::path& root);

/// What a profile's settings say of lines, and of queries (README.md of the suites). Throws where
/// they are not of the recorded form.
[[nodiscard]] task::ReadRules read_rules(const Json& settings);
[[nodiscard]] query::QueryRules query_rules(const Json& settings);

}  // namespace vaultask::conformance
