// YAML as frontmatter uses it: a tree of typed scalars, lists and maps, read from libyaml's events.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

namespace vaultask::markdown {

/// A YAML value, typed as Obsidian types it: by the core schema of YAML 1.2 (10.3.2). So `yes`,
/// `on`, `12:30` and dates are text, `0o17` and `0x1F` are numbers, and so is `0755`, which is 755.
/// Obsidian's recorded caches prove null, true, false, integers, text and dates as text; the rest
/// follows from the library that its parseYaml uses, whose default this schema is.
struct Yaml {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, map };
  Kind kind = Kind::null;
  std::string scalar;             ///< Kinds boolean, number and text: as written, "1.50" for 1.5.
  bool boolean = false;           ///< kind boolean
  double number = 0.0;            ///< kind number; may be infinite or NaN
  std::vector<std::string> keys;  ///< kind map, beside `children`
  std::vector<Yaml> children;     ///< kinds list and map

  [[nodiscard]] bool is_scalar() const {
    return kind == Kind::boolean || kind == Kind::number || kind == Kind::text;
  }
};

/// Reads one document, which must be a map (an empty text is an empty map).
///
/// Errors: malformed YAML, a key written twice (js-yaml, and so Obsidian, refuses that), and the
/// caps of a hostile note: 256 KiB, depth 32, 10,000 events, 100 aliases. The error's place holds
/// the line within `text`, from 1. An alias of a scalar up to 1 KiB reads as that scalar, any other
/// as null: nothing can multiply. Thread-safe.
///
/// What people usually write is read without libyaml (simple_yaml.hpp).
[[nodiscard]] Result<Yaml> parse_yaml(std::string_view text);

/// The same, always by libyaml: the measure for simple_yaml.
[[nodiscard]] Result<Yaml> parse_yaml_with_libyaml(std::string_view text);

}  // namespace vaultask::markdown
