#include "render/copy_results.hpp"

#include <algorithm>

#include "render/result_lines.hpp"
#include "task/line_writer.hpp"

namespace vaultask::render {
namespace {

constexpr int kFirstLevel = 4;
constexpr int kLastLevel = 6;
constexpr std::size_t kIndent = 4;

std::string task_text(const Task& task, bool dataview) {
  const auto format = dataview ? task::TaskFormat::dataview : task::TaskFormat::emoji;
  return "[" + task.status.symbol + "] " + task.description +
         task::write_task_fields(with_plugin_dates(task), format) + task.block_link;
}

std::string item_text(const ListItem& item) {
  return (item.symbol.empty() ? "" : "[" + item.symbol + "] ") + item.text;
}

}  // namespace

std::string write_copy_results(const QueryResult& result) {
  // Lines joined by line feeds; the empty one behind each list ends the text.
  std::string out;
  if (result.explanation) out += result.explanation->in_plugin + '\n';
  for (const TaskGroup& group : result.groups) {
    for (const GroupHeading& heading : group.headings) {
      const int level = std::min(kFirstLevel + heading.level, kLastLevel);
      out += std::string(static_cast<std::size_t>(level), '#') + ' ' + heading.text +
             (shows_count(result, group, heading) ? " (" + group_count(group) + ')' : "") + "\n\n";
    }
    for (const TreeNode& node : lines_of(result, group)) {
      const Task* task = result.task_of(node);
      out += std::string(kIndent * node.depth, ' ') + "- " +
             (task != nullptr ? task_text(*task, result.dataview)
                              : item_text(result.list_items[node.index])) +
             '\n';
    }
    out += '\n';
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace vaultask::render
