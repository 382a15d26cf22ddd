#include "measure/task_record.hpp"

#include <algorithm>

namespace vaultask::measure {

TaskRecord::TaskRecord(const Task& task, const NoteInfo* note, std::optional<Date> first_seen,
                       const TaskHistory* history, Date began, Date today)
    : task_(&task), note_(note), history_(history), first_seen_(first_seen), today_(today) {
  steps_ = history == nullptr ? steps_of(task, first_seen, today)
                              : steps_of(*history, &task, began, first_seen);
  if (task.status.type == StatusType::non_task) leave_out_non_task(steps_);
}

TaskRecord::TaskRecord(const TaskHistory& history, const NoteInfo* note,
                       std::optional<Date> first_seen, Date began, Date today)
    : note_(note),
      history_(&history),
      first_seen_(first_seen),
      today_(today),
      steps_(steps_of(history, nullptr, began, first_seen)) {}

const std::string& TaskRecord::path() const {
  return task_ != nullptr ? task_->path.str() : history_->path;
}

int TaskRecord::line() const {
  return task_ != nullptr ? task_->line : history_->line;
}

const std::string& TaskRecord::heading() const {
  return task_ != nullptr ? task_->heading.str() : history_->heading;
}

const std::string& TaskRecord::description() const {
  return task_ != nullptr ? task_->description : history_->description;
}

std::vector<std::string> TaskRecord::owners() const {
  return task_ != nullptr ? owner_names(*task_) : history_->owners;
}

bool TaskRecord::open_on(Date day) const {
  if (day >= today_) return task_ != nullptr && !task_->is_done();
  const Step* last = last_step(day);
  return last != nullptr && (last->change == Change::opened || last->change == Change::reopened);
}

std::optional<Date> TaskRecord::due_on(Date day) const {
  std::optional<Date> due;
  if (task_ != nullptr && task_->due.valid()) due = task_->due.date();
  if (history_ == nullptr || (task_ != nullptr && day >= today_)) return due;
  for (const TaskEvent& event : history_->events) {
    if (event.kind == EventKind::opened) due = Date::parse(event.to);
    if (event.kind == EventKind::due_moved && event.day <= day) due = Date::parse(event.to);
  }
  return due;
}

const Step* TaskRecord::last_step(Date day) const {
  const auto next =
      std::find_if(steps_.begin(), steps_.end(), [&](const Step& step) { return step.day > day; });
  return next == steps_.begin() ? nullptr : &*std::prev(next);
}

std::optional<int> TaskRecord::age_on(Date day) const {
  std::optional<Date> opened = first_seen_;
  if (task_ != nullptr && task_->created.valid()) {
    opened = task_->created.date();
  } else if (history_ != nullptr && !history_->since_beginning &&
             (!opened || history_->opened < *opened)) {
    opened = history_->opened;
  }
  if (!opened || *opened > day) return std::nullopt;
  return day.days() - opened->days();
}

int TaskRecord::slips_between(Date from, Date to) const {
  if (history_ == nullptr) return 0;
  const std::vector<Date>& days = history_->moves.slipped_on;
  return static_cast<int>(
      std::count_if(days.begin(), days.end(), [&](Date day) { return from <= day && day <= to; }));
}

}  // namespace vaultask::measure
