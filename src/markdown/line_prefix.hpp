// The beginning of a Markdown line: white space, quote signs and list markers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vaultask::markdown {

/// Nothing nests deeper than the first 1,024 bytes of a line: cmark-gfm's time grows with depth
/// times lines, and no person writes deeper.
inline constexpr std::size_t kLongestPrefix = 1024;

/// Length of the list marker at the beginning of the text, 0 if there is none. A marker is followed
/// by white space or the end (CommonMark 5.2).
[[nodiscard]] std::size_t list_marker_length(std::string_view text);

/// How many bytes stand before the line's content.
[[nodiscard]] std::size_t line_prefix_length(std::string_view line);

/// What a block's first line stands behind, and so each of its lines.
struct LinePrefix {
  std::size_t quotes = 0;  ///< Quote signs.
  std::size_t indent = 0;  ///< Blanks behind the last of them and the blank that belongs to it.
  std::string continued;  ///< What a further line of the block begins with: list markers as blanks.
};

/// Of a line's first line_prefix_length() bytes.
[[nodiscard]] LinePrefix measure_prefix(std::string_view prefix);

/// A further line of a block without `quotes` quote signs, and then without `indent` blanks, as far
/// as it has them.
[[nodiscard]] std::string_view without_prefix(std::string_view line, std::size_t quotes,
                                              std::size_t indent);

/// The character in the checkbox that a list item's content begins with, "x" of "[x] text"; "" for
/// none. White space or nothing follows it, as Obsidian's caches prove: an abbreviation such as
/// "[t]eam" is no checkbox. A view into `content`.
[[nodiscard]] std::string_view checkbox_of(std::string_view content);

}  // namespace vaultask::markdown
