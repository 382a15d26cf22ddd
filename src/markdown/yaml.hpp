// YAML as frontmatter uses it: a tree of scalars, lists and maps, read from libyaml's events.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

namespace vaultask::markdown {

/// A YAML value. Scalars keep the text as written: a date stays text, as Obsidian shows it.
struct Yaml {
  enum class Kind : std::uint8_t { null, scalar, list, map };
  Kind kind = Kind::null;
  std::string scalar;             ///< kind scalar
  std::vector<std::string> keys;  ///< kind map, beside `children`
  std::vector<Yaml> children;     ///< kinds list and map
};

/// Reads one document, which must be a map (an empty text is an empty map).
///
/// Errors: malformed YAML, a key written twice (js-yaml, and so Obsidian, refuses that), and the
/// caps of a hostile note: 256 KiB, depth 32, 10,000 events, 100 aliases. The error's place holds
/// the line within `text`, from 1. Aliases are not expanded: they read as null.
[[nodiscard]] Result<Yaml> parse_yaml(std::string_view text);

}  // namespace vaultask::markdown
