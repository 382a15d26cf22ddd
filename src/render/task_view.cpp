#include "render/task_view.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/escape.hpp"
#include "render/linked_text.hpp"
#include "render/plugin_text.hpp"
#include "render/result_lines.hpp"
#include "task/line_writer.hpp"
#include "task/tags.hpp"
#include "task/urgency.hpp"

namespace vaultask::render {
std::string plain_item_text(const ListItem& item) {
  if (item.symbol.empty()) return item.text;
  return (item.symbol == " " ? "☐ " : "☑ ") + item.text;
}

std::string source_link(const QueryResult& result, const Task& task) {
  if (result.layout.short_mode) return wikilink(task.path, task.heading, "🔗");
  const std::string name(note::base_name(task.path));
  const bool own_heading = task.heading.empty() || task.heading == name;
  return wikilink(task.path, task.heading, own_heading ? name : name + " > " + task.heading);
}

std::string description_of(const QueryResult& result, const Task& task) {
  std::string text = shown_description(result, task.description);
  if (!result.layout.shows(LayoutPart::tags)) text = task::without_tags(text);
  return text;
}

std::string status_box(const Task& task) {
  if (task.status.type == StatusType::cancelled) return "☒";
  return task.is_done() ? "☑" : "☐";
}

std::string task_line(const QueryResult& result, const Task& task, bool nested) {
  const Layout& layout = result.layout;
  const auto fields_of = [&](const Task& shown) {
    return layout.short_mode ? task::write_task_signs(shown) : task::write_task_fields(shown);
  };
  const std::string fields =
      hides_fields(layout) ? fields_of(shown_fields(layout, task)) : fields_of(task);
  std::string line = status_box(task) + ' ' +
                     linked_text(description_of(result, task) + fields, result.links, task.path);
  if (layout.shows(LayoutPart::urgency)) {
    line += " (urgency " + format_number(task::urgency(task, result.today)) + ')';
  }
  const bool linked =
      layout.shows(LayoutPart::backlink) && (!nested || layout.shows(LayoutPart::nested_backlink));
  if (linked) line += " (" + source_link(result, task) + ')';
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

}  // namespace vaultask::render
