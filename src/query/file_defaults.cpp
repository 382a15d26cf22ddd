#include "query/file_defaults.hpp"

#include "base/strings.hpp"
#include "query/layout.hpp"
#include "query/properties.hpp"

namespace vaultask::query {

std::string file_defaults(const QueryFile& file) {
  std::string text;
  const auto add = [&text](const std::string& instruction) {
    if (instruction.empty()) return;
    text += (text.empty() ? "" : "\n") + instruction;
  };
  const auto find = [&file](const std::string& name) {
    return find_property(file.properties, name);
  };
  const auto show_or_hide = [&](const LayoutRow& row) {
    const auto value = find("TQ_show_" + strings::replace_all(std::string(row.name), " ", "_"));
    if (value) add((value->truthy ? "show " : "hide ") + std::string(row.name));
  };
  for (const LayoutRow& row : layout_parts()) {
    if (row.part == LayoutPart::nested_backlink || row.part == LayoutPart::group_count) continue;
    show_or_hide(row);
    if (row.part != LayoutPart::toolbar) continue;
    // The plugin's order: the toolbar, then these two, then the rest.
    if (const auto explain = find("TQ_explain"); explain && explain->truthy) add("explain");
    if (const auto brief = find("TQ_short_mode")) add(brief->truthy ? "short mode" : "full mode");
  }
  if (const auto extra = find("TQ_extra_instructions"); extra && extra->is_text) add(extra->text);
  return text;
}

}  // namespace vaultask::query
