// What text filters mean, in words.
#pragma once

#include <string_view>

#include "query/filter.hpp"

namespace vaultask::query {

/// How a text filter asks: who holds what.
struct TextQuestion {
  std::string_view name;   ///< Of the field: "description", "tags".
  std::string_view value;  ///< The text, or "/body/flags".
  bool regex = false;
  bool negated = false;
  bool several = false;  ///< A task has several such texts: any of them, or none.
};

/// `line` is the whole filter. For a regular expression the plugin says how it took it, aligned
/// with where it stands in the line (RegexMatcher.explanation).
[[nodiscard]] Explanation explain_text(const TextQuestion& question, std::string_view line);

}  // namespace vaultask::query
