// Which new note is an old one under another name.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "journal/task_state.hpp"

namespace vaultask::journal {

/// Old path → new path, for each note that had tasks before and has none after, where more than
/// half of them, by id or text and counted, stand in one note that had none before. A new note is
/// the new name of one old note only, by `least` tasks or more. One task without an id is not
/// enough: it may have moved; nor are texts such as "Follow up".
[[nodiscard]] std::unordered_map<std::string, std::string> find_renamed(
    const std::vector<TaskState>& before, const std::vector<TaskState>& after,
    std::size_t least = 1);

}  // namespace vaultask::journal
