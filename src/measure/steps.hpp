// When a task began to be open and when it ceased to be: what all counts over time are made from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/history.hpp>
#include <vaultask/task.hpp>

namespace vaultask::measure {

enum class Change : std::uint8_t { opened, reopened, closed, cancelled, removed };

/// A change of a task's being open. Each leads from open to not open or the other way round.
struct Step {
  Date day;
  Change change = Change::opened;
  bool exact = true;  ///< Else nobody knows the day, and it is the first one possible.

  friend bool operator==(const Step&, const Step&) = default;
};

/// What stands for a day that nobody knows: before all others.
[[nodiscard]] Date unknown_day();

/// The steps of a task that the journal knows, in order. A day that lies before the one of an
/// earlier step is taken for that one: what was closed cannot be opened later. One that lies behind
/// the day of the run that saw it is taken for that day. What stood in the
/// notes when the journal began was opened on the day of its note, or that first day if that came
/// earlier; in a note without a date, on the unknown day.
/// @param line       the task as it stands in a note now; nullptr for one that stands in none. A ➕,
///                   ✅ or ❌ date of the first day itself is told from that day's run by it.
/// @param began      day of the journal's first run.
/// @param note_date  date of the note in which the task was first seen.
[[nodiscard]] std::vector<Step> steps_of(const TaskHistory& task, const Task* line, Date began,
                                         std::optional<Date> note_date);

/// Takes the steps of a line that is no task (NON_TASK) for those of a task: what never was one has
/// none, and what was one was removed when it ceased to be.
void leave_out_non_task(std::vector<Step>& steps);

/// The steps of a task that no journal knows, by the dates on its line and of its note; a task
/// without any was opened, and closed if it is, on the unknown day.
[[nodiscard]] std::vector<Step> steps_of(const Task& task, std::optional<Date> note_date,
                                         Date today);

}  // namespace vaultask::measure
