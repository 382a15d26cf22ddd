// What text filters mean, in words.
#pragma once

#include <cstdint>
#include <string_view>

#include "query/filter.hpp"

namespace vaultask::query {

/// What a text filter asks.
struct TextQuestion {
  enum class Kind : std::uint8_t { includes, matches, is };
  Kind kind = Kind::includes;
  bool negated = false;
  bool of_note = false;      ///< About the task's note, a field of vaultask's own.
  std::string_view name{};   ///< As written: "description", "tags", "property customer".
  std::string_view value{};  ///< The text, or "/body/flags".
};

/// `line` is the whole filter. For a regular expression the plugin says how it took it, aligned
/// with where it stands in the line (RegexMatcher.explanation).
[[nodiscard]] Explanation explain_text(const TextQuestion& question, std::string_view line);

}  // namespace vaultask::query
