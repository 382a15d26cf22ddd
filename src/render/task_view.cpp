#include "render/task_view.hpp"

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/escape.hpp"
#include "task/line_writer.hpp"

namespace vaultask::render {
namespace {

std::string source_link(const Task& task) {
  const std::string name(note::base_name(task.path));
  const bool own_heading = task.heading.empty() || task.heading == name;
  return wikilink(task.path, task.heading, own_heading ? name : name + " > " + task.heading);
}

std::vector<Cell> row_of(const Task& task) {
  return {status_box(task) + ' ' + task.description, strings::join(owner_names(task), ", "),
          task.due.to_string(),
          task.priority == Priority::normal ? std::string() : std::string(to_string(task.priority)),
          std::string(note::base_name(task.path)) + ':' + std::to_string(task.line)};
}

}  // namespace

std::string status_box(const Task& task) {
  if (task.status.type == StatusType::cancelled) return "☒";
  return task.is_done() ? "☑" : "☐";
}

std::string task_line(const Task& task) {
  return status_box(task) + ' ' + markdown_text(task.description + task::write_task_fields(task)) +
         " (" + source_link(task) + ')';
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

Document to_document(const QueryResult& result) {
  Document document;
  document.name = "query";
  document.summary = result.count_text;
  for (const TaskGroup& group : result.groups) {
    Section section;
    for (const GroupHeading& heading : group.headings) {
      if (!section.title.empty()) section.title += " > ";
      section.title += strings::trim(heading_for_people(heading.text));
    }
    section.columns = {{"task", "Task"},
                       {"owners", "Owner"},
                       {"due", "Due"},
                       {"priority", "Priority"},
                       {"source", "Note"}};
    for (const std::size_t i : group.tasks) section.rows.push_back(row_of(result.tasks[i]));
    if (!section.rows.empty()) document.sections.push_back(std::move(section));
  }
  return document;
}

}  // namespace vaultask::render
