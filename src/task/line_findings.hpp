// What is wrong with a task line: fields the plugin does not see, or reads as nothing.
#pragma once

#include <string_view>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/task.hpp>

#include "task/line_parser.hpp"

namespace vaultask::task {

/// Adds the findings of one task to `out`. `text` is the line's text as TaskLine has it, before its
/// fields were read. Where the line can be corrected without guessing, the finding holds the
/// corrected line: the unread fields at the end, and all else as it was written.
void find_line_problems(const Task& task, std::string_view text, const StatusRegistry& statuses,
                        TaskFormat format, std::vector<Diagnostic>& out);

}  // namespace vaultask::task
