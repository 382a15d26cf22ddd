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
  const Properties properties(file.properties);
  const auto find = [&properties](const std::string& name) { return properties.find(name); };
  const auto show_or_hide = [&](const LayoutRow& row) {
    const Property* value =
        find("TQ_show_" + strings::replace_all(std::string(row.name), " ", "_"));
    if (value) add((value->truthy ? "show " : "hide ") + std::string(row.name));
  };
  for (const LayoutRow& row : layout_parts()) {
    if (row.part == LayoutPart::nested_backlink || row.part == LayoutPart::group_count) continue;
    show_or_hide(row);
    if (row.part != LayoutPart::toolbar) continue;
    // The plugin's order: the toolbar, then these two, then the rest.
    if (const Property* explain = find("TQ_explain"); explain && explain->truthy) add("explain");
    if (const Property* brief = find("TQ_short_mode"))
      add(brief->truthy ? "short mode" : "full mode");
  }
  if (const Property* extra = find("TQ_extra_instructions"); extra && extra->is_text)
    add(extra->text);
  return text;
}

}  // namespace vaultask::query
