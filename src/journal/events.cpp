#include "journal/events.hpp"

#include <algorithm>

namespace vaultask::journal {
namespace {

Date day_or(const std::string& date, Date run_day) {
  return Date::parse(date).value_or(run_day);
}

/// The change from an open status, or from `before`, to that of the state.
std::vector<Change> status_changes(StatusType before, const std::string& symbol,
                                   const TaskState& after, Date run_day) {
  const auto class_of = [](StatusType type) {
    switch (type) {
      case StatusType::done:
        return EventKind::closed;
      case StatusType::cancelled:
      case StatusType::non_task:  // not to be done any more, and not done
        return EventKind::cancelled;
      default:
        return EventKind::reopened;  // open
    }
  };
  const EventKind was = class_of(before), is = class_of(after.type);
  if (was == is) return {};
  const Date day = is == EventKind::closed      ? day_or(after.done, run_day)
                   : is == EventKind::cancelled ? day_or(after.cancelled, run_day)
                                                : run_day;
  return {{is, day, symbol, after.symbol}};
}

}  // namespace

Date opened_on(const TaskState& state, Date run_day) {
  if (const auto created = Date::parse(state.created)) return *created;
  if (state.is_open()) return run_day;
  const auto closed = Date::parse(state.type == StatusType::done ? state.done : state.cancelled);
  return std::min(run_day, closed.value_or(run_day));
}

std::vector<Change> first_changes(const TaskState& state, Date run_day) {
  std::vector<Change> changes{{EventKind::opened, opened_on(state, run_day), "", state.due}};
  for (Change& change : status_changes(StatusType::todo, "", state, run_day)) {
    changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<Change> changes_between(const TaskState& before, const TaskState& after, Date run_day,
                                    bool owners_edited) {
  std::vector<Change> changes = status_changes(before.type, before.symbol, after, run_day);
  const auto compare = [&](EventKind kind, std::string_view from, std::string_view to) {
    if (from != to) changes.push_back({kind, run_day, std::string(from), std::string(to)});
  };
  compare(EventKind::due_moved, before.due, after.due);
  if (owners_edited) compare(EventKind::owner_changed, before.owners, after.owners);
  compare(EventKind::priority_changed, to_string(before.priority), to_string(after.priority));
  if (before.text != after.text) {
    compare(EventKind::text_edited, before.description, after.description);
  }
  compare(EventKind::note_moved, before.path, after.path);
  compare(EventKind::heading_moved, before.heading, after.heading);
  return changes;
}

std::vector<Change> last_changes(const TaskState& state, Date run_day, bool replaced) {
  std::vector<Change> changes;
  if (replaced && state.is_open()) {
    changes.push_back({EventKind::closed, run_day, state.symbol, ""});
  }
  changes.push_back({EventKind::vanished, run_day, state.path, ""});
  return changes;
}

}  // namespace vaultask::journal
