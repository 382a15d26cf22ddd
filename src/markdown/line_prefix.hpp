// The beginning of a Markdown line: white space, quote signs and list markers.
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::markdown {

struct LinePrefix {
  std::size_t length = 0;       ///< Bytes before the content.
  std::size_t quote_depth = 0;  ///< How many ">" stand in it.
};

/// Nothing nests deeper than the first 1,024 bytes of a line: cmark-gfm's time grows with depth
/// times lines, and no person writes deeper.
inline constexpr std::size_t kLongestPrefix = 1024;

[[nodiscard]] LinePrefix find_line_prefix(std::string_view line);

}  // namespace vaultask::markdown
