// A note's properties, as flat rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::markdown {
struct Yaml;
}

namespace vaultask::note {

/// One property; keys inside a map are joined by dots ("meta.duration"). Scalars are kept as text.
struct Property {
  std::string key;
  std::vector<std::string> values;  ///< One for a scalar, none for null, several for a list.

  friend bool operator==(const Property&, const Property&) = default;
};

[[nodiscard]] std::vector<Property> flatten(const markdown::Yaml& map);

/// By name, ignoring ASCII case, as Obsidian's property editor does; nullptr if absent.
[[nodiscard]] const Property* find_property(const std::vector<Property>& properties,
                                            std::string_view key);
/// The first value, "" if absent or null.
[[nodiscard]] std::string property_text(const std::vector<Property>& properties,
                                        std::string_view key);

/// Names in a property that is a YAML list or one string with commas, as `participants:` is:
/// without [[ ]], link display text, <mail addresses> and (remarks).
[[nodiscard]] std::vector<std::string> property_names(const std::vector<Property>& properties,
                                                      std::string_view key);

/// "Dana Whitfield" of "[[People/Dana Whitfield|Dana]]" and of "Dana Whitfield <dana@example.com>".
[[nodiscard]] std::string plain_name(std::string_view text);

}  // namespace vaultask::note
