#include "note/properties.hpp"

#include "base/strings.hpp"
#include "markdown/yaml.hpp"
#include "note/vault_path.hpp"

namespace vaultask::note {
namespace {

using markdown::Yaml;

/// Depth is capped by the YAML parser, so recursion is safe.
void flatten_into(std::vector<Property>& out, const std::string& key, const Yaml& value) {
  // Every value carries its key: long ones would multiply. No person writes such a key.
  constexpr std::size_t kLongestKey = 1024;
  if (key.size() > kLongestKey) return;
  switch (value.kind) {
    case Yaml::Kind::null:
      out.push_back({key, {}});
      return;
    case Yaml::Kind::boolean:
    case Yaml::Kind::number:
    case Yaml::Kind::text:
      out.push_back({key, {value.scalar}});
      return;
    case Yaml::Kind::list: {
      Property list{key, {}};
      for (const Yaml& child : value.children) {
        if (child.is_scalar()) {
          list.values.push_back(child.scalar);
        } else if (child.kind == Yaml::Kind::list) {
          // An unquoted [[link]] is a list in a list to YAML; Obsidian's users mean the link.
          std::vector<Property> inner;
          flatten_into(inner, key, child);
          for (auto& property : inner) {
            for (auto& text : property.values) list.values.push_back(std::move(text));
          }
        }
      }
      out.push_back(std::move(list));
      return;
    }
    case Yaml::Kind::map:
      for (std::size_t i = 0; i < value.keys.size(); ++i) {
        flatten_into(out, key.empty() ? value.keys[i] : key + '.' + value.keys[i],
                     value.children[i]);
      }
      return;
  }
}

}  // namespace

std::vector<Property> flatten(const Yaml& map) {
  std::vector<Property> out;
  flatten_into(out, "", map);
  return out;
}

const Property* find_property(const std::vector<Property>& properties, std::string_view key) {
  for (const auto& property : properties) {
    if (strings::equals_ci(property.key, key)) return &property;
  }
  return nullptr;
}

std::string property_text(const std::vector<Property>& properties, std::string_view key) {
  const Property* property = find_property(properties, key);
  return property == nullptr || property->values.empty() ? std::string() : property->values.front();
}

std::string plain_name(std::string_view text) {
  text = strings::trim(text);
  if (text.starts_with('@')) text.remove_prefix(1);
  if (text.starts_with("[[")) {
    text.remove_prefix(2);
    text = text.substr(0, text.find("]]"));
    text = text.substr(0, text.find_first_of("|#"));
    text = strings::trim(base_name(text));
    if (text.starts_with('@')) text.remove_prefix(1);
    return std::string(text);  // a note's name may hold brackets of its own
  }
  return std::string(strings::trim(text.substr(0, text.find_first_of("<("))));
}

std::vector<std::string> property_names(const std::vector<Property>& properties,
                                        std::string_view key) {
  std::vector<std::string> names;
  const Property* property = find_property(properties, key);
  if (property == nullptr) return names;
  for (const auto& value : property->values) {
    for (const auto part : strings::split(value, ',')) {
      std::string name = plain_name(part);
      if (!name.empty()) names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace vaultask::note
