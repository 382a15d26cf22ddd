// What the journal remembers of a task between two runs.
#pragma once

#include <string>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask::journal {

/// A plain value that owns its texts. Dates are as TaskDate::to_string() has them: an impossible
/// date is kept as written, an absent one is "".
struct TaskState {
  std::string path;
  int line = 0;  ///< From 1.
  std::string heading;
  std::string description;
  std::string symbol;
  StatusType type = StatusType::todo;
  Priority priority = Priority::normal;
  std::string created, start, scheduled, due, done, cancelled;
  std::string recurrence;
  std::string on_completion;
  std::string id;        ///< 🆔
  std::string block_id;  ///< Without "^".
  std::string owners;    ///< Joined by ", ".
  /// What tells the task from others (identity_text.hpp), of `description`; set by complete().
  std::string text;

  [[nodiscard]] bool is_open() const {
    return type == StatusType::todo || type == StatusType::in_progress ||
           type == StatusType::on_hold;
  }
  /// Computes what follows from the other members.
  void complete();

  friend bool operator==(const TaskState&, const TaskState&) = default;
};

/// The state of a task of the index or of a note.
[[nodiscard]] TaskState state_of(const Task& task);

/// Equal but for the line they stand on.
[[nodiscard]] bool same_but_for_line(const TaskState& a, const TaskState& b);

}  // namespace vaultask::journal
