// The tasks of the vaults at hand, by our reading.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <vaultask/task.hpp>

#include "task/note_record.hpp"

namespace vaultask::conformance {

/// Of every ".md" file below the folder, in no certain order.
[[nodiscard]] std::vector<Task> read_tasks(const std::filesystem::path& folder,
                                           const task::ReadRules& rules);

/// Of the meetings suite: a recorded dump, and the vault.
[[nodiscard]] std::filesystem::path meetings_dump(const char* name);
[[nodiscard]] std::filesystem::path meetings_vault();

/// The folder of the suites that are not kept here; nullopt where none is named.
[[nodiscard]] std::optional<std::filesystem::path> other_suites();

}  // namespace vaultask::conformance
