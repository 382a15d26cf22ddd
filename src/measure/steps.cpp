#include "measure/steps.hpp"

#include <algorithm>

namespace vaultask::measure {
namespace {

/// Takes events in their order, and keeps those that change whether the task is open.
class Replay {
 public:
  void take(const TaskEvent& event, Date day, bool exact) {
    exact_ = exact;
    switch (event.kind) {
      case EventKind::opened:
        open(day, Change::opened);
        break;
      case EventKind::reopened:
        open(day, Change::reopened);
        break;
      case EventKind::closed:
        end(day, Change::closed);
        break;
      case EventKind::cancelled:
        end(day, Change::cancelled);
        break;
      case EventKind::vanished:
        vanished_open_ = open_;
        end(day, Change::removed);
        break;
      case EventKind::returned:
        // What was closed when it vanished comes back closed.
        if (vanished_open_) open(day, Change::reopened);
        break;
      default:
        break;
    }
  }

  std::vector<Step> finish() { return std::move(steps_); }

 private:
  void open(Date day, Change change) {
    if (!open_) add(day, change);
    open_ = true;
  }
  void end(Date day, Change change) {
    if (open_) {
      add(day, change);
    } else if (change == Change::closed || change == Change::cancelled) {
      change_end(change);
    }
    open_ = false;
  }
  /// What is cancelled, and called done later: it ceased to be open once.
  void change_end(Change change) {
    if (!steps_.empty() && steps_.back().change != Change::removed) steps_.back().change = change;
  }
  void add(Date day, Change change) {
    if (!steps_.empty()) day = std::max(day, steps_.back().day);
    steps_.push_back({day, change, exact_});
  }

  std::vector<Step> steps_;
  bool exact_ = true;
  bool open_ = false;
  bool vanished_open_ = false;
};

/// Whether the line itself says that this happened on that day.
bool bears_date(const Task* line, EventKind kind, Date day) {
  if (line == nullptr) return false;
  const TaskDate* date = kind == EventKind::opened      ? &line->created
                         : kind == EventKind::closed    ? &line->done
                         : kind == EventKind::cancelled ? &line->cancelled
                                                        : nullptr;
  return date != nullptr && date->valid() && date->date() == day;
}

/// Whether the day on which a task was opened is only the one on which it was closed: that is what
/// the journal has for one that was found closed and bears no ➕ date.
bool is_day_of_closing(const TaskHistory& task, const TaskEvent& opened) {
  return opened.kind == EventKind::opened &&
         std::any_of(task.events.begin(), task.events.end(), [&](const TaskEvent& event) {
           return event.kind != EventKind::opened && event.seen == opened.seen &&
                  event.from.empty() && event.day == opened.day;
         });
}

}  // namespace

Date unknown_day() {
  return *Date::from_ymd(0, 1, 1);
}

std::vector<Step> steps_of(const TaskHistory& task, const Task* line, Date began,
                           std::optional<Date> note_date) {
  Replay replay;
  for (const TaskEvent& event : task.events) {
    // What a run saw had happened by then, whatever date somebody wrote.
    Date day = std::min(event.day, event.seen);
    // The state a task was found in has no status before it, and the day of that run tells nothing.
    const bool found_so = task.since_beginning && event.seen == began &&
                          (event.kind == EventKind::opened || event.from.empty());
    const bool dated = event.day < began && !is_day_of_closing(task, event);
    const bool exact = !found_so || dated || bears_date(line, event.kind, event.day);
    if (!exact) day = note_date ? std::min(*note_date, day) : unknown_day();
    replay.take(event, day, exact);
  }
  return replay.finish();
}

void leave_out_non_task(std::vector<Step>& steps) {
  if (steps.empty() || steps.back().change != Change::cancelled) return;
  const Date day = steps.back().day;
  steps.back().change = Change::removed;
  if (steps.size() == 2 && steps.front().day == day) steps.clear();
}

std::vector<Step> steps_of(const Task& task, std::optional<Date> note_date, Date today) {
  std::optional<Date> closed;
  for (const TaskDate* date : {&task.done, &task.cancelled}) {
    if (!closed && task.is_done() && date->valid()) closed = std::min(date->date(), today);
  }
  std::optional<Date> opened = note_date;
  if (task.created.valid()) opened = task.created.date();
  Date day = std::min(opened.value_or(unknown_day()), today);
  if (closed) day = std::min(day, *closed);
  std::vector<Step> steps{{day, Change::opened, opened.has_value()}};
  if (task.is_done()) {
    const bool done = task.status.type == StatusType::done;
    steps.push_back(
        {closed.value_or(day), done ? Change::closed : Change::cancelled, closed.has_value()});
  }
  return steps;
}

}  // namespace vaultask::measure
