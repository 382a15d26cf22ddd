// The YAML that people write into frontmatter, in one pass.
#pragma once

#include <optional>
#include <string_view>

#include "markdown/yaml.hpp"

namespace vaultask::markdown {

/// The map that the text holds, as parse_yaml gives it, or nullopt where libyaml has to say: where
/// the text is not sure to be in the subset, and wherever it may be malformed.
///
/// The subset: maps in maps, lists of scalars below a key, [lists] and {maps: of} scalars on its
/// line, plain scalars and quoted ones without escapes on one line, and | and > without blank
/// lines. No comments, no tabs, no anchors, no tags. The test simple_yaml_test.cpp compares it with
/// libyaml. Linear time; thread-safe.
[[nodiscard]] std::optional<Yaml> read_simple_yaml(std::string_view text);

}  // namespace vaultask::markdown
