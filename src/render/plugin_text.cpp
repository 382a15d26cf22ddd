#include "render/plugin_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/result_lines.hpp"
#include "task/line_writer.hpp"
#include "task/urgency.hpp"

namespace vaultask::render {
namespace {

/// Adds one to the last digit of a decimal number.
void round_up(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit == '.') continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

/// The text that the plugin shows for the link to a task (Task.getLinkText).
std::string link_text(const Task& task, const std::vector<std::string>& shared_names) {
  const std::string name(note::base_name(task.path));
  const bool shared = std::binary_search(shared_names.begin(), shared_names.end(), name);
  std::string text = shared ? '/' + task.path : name;
  if (!task.heading.empty() && task.heading != text) text += " > " + task.heading;
  return text;
}

}  // namespace

std::string format_number(double number) {
  constexpr std::size_t kDigits = 3;  // behind the point
  char buffer[512];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
  std::string text(buffer, end.ptr);
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  auto point = text.find('.');
  if (point != std::string::npos && text.size() - point - 1 > kDigits) {
    const bool up = text[point + kDigits + 1] >= '5';
    text.resize(point + kDigits + 1);
    if (up) round_up(text);
  }
  point = text.find('.');
  if (point != std::string::npos) text.erase(std::max(text.find_last_not_of('0'), point) + 1);
  if (text.ends_with('.')) text.pop_back();
  for (std::size_t at = std::min(text.find('.'), text.size()); at > 3;) {
    text.insert(at -= 3, 1, ',');
  }
  return negative ? '-' + text : text;
}

}  // namespace vaultask::render

namespace vaultask {

PluginText plugin_text(const QueryResult& result, const Task& task,
                       const std::vector<std::string>& shared_names) {
  const Layout& layout = result.layout;
  const Task shown = render::with_plugin_dates(render::shown_fields(layout, task));
  PluginText out;
  out.text = render::shown_description(result, shown.description) +
             (layout.short_mode ? task::write_task_signs(shown) : task::write_task_fields(shown)) +
             shown.block_link;
  if (layout.shows(LayoutPart::urgency)) {
    out.urgency = render::format_number(task::urgency(task, result.today));
  }
  if (layout.shows(LayoutPart::backlink)) {
    out.backlink = layout.short_mode ? " 🔗" : " (" + render::link_text(task, shared_names) + ')';
  }
  return out;
}

}  // namespace vaultask
