// A task → its line, as the Tasks plugin rewrites it: the counterpart of line_parser.hpp.
//
// Order and separators: obsidian-tasks, Task.toFileLineString() and the two serializers, as
// documented and observed.
#pragma once

#include <string>

#include <vaultask/task.hpp>

#include "task/line_parser.hpp"

namespace vaultask::task {

/// The fields of a task in the plugin's order, each with what parts it from the text before it:
/// " ⏫ 📅 2025-11-14", "  [priority:: high]  [due:: 2025-11-14]"; "" where there are none. A date
/// that the note's name gave is not written. An impossible date stands as it was written, where the
/// plugin would write "Invalid date": nothing of a note is lost. Pure and thread-safe.
[[nodiscard]] std::string write_task_fields(const Task& task,
                                            TaskFormat format = TaskFormat::emoji);

/// The same in signs without their values: " ⏫ 📅".
[[nodiscard]] std::string write_task_signs(const Task& task);

/// The whole line, without a line end: indentation, list marker, status, description, fields, block
/// link, hard break. Reading it gives the task again, wherever it stands; tests name the few lines
/// for which the plugin's own rules break that. Pure and thread-safe.
[[nodiscard]] std::string write_task_line(const Task& task, TaskFormat format = TaskFormat::emoji);

}  // namespace vaultask::task
