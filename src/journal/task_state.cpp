#include "journal/task_state.hpp"

#include "base/strings.hpp"
#include "journal/identity_text.hpp"

namespace vaultask::journal {

void TaskState::complete() {
  text = identity_text(description);
}

TaskState state_of(const Task& task) {
  TaskState state;
  state.path = task.path;
  state.line = task.line;
  state.heading = task.heading;
  state.description = task.description;
  state.symbol = task.status.symbol;
  state.type = task.status.type;
  state.priority = task.priority;
  state.created = task.created.to_string();
  state.start = task.start.to_string();
  // A date from the note's name is no word of the task's.
  if (!task.scheduled_inferred) state.scheduled = task.scheduled.to_string();
  state.due = task.due.to_string();
  state.done = task.done.to_string();
  state.cancelled = task.cancelled.to_string();
  state.recurrence = task.recurrence;
  state.on_completion = task.on_completion;
  state.id = task.id;
  const std::string_view link = strings::trim(task.block_link);
  if (link.starts_with('^')) state.block_id = link.substr(1);
  state.owners = strings::join(owner_names(task), ", ");
  state.complete();
  return state;
}

bool same_but_for_line(const TaskState& a, const TaskState& b) {
  TaskState moved = a;
  moved.line = b.line;
  return moved == b;
}

}  // namespace vaultask::journal
