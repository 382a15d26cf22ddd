// What the difference between two states of a task means.
#pragma once

#include <string>
#include <vector>

#include <vaultask/history.hpp>

#include "journal/task_state.hpp"

namespace vaultask::journal {

struct Change {
  EventKind kind = EventKind::opened;
  Date day;  ///< See TaskEvent::day.
  std::string from, to;

  friend bool operator==(const Change&, const Change&) = default;
};

/// The ➕ date, else the day of the run; but a task that bears the day on which it was closed was
/// opened on that day at the latest.
[[nodiscard]] Date opened_on(const TaskState& state, Date run_day);

/// Of a task seen for the first time: opened, and closed or cancelled where it is.
[[nodiscard]] std::vector<Change> first_changes(const TaskState& state, Date run_day);

/// What happened between two states of one task, in the order of EventKind. Other owners are none
/// where `owners_edited` is false: the note is as it was, and only who is known has changed.
[[nodiscard]] std::vector<Change> changes_between(const TaskState& before, const TaskState& after,
                                                  Date run_day, bool owners_edited = true);

/// Of a task that stands in no note any more: vanished; and before it closed, for an open recurring
/// task that its completion deletes (🏁 delete) and whose next occurrence stands there: `replaced`.
[[nodiscard]] std::vector<Change> last_changes(const TaskState& state, Date run_day, bool replaced);

}  // namespace vaultask::journal
