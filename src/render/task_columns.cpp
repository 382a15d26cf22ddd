#include "render/task_columns.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/plugin_text.hpp"
#include "render/task_view.hpp"
#include "task/urgency.hpp"

namespace vaultask::render {
namespace {

template <TaskDate Task::*kMember>
Cell date_cell(const QueryResult&, const Task& task) {
  return (task.*kMember).to_string();
}

template <SharedText Task::*kMember>
Cell text_cell(const QueryResult&, const Task& task) {
  return (task.*kMember).str();
}

Cell boxed_description(const QueryResult& result, const Task& task) {
  return status_box(task) + ' ' + description_of(result, task);
}

Cell priority_cell(const QueryResult&, const Task& task) {
  const bool normal = task.priority == Priority::normal;
  return normal ? std::string() : std::string(to_string(task.priority));
}

Cell place_cell(const QueryResult&, const Task& task) {
  return std::string(note::base_name(task.path)) + ':' + std::to_string(task.line);
}

}  // namespace

const std::vector<TaskColumn>& task_columns() {
  static const std::vector<TaskColumn> columns{
      {.name = "task", .label = "Task", .value = boxed_description, .text = true},
      {.name = "status",
       .label = "Status",
       .value = [](const QueryResult&, const Task& task) { return Cell(status_box(task)); },
       .chosen_only = true},
      {.name = "description",
       .label = "Description",
       .value = [](const QueryResult& result,
                   const Task& task) { return Cell(description_of(result, task)); },
       .chosen_only = true,
       .text = true},
      {.name = "owner",
       .label = "Owner",
       .value = [](const QueryResult&,
                   const Task& task) { return Cell(strings::join(owner_names(task), ", ")); },
       .part = LayoutPart::owner},
      {.name = "due", .label = "Due", .value = date_cell<&Task::due>, .part = LayoutPart::due_date},
      {.name = "scheduled",
       .label = "Scheduled",
       .value = date_cell<&Task::scheduled>,
       .part = LayoutPart::scheduled_date,
       .optional = true},
      {.name = "start",
       .label = "Start",
       .value = date_cell<&Task::start>,
       .part = LayoutPart::start_date,
       .optional = true},
      {.name = "created",
       .label = "Created",
       .value = date_cell<&Task::created>,
       .chosen_only = true},
      {.name = "done",
       .label = "Done",
       .value = date_cell<&Task::done>,
       .part = LayoutPart::done_date,
       .optional = true},
      {.name = "cancelled",
       .label = "Cancelled",
       .value = date_cell<&Task::cancelled>,
       .chosen_only = true},
      {.name = "recurrence",
       .label = "Recurs",
       .value = text_cell<&Task::recurrence>,
       .part = LayoutPart::recurrence_rule,
       .optional = true},
      {.name = "priority",
       .label = "Priority",
       .value = priority_cell,
       .part = LayoutPart::priority},
      {.name = "urgency",
       .label = "Urgency",
       .value =
           [](const QueryResult& result, const Task& task) {
             return Cell(format_number(task::urgency(task, result.today)));
           },
       .part = LayoutPart::urgency,
       .right = true},
      {.name = "tags",
       .label = "Tags",
       .value = [](const QueryResult&,
                   const Task& task) { return Cell(strings::join(task.tags, " ")); },
       .chosen_only = true},
      {.name = "id", .label = "Id", .value = text_cell<&Task::id>, .chosen_only = true},
      {.name = "heading",
       .label = "Heading",
       .value = text_cell<&Task::heading>,
       .chosen_only = true},
      {.name = "note",
       .label = "Note",
       .value = place_cell,
       .part = LayoutPart::backlink,
       .markdown = source_link},
  };
  return columns;
}

std::vector<const TaskColumn*> shown_columns(const QueryResult& result,
                                             const std::vector<std::string>& names) {
  std::vector<const TaskColumn*> shown;
  for (const std::string& name : names) {
    for (const TaskColumn& column : task_columns()) {
      if (column.name == name) shown.push_back(&column);
    }
  }
  if (!shown.empty()) return shown;
  for (const TaskColumn& column : task_columns()) {
    if (column.chosen_only || (column.part && !result.layout.shows(*column.part))) continue;
    const bool any = !column.optional ||
                     std::any_of(result.tasks.begin(), result.tasks.end(), [&](const Task& task) {
                       return column.value(result, task) != Cell(std::string());
                     });
    if (any) shown.push_back(&column);
  }
  return shown;
}

}  // namespace vaultask::render
