// Tasks over time → counts.
#pragma once

#include <vaultask/counts.hpp>

#include "measure/task_record.hpp"

namespace vaultask::measure {

/// Adds a task to the counts of a group it belongs to.
void add(Counts& counts, const TaskRecord& task, const DateRange& span);

/// That a task was done on a day.
struct Completion {
  Date day;
  bool exact = true;        ///< Else nobody knows the day, and it is the first one possible.
  std::optional<Date> due;  ///< As it was then.

  /// Whether it is known if it was done in time.
  [[nodiscard]] bool tells() const { return exact && due; }
  [[nodiscard]] bool late() const { return tells() && day > *due; }
};
/// Whether it was done in the span and was so at its end: what `Counts::done` counts.
[[nodiscard]] std::optional<Completion> completion_in(const TaskRecord& task,
                                                      const DateRange& span);

}  // namespace vaultask::measure
