#include "render/result_lines.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::render {
namespace {

/// The bytes of the white space at text[at]; 0 where there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
  const auto decoded = utf8::decode(text, at);
  return text::is_js_space(decoded.code_point) ? decoded.length : 0;
}

/// `text.replace(/(^|\s)WORD($|\s)/g, "$1$2")`: the white space behind one match cannot begin the
/// next one.
std::string without_word(std::string_view text, std::string_view word, bool& found) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    // A match may begin here: at the beginning of the text, or with white space.
    const std::size_t space = space_at(text, at);
    const std::size_t begin = at + space;
    if ((at == 0 || space > 0) && text.substr(begin).starts_with(word)) {
      const std::size_t end = begin + word.size();
      const std::size_t behind = end < text.size() ? space_at(text, end) : 0;
      if (end == text.size() || behind > 0) {
        out += text.substr(at, space);
        out += text.substr(end, behind);
        at = end + behind;
        found = true;
        continue;
      }
    }
    // At the beginning the empty match of "^" comes first; then the text's own white space.
    if (at == 0 && space == 0) {
      out += text[at++];
      continue;
    }
    out += text.substr(at, space > 0 ? space : 1);
    at += space > 0 ? space : 1;
  }
  return out;
}

struct DatePart {
  LayoutPart part;
  TaskDate Task::*member;
};
constexpr std::array<DatePart, 6> kDateParts{{{LayoutPart::created_date, &Task::created},
                                              {LayoutPart::start_date, &Task::start},
                                              {LayoutPart::scheduled_date, &Task::scheduled},
                                              {LayoutPart::due_date, &Task::due},
                                              {LayoutPart::cancelled_date, &Task::cancelled},
                                              {LayoutPart::done_date, &Task::done}}};

}  // namespace

std::vector<TreeNode> lines_of(const QueryResult& result, const TaskGroup& group) {
  if (result.layout.shows(LayoutPart::tree)) return group.tree;
  std::vector<TreeNode> lines;
  lines.reserve(group.tasks.size());
  for (const std::size_t i : group.tasks) lines.push_back({0, TreeNode::Kind::found, i});
  return lines;
}

std::string group_count(const TaskGroup& group) {
  const std::size_t shown = group.tasks.size(), found = group.total_before_limit;
  const std::string all = std::to_string(found) + (found == 1 ? " task" : " tasks");
  return shown == found ? all : std::to_string(shown) + " of " + all;
}

bool shows_count(const QueryResult& result, const TaskGroup& group, const GroupHeading& heading) {
  return &heading == &group.headings.back() && result.layout.shows(LayoutPart::group_count);
}

std::string shown_description(const QueryResult& result, std::string_view description) {
  if (result.hidden_word.empty()) return std::string(description);
  bool found = false;
  std::string out = without_word(description, result.hidden_word, found);
  if (!found) return out;
  // The plugin then makes the first two blanks one.
  if (const auto blanks = out.find("  "); blanks != std::string::npos) out.erase(blanks, 1);
  return std::string(text::trim_js(out));
}

bool hides_fields(const Layout& layout) {
  constexpr std::array kFields{LayoutPart::id, LayoutPart::depends_on, LayoutPart::priority,
                               LayoutPart::recurrence_rule, LayoutPart::on_completion};
  const auto hidden = [&](LayoutPart part) { return !layout.shows(part); };
  return std::any_of(kFields.begin(), kFields.end(), hidden) ||
         std::any_of(kDateParts.begin(), kDateParts.end(),
                     [&](const DatePart& date) { return hidden(date.part); });
}

Task shown_fields(const Layout& layout, Task task) {
  for (const DatePart& date : kDateParts) {
    if (!layout.shows(date.part)) task.*date.member = {};
  }
  if (!layout.shows(LayoutPart::id)) task.id.clear();
  if (!layout.shows(LayoutPart::depends_on)) task.depends_on.clear();
  if (!layout.shows(LayoutPart::priority)) task.priority = Priority::normal;
  if (!layout.shows(LayoutPart::recurrence_rule)) task.recurrence.clear();
  if (!layout.shows(LayoutPart::on_completion)) task.on_completion.clear();
  return task;
}

Task with_plugin_dates(Task task) {
  for (const DateField& field : kDateFields) {
    TaskDate& date = task.*field.member;
    if (date.is_invalid()) date = TaskDate::invalid("Invalid date");
  }
  return task;
}

}  // namespace vaultask::render
