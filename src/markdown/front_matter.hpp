// The block of properties between two lines "---" at the very beginning of a note.
#pragma once

#include <cstddef>
#include <vector>

#include <vaultask/error.hpp>

#include "markdown/yaml.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

struct FrontMatter {
  Yaml properties;                      ///< A map; empty where there is none or it is malformed.
  std::size_t body_line = 1;            ///< First line behind it, from 1.
  std::vector<Diagnostic> diagnostics;  ///< Without the note's path.
};

/// Malformed or unclosed frontmatter gives a diagnostic and an empty map, never a failure: the
/// note's tasks still count. An unclosed one is ordinary text, as in Obsidian.
[[nodiscard]] FrontMatter parse_front_matter(const text::SourceText& source);

}  // namespace vaultask::markdown
