#include "render/html_writer.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "render/escape.hpp"
#include "render/explanation_view.hpp"
#include "render/html_chart.hpp"
#include "render/html_inline.hpp"
#include "render/html_page.hpp"
#include "render/html_table.hpp"
#include "render/result_lines.hpp"
#include "render/task_table.hpp"
#include "render/task_view.hpp"

namespace vaultask::render {
namespace {

constexpr const char* kUntitled = "Result";
constexpr const char* kTasks = "Tasks";

std::string element(const std::string& tag, const std::string& inside) {
  return '<' + tag + '>' + inside + "</" + tag + ">\n";
}

std::string top_of(const std::string& title, const std::string& summary) {
  std::string out = element("h1", html_text(title));
  if (!summary.empty()) out += "<p class=\"summary\">" + html_of_text(summary) + "</p>\n";
  return out;
}

std::string section_html(const Section& section, const NoteLinks& links, const std::string& page,
                         bool charts, std::size_t& chart_count) {
  std::string out = "<section>\n";
  if (!section.title.empty()) out += element("h2", html_text(section.title));
  if (!section.text.empty()) out += element("p", html_of_text(section.text));
  if (has_table(section)) {
    out += html_table(section, links, {.name = section.title.empty() ? page : section.title});
  }
  for (const Chart& chart : section.charts) {
    if (charts) out += html_chart(chart, ++chart_count, section.title);
  }
  return out + "</section>\n";
}

// ---- results of queries ----

std::string headings_of(const QueryResult& result, const TaskGroup& group) {
  constexpr int kFirst = 2, kLast = 6;
  std::string out;
  for (const GroupHeading& heading : group.headings) {
    const std::string title = group_title(result, group, heading);
    if (title.empty()) continue;
    const int level = std::min(kFirst + heading.level, kLast);
    out += element("h" + std::to_string(level), html_of_note_text(title, result.links, ""));
  }
  return out;
}

/// A page is narrow, and its tables stand by themselves.
void leave_out_empty_columns(Section& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool empty =
        std::all_of(table.rows.begin(), table.rows.end(),
                    [i](const std::vector<Cell>& row) { return cell_text(row[i]).empty(); });
    if (empty) table.columns[i].data_only = true;
  }
}

std::string task_table(const QueryResult& result, const TaskGroup& group,
                       const std::vector<std::string>& columns, const std::string& name) {
  Section table = group_table(result, group, columns);
  if (table.rows.empty()) return {};
  table.ordered = result.layout.shows(LayoutPart::tree);
  if (columns.empty()) leave_out_empty_columns(table);
  TableView view{.name = name};
  view.late = [&, nodes = lines_of(result, group)](std::size_t row) {
    const Task* task = result.task_of(nodes[row]);
    return task != nullptr && !task->is_done() && task->due.valid() &&
           task->due.date() < result.today;
  };
  return html_table(table, result.links, view);
}

/// Nested lists; no line is more than one deeper than the line before.
std::string task_list(const QueryResult& result, const TaskGroup& group) {
  std::string out;
  std::size_t open = 0;
  for (const TreeNode& node : lines_of(result, group)) {
    const std::size_t depth = std::min(node.depth + 1, open + 1);
    if (depth > open) {
      out += "\n<ul>\n";
    } else {
      for (; open > depth; --open) out += "</li>\n</ul>\n";
      out += "</li>\n";
    }
    open = depth;
    const Task* task = result.task_of(node);
    out += "<li>" + html_of_markdown(task != nullptr
                                         ? task_line(result, *task, node.depth > 0)
                                         : item_line(result, result.list_items[node.index]));
  }
  for (; open > 0; --open) out += "</li>\n</ul>\n";
  return out;
}

/// What a group without a heading of its own is called.
std::string name_of(const QueryResult& result, const TaskGroup& group) {
  if (group.headings.empty()) return kTasks;
  return group_title(result, group, group.headings.back());
}

}  // namespace

std::string write_html(const Document& document, const RenderOptions& options) {
  const std::string title = document.title.empty() ? kUntitled : document.title;
  std::string body = top_of(title, document.summary);
  std::size_t charts = 0;
  for (const Section& section : document.sections) {
    if (is_empty(section, options.charts)) continue;
    body += section_html(section, document.links, title, options.charts, charts);
  }
  return html_page(title, body);
}

std::string write_html(const QueryResult& result, const RenderOptions& options) {
  const bool counted = result.layout.shows(LayoutPart::task_count);
  std::string body = top_of(kTasks, counted ? result.count_text : std::string());
  std::size_t charts = 0;
  if (result.explanation) {
    body += section_html(explanation_section(*result.explanation), {}, kTasks, false, charts);
  }
  for (const TaskGroup& group : result.groups) {
    body += headings_of(result, group);
    body += options.style == Style::table
                ? task_table(result, group, options.columns, name_of(result, group))
                : task_list(result, group);
  }
  return html_page(kTasks, body);
}

}  // namespace vaultask::render
