#include "render/task_view.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/escape.hpp"
#include "render/explanation_view.hpp"
#include "render/linked_text.hpp"
#include "render/plugin_text.hpp"
#include "render/result_lines.hpp"
#include "task/line_writer.hpp"
#include "task/tags.hpp"
#include "task/urgency.hpp"

namespace vaultask::render {
namespace {

/// "☐ text" and "☑ text" for what has a box; the text of others.
std::string plain_item_text(const ListItem& item) {
  if (item.symbol.empty()) return item.text;
  return (item.symbol == " " ? "☐ " : "☑ ") + item.text;
}

std::string source_link(const Task& task, bool short_mode) {
  if (short_mode) return wikilink(task.path, task.heading, "🔗");
  const std::string name(note::base_name(task.path));
  const bool own_heading = task.heading.empty() || task.heading == name;
  return wikilink(task.path, task.heading, own_heading ? name : name + " > " + task.heading);
}

/// The description with what the layout shows of it.
std::string description_of(const QueryResult& result, const Task& task) {
  const std::string text = shown_description(result, task.description);
  return result.layout.shows(LayoutPart::tags) ? text : task::without_tags(text);
}

/// A column of the table of tasks.
struct TaskColumn {
  Column column;
  std::optional<LayoutPart> part;  ///< Shown where the layout shows this; always without one.
  Cell (*value)(const QueryResult& result, const Task& task);
  bool optional = false;  ///< Left out where no task of the answer has a value.
};

template <TaskDate Task::*kMember>
Cell date_cell(const QueryResult&, const Task& task) {
  return (task.*kMember).to_string();
}

const std::vector<TaskColumn>& task_columns() {
  static const std::vector<TaskColumn> columns{
      {{"task", "Task"},
       std::nullopt,
       [](const QueryResult& result, const Task& task) {
         return Cell(status_box(task) + ' ' + description_of(result, task));
       }},
      {{"owners", "Owner"},
       LayoutPart::owner,
       [](const QueryResult&, const Task& task) {
         return Cell(strings::join(owner_names(task), ", "));
       }},
      {{"due", "Due"}, LayoutPart::due_date, date_cell<&Task::due>},
      {{"scheduled", "Scheduled"}, LayoutPart::scheduled_date, date_cell<&Task::scheduled>, true},
      {{"start", "Start"}, LayoutPart::start_date, date_cell<&Task::start>, true},
      {{"done", "Done"}, LayoutPart::done_date, date_cell<&Task::done>, true},
      {{"recurrence", "Recurs"},
       LayoutPart::recurrence_rule,
       [](const QueryResult&, const Task& task) { return Cell(task.recurrence); },
       true},
      {{"priority", "Priority"},
       LayoutPart::priority,
       [](const QueryResult&, const Task& task) {
         const bool normal = task.priority == Priority::normal;
         return Cell(normal ? std::string() : std::string(to_string(task.priority)));
       }},
      {{"urgency", "Urgency", true},
       LayoutPart::urgency,
       [](const QueryResult& result, const Task& task) {
         return Cell(format_number(task::urgency(task, result.today)));
       }},
      {{"source", "Note"},
       LayoutPart::backlink,
       [](const QueryResult&, const Task& task) {
         return Cell(std::string(note::base_name(task.path)) + ':' + std::to_string(task.line));
       }},
  };
  return columns;
}

/// The columns of this answer.
std::vector<const TaskColumn*> shown_columns(const QueryResult& result) {
  std::vector<const TaskColumn*> shown;
  for (const TaskColumn& column : task_columns()) {
    if (column.part && !result.layout.shows(*column.part)) continue;
    const bool any = !column.optional ||
                     std::any_of(result.tasks.begin(), result.tasks.end(), [&](const Task& task) {
                       return column.value(result, task) != Cell(std::string());
                     });
    if (any) shown.push_back(&column);
  }
  return shown;
}

/// A row of the table; nested lines are indented.
std::vector<Cell> row_of(const QueryResult& result, const TreeNode& node,
                         const std::vector<const TaskColumn*>& columns) {
  const Task* task = result.task_of(node);
  // Blanks at the beginning of a Markdown cell would not be seen.
  std::string indent;
  for (std::size_t i = 0; i < node.depth; ++i) indent += "· ";
  std::vector<Cell> row;
  for (const TaskColumn* column : columns) {
    row.push_back(task != nullptr ? column->value(result, *task) : Cell());
  }
  const std::string text = task != nullptr ? std::get<std::string>(row.front())
                                           : plain_item_text(result.list_items[node.index]);
  row.front() = indent + text;
  return row;
}

}  // namespace

std::string status_box(const Task& task) {
  if (task.status.type == StatusType::cancelled) return "☒";
  return task.is_done() ? "☑" : "☐";
}

std::string task_line(const QueryResult& result, const Task& task, bool nested) {
  const Layout& layout = result.layout;
  const Task shown = shown_fields(layout, task);
  const std::string fields =
      layout.short_mode ? task::write_task_signs(shown) : task::write_task_fields(shown);
  std::string line = status_box(task) + ' ' +
                     linked_text(description_of(result, task) + fields, result.links, task.path);
  if (layout.shows(LayoutPart::urgency)) {
    line += " (urgency " + format_number(task::urgency(task, result.today)) + ')';
  }
  const bool linked =
      layout.shows(LayoutPart::backlink) && (!nested || layout.shows(LayoutPart::nested_backlink));
  if (linked) line += " (" + source_link(task, layout.short_mode) + ')';
  return line;
}

std::string item_line(const QueryResult& result, const ListItem& item) {
  return linked_paragraph(plain_item_text(item), result.links, item.path);
}

std::string heading_for_people(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find("%%");
    const auto close = open == std::string_view::npos ? open : text.find("%%", open + 2);
    if (close == std::string_view::npos) return out + std::string(text);
    out += text.substr(0, open);
    text.remove_prefix(close + 2);
  }
  return out;
}

std::string group_title(const QueryResult& result, const TaskGroup& group,
                        const GroupHeading& heading) {
  std::string title(strings::trim(heading_for_people(heading.text)));
  const bool counted = shows_count(result, group, heading);
  if (!title.empty() && counted) title += " (" + group_count(group) + ')';
  return title;
}

Document to_document(const QueryResult& result) {
  Document document;
  document.name = "query";
  if (result.layout.shows(LayoutPart::task_count)) document.summary = result.count_text;
  if (result.explanation) document.sections.push_back(explanation_section(*result.explanation));
  const auto columns = shown_columns(result);
  for (const TaskGroup& group : result.groups) {
    Section section;
    for (const GroupHeading& heading : group.headings) {
      if (!section.title.empty()) section.title += " > ";
      section.title += group_title(result, group, heading);
    }
    for (const TaskColumn* column : columns) section.columns.push_back(column->column);
    for (const TreeNode& node : lines_of(result, group)) {
      section.rows.push_back(row_of(result, node, columns));
    }
    if (!section.rows.empty()) document.sections.push_back(std::move(section));
  }
  return document;
}

}  // namespace vaultask::render
