#include "measure/counts.hpp"

#include <algorithm>
#include <array>

namespace vaultask {
namespace {

template <std::int64_t Counts::*kMember>
Cell count(const Counts& counts) {
  return counts.*kMember;
}

Cell earliest_due(const Counts& counts) {
  return counts.earliest_due ? Cell(counts.earliest_due->to_iso()) : Cell();
}

Cell oldest(const Counts& counts) {
  return counts.oldest_days ? Cell(std::int64_t{*counts.oldest_days}) : Cell();
}

Cell percent_on_time(const Counts& counts) {
  const std::int64_t dated = counts.on_time + counts.late;
  if (dated == 0) return {};
  return (100 * counts.on_time + dated / 2) / dated;
}

constexpr std::array<Number, 11> kNumbers{{
    {"open", "Open",
     "Tasks that were neither done nor cancelled at the end of the period, or are not today.", true,
     count<&Counts::open>},
    {"overdue", "Overdue", "Open tasks that were due before that day.", true,
     count<&Counts::overdue>},
    {"due_in_7_days", "Due in 7 days", "Open tasks due on that day or on one of the 6 after it.",
     true, count<&Counts::due_in_7_days>},
    {"due_in_30_days", "Due in 30 days", "Open tasks due on that day or on one of the 29 after it.",
     true, count<&Counts::due_in_30_days>},
    {"earliest_due", "Earliest due", "The earliest due date of the open tasks.", false,
     earliest_due},
    {"done", "Done",
     "Tasks completed in the period that were still so at its end; on the ✅ date, else on the day "
     "on which vaultask first saw them done. One that was found done without a date counts on "
     "the day of its note.",
     true, count<&Counts::done>},
    {"cancelled", "Cancelled", "The same of tasks that were cancelled.", true,
     count<&Counts::cancelled>},
    {"percent_on_time", "On time %",
     "Of the tasks done that had a due date, the part that was done on that date or before, in "
     "percent. Those of which nobody knows the day are left out.",
     true, percent_on_time},
    {"slips", "Slips",
     "How often a due date moved later in the period; several moves of a task on one day count "
     "once, from the first date to the last.",
     true, count<&Counts::slips>},
    {"oldest_days", "Oldest (days)",
     "Days since the oldest open task was opened: its ➕ date, else the date of its note, else the "
     "day on which vaultask first saw it.",
     true, oldest},
    {"tasks", "Tasks", "All tasks of the group, whatever their state.", true,
     count<&Counts::tasks>},
}};

}  // namespace

std::span<const Number> numbers() {
  return kNumbers;
}

const Number* find_number(std::string_view key) {
  const auto* found = std::find_if(kNumbers.begin(), kNumbers.end(),
                                   [&](const Number& number) { return number.key == key; });
  return found == kNumbers.end() ? nullptr : found;
}

namespace measure {
namespace {

/// The change to this state up to the end of the span, if it came in the span.
const Step* last_change(const TaskRecord& task, const DateRange& span, Change change) {
  const Step* last = task.last_step(span.last);
  return last != nullptr && last->change == change && span.holds(last->day) ? last : nullptr;
}

void add_open(Counts& counts, const TaskRecord& task, Date day) {
  ++counts.open;
  if (const auto age = task.age_on(day)) {
    counts.oldest_days = std::max(counts.oldest_days.value_or(0), *age);
  }
  const auto due = task.due_on(day);
  if (!due) return;
  counts.earliest_due = std::min(counts.earliest_due.value_or(*due), *due);
  if (*due < day) {
    ++counts.overdue;
    return;
  }
  if (*due < day.plus_days(7)) ++counts.due_in_7_days;
  if (*due < day.plus_days(30)) ++counts.due_in_30_days;
}

}  // namespace

std::optional<Completion> completion_in(const TaskRecord& task, const DateRange& span) {
  const Step* closed = last_change(task, span, Change::closed);
  if (closed == nullptr) return std::nullopt;
  return Completion{closed->day, closed->exact, task.due_on(closed->day)};
}

void add(Counts& counts, const TaskRecord& task, const DateRange& span) {
  ++counts.tasks;
  counts.slips += task.slips_between(span.first, span.last);
  if (task.open_on(span.last)) add_open(counts, task, span.last);
  if (const auto completion = completion_in(task, span)) {
    ++counts.done;
    if (completion->tells()) ++(completion->late() ? counts.late : counts.on_time);
  }
  if (last_change(task, span, Change::cancelled) != nullptr) ++counts.cancelled;
}

}  // namespace measure
}  // namespace vaultask
