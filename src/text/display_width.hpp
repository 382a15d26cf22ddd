// How wide a text stands on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::text {

/// Columns: 2 for East Asian wide characters and emoji, 0 for combining marks (UAX #11).
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text, cut and ended by "…" where it is wider than `width`.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

/// The text on up to `most_lines` lines (at least 1), broken at blanks, or within a word that is
/// wider than a line; the last line is cut where there is more.
[[nodiscard]] std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width,
                                                     std::size_t most_lines);

}  // namespace vaultask::text
