#include "markdown/front_matter_marks.hpp"

#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "markdown/inline_scanner.hpp"
#include "markdown/tag_text.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::size_t kLongestKey = 1024;

void add_link(std::vector<PropertyLink>& out, const std::string& key, const std::string& text,
              InlineSpans& spans) {
  if (!text.starts_with('[')) return;
  scan_inline(text, spans);
  if (spans.links.size() != 1) return;
  LinkSpan& link = spans.links.front();
  if (link.embed || link.begin != 0 || link.end != text.size()) return;
  out.push_back({key, text, std::move(link.text)});
}

/// Depth is capped by the YAML parser, so recursion is safe.
void add_links(std::vector<PropertyLink>& out, const std::string& key, const Yaml& value,
               InlineSpans& spans) {
  if (key.size() > kLongestKey) return;
  if (value.kind == Yaml::Kind::text) {
    add_link(out, key, value.scalar, spans);
    return;
  }
  const bool map = value.kind == Yaml::Kind::map;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    const std::string name = map ? value.keys[i] : std::to_string(i);
    add_links(out, key.empty() ? name : key + '.' + name, value.children[i], spans);
  }
}

void add_tag(std::vector<std::string>& out, const Yaml& value) {
  if (!value.is_scalar()) return;
  std::string_view name = strings::trim(value.scalar);
  if (name.starts_with('#')) name.remove_prefix(1);
  if (!name.empty() && tag_characters(name) == name.size()) out.push_back('#' + std::string(name));
}

}  // namespace

std::vector<PropertyLink> property_links(const Yaml& properties) {
  std::vector<PropertyLink> links;
  InlineSpans spans;
  add_links(links, "", properties, spans);
  return links;
}

std::vector<std::string> property_tags(const Yaml& properties) {
  std::vector<std::string> tags;
  if (properties.kind != Yaml::Kind::map) return tags;
  for (std::size_t i = 0; i < properties.keys.size(); ++i) {
    if (!strings::equals_ci(properties.keys[i], "tags")) continue;
    const Yaml& value = properties.children[i];
    add_tag(tags, value);
    if (value.kind != Yaml::Kind::list) continue;
    for (const Yaml& child : value.children) add_tag(tags, child);
  }
  return tags;
}

}  // namespace vaultask::markdown
