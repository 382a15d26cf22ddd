// Which new note is an old one under another name.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "journal/task_state.hpp"

namespace vaultask::journal {

/// Old path → new path, for each note that had tasks before and has none after, where more than
/// half of them, by id or text and counted, stand in one note that had none before. A new note is
/// the new name of one old note only.
[[nodiscard]] std::unordered_map<std::string, std::string> find_renamed(
    const std::vector<TaskState>& before, const std::vector<TaskState>& after);

}  // namespace vaultask::journal
