#include "render/task_table.hpp"

#include <algorithm>

#include "render/cell_text.hpp"
#include "render/explanation_view.hpp"
#include "render/result_lines.hpp"
#include "render/task_columns.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

using Columns = std::vector<const TaskColumn*>;

/// The column of the path, which Markdown's links are followed from.
constexpr const char* kPath = "path";

Cell value_of(const QueryResult& result, const Task& task, const TaskColumn& column, bool markdown,
              bool nested) {
  if (!markdown || column.markdown == nullptr) return column.value(result, task);
  const bool linked = !nested || result.layout.shows(LayoutPart::nested_backlink);
  return linked ? Cell(column.markdown(result, task)) : Cell();
}

std::vector<Cell> row_of(const QueryResult& result, const TreeNode& node, const Columns& columns,
                         bool markdown) {
  const Task* task = result.task_of(node);
  std::vector<Cell> row;
  for (const TaskColumn* column : columns) {
    row.push_back(task == nullptr ? Cell()
                                  : value_of(result, *task, *column, markdown, node.depth > 0));
  }
  // Where the text stands: blanks at the beginning of a Markdown cell would not be seen.
  const auto text_column = std::find_if(columns.begin(), columns.end(),
                                        [](const TaskColumn* column) { return column->text; });
  Cell& text = text_column == columns.end()
                   ? row.front()
                   : row[static_cast<std::size_t>(text_column - columns.begin())];
  std::string indent;
  for (std::size_t i = 0; i < node.depth; ++i) indent += "· ";
  const auto shown =
      task != nullptr ? cell_text(text) : plain_item_text(result.list_items[node.index]);
  text = indent + shown;
  return row;
}

std::string path_of(const QueryResult& result, const TreeNode& node) {
  const Task* task = result.task_of(node);
  return task != nullptr ? task->path.str() : result.list_items[node.index].path;
}

Section table_of(const QueryResult& result, const TaskGroup& group, const Columns& columns,
                 bool markdown) {
  Section section;
  for (const TaskColumn* column : columns) {
    Column shown{std::string(column->name), std::string(column->label), column->right};
    shown.markdown = markdown && column->markdown != nullptr;
    if (markdown && column->text) shown.note = kPath;
    section.columns.push_back(std::move(shown));
  }
  if (markdown) section.columns.push_back({kPath, kPath, false, false, true});
  for (const TreeNode& node : lines_of(result, group)) {
    section.rows.push_back(row_of(result, node, columns, markdown));
    if (markdown) section.rows.back().emplace_back(path_of(result, node));
  }
  return section;
}

}  // namespace

Section group_table(const QueryResult& result, const TaskGroup& group,
                    const std::vector<std::string>& columns) {
  return table_of(result, group, shown_columns(result, columns), true);
}

Document to_document(const QueryResult& result, const std::vector<std::string>& names) {
  Document document;
  document.name = "query";
  if (result.layout.shows(LayoutPart::task_count)) document.summary = result.count_text;
  if (result.explanation) document.sections.push_back(explanation_section(*result.explanation));
  const Columns columns = shown_columns(result, names);
  for (const TaskGroup& group : result.groups) {
    Section section = table_of(result, group, columns, false);
    for (const GroupHeading& heading : group.headings) {
      if (!section.title.empty()) section.title += " > ";
      section.title += group_title(result, group, heading);
    }
    if (!section.rows.empty()) document.sections.push_back(std::move(section));
  }
  return document;
}

}  // namespace vaultask::render
