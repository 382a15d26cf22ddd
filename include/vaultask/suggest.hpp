// "Did you mean …?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask {

/// The number of single-character insertions, deletions, replacements and swaps of neighbours that
/// make one word of the other (optimal string alignment), counted in bytes, ASCII case ignored.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word nearest to `word`, or "" where none is near enough to be meant (a third of its
/// length, at least 1 and at most 4 edits).
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace vaultask
