// What two states say of each other besides their texts.
#include "journal/matcher.hpp"
#include "task/recurrence.hpp"
#include "task/recurrence_dates.hpp"

namespace vaultask::journal {
namespace {

/// Both have an id, and none in common.
bool ids_differ(const TaskState& a, const TaskState& b) {
  if (!has_id(a) || !has_id(b)) return false;
  if (!a.id.empty() && !b.id.empty()) return a.id != b.id;
  return a.block_id.empty() || a.block_id != b.block_id;
}

TaskDate date_of(const std::string& text) {
  const auto date = Date::parse(text);
  return date ? TaskDate(*date) : TaskDate();
}

bool is_later(const std::string& was, const std::string& is) {
  const auto from = Date::parse(was), to = Date::parse(is);
  return from && to && *to > *from;
}

}  // namespace

bool is_next_occurrence(const TaskState& was, const TaskState& is) {
  if (was.recurrence.empty() || was.recurrence != is.recurrence) return false;
  if (!was.is_open() || !is.is_open()) return false;
  const auto rule = task::Recurrence::parse(was.recurrence);
  if (!rule) return false;
  if (rule->when_done()) {
    return is_later(was.due, is.due) || is_later(was.scheduled, is.scheduled) ||
           is_later(was.start, is.start);
  }
  task::Recurrence::Dates dates;
  dates.start = date_of(was.start);
  dates.scheduled = date_of(was.scheduled);
  dates.due = date_of(was.due);
  const auto next = rule->next(dates, Date());
  return !same_dates(was, is) && next.due == date_of(is.due) &&
         next.scheduled == date_of(is.scheduled) && next.start == date_of(is.start);
}

bool cannot_be_one(const TaskState& was, const TaskState& is) {
  return ids_differ(was, is) || (was.on_completion == "delete" && is_next_occurrence(was, is));
}

bool has_id(const TaskState& task) {
  return !task.id.empty() || !task.block_id.empty();
}

bool id_differs(const TaskState& a, const TaskState& b) {
  return has_id(a) != has_id(b);
}

bool created_differ(const TaskState& a, const TaskState& b) {
  return !a.created.empty() && !b.created.empty() && a.created != b.created;
}

bool same_dates(const TaskState& a, const TaskState& b) {
  return a.due == b.due && a.scheduled == b.scheduled && a.start == b.start;
}

int agreement(const TaskState& was, const TaskState& is) {
  // Done with its dates as they were: it is the one, though the next occurrence, which stands open
  // as it did, is more like it.
  const bool done_occurrence =
      was.is_open() && !was.recurrence.empty() && !is.is_open() && same_dates(was, is);
  return (done_occurrence ? 64 : 0) + (was.due == is.due ? 16 : 0) +
         (was.created == is.created ? 12 : 0) + (was.scheduled == is.scheduled ? 8 : 0) +
         (was.done == is.done ? 6 : 0) + (was.is_open() == is.is_open() ? 5 : 0) +
         (was.start == is.start ? 4 : 0) + (was.owners == is.owners ? 3 : 0) +
         (was.symbol == is.symbol ? 1 : 0) + (was.priority == is.priority ? 1 : 0);
}

bool same_but_for_place(const TaskState& a, const TaskState& b) {
  return same_dates(a, b) && a.created == b.created && a.done == b.done && a.symbol == b.symbol &&
         a.owners == b.owners && a.priority == b.priority;
}

}  // namespace vaultask::journal
