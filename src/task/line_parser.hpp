// One line of a note → one task, as the Tasks plugin reads it.
//
// Rules and their order: obsidian-tasks, src/Task/TaskRegularExpressions.ts and
// src/TaskSerializer/{Default,Dataview}TaskSerializer.ts, as documented and observed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <vaultask/task.hpp>

#include "task/status.hpp"

namespace vaultask::task {

/// How a vault writes fields, by the plugin's setting `taskFormat`. The other format's fields are
/// plain text.
enum class TaskFormat : std::uint8_t {
  emoji,     ///< 📅 2025-11-14
  dataview,  ///< [due:: 2025-11-14] or (due:: 2025-11-14)
};

/// The parts of a checklist line before its fields are read.
struct TaskLine {
  std::string_view indentation;
  std::string_view list_marker;
  std::string_view symbol;      ///< One code point.
  std::string_view text;        ///< Trimmed, without the block link.
  std::string_view block_link;  ///< " ^abc" with its blank, or "".
  std::string_view hard_break;  ///< The spaces at the end where there are two or more, or "".
};

/// Splits a line of the form `^([\s\t>]*)([-*+]|[0-9]+[.)]) +\[(.)\] *(.*)`, where the bracket is
/// followed by white space or the end. nullopt for every other line, such as "- [c](url)". Whether
/// the line is a list item at all is for the block structure to say. Views into `line`.
[[nodiscard]] std::optional<TaskLine> split_task_line(std::string_view line);

/// Fills status, description, tags, fields and what ends the line of a task from the split line.
/// The fields stand at the end; the first text that is none of them ends their reading, so what
/// stands left of it is description. Of a field written twice, the leftmost counts. At most 21
/// rounds.
void parse_task_body(const TaskLine& line, const StatusRegistry& statuses, Task& task,
                     TaskFormat format = TaskFormat::emoji);

}  // namespace vaultask::task
