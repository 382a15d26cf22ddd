// Obsidian's own %% comments %% and $$ math $$, which cmark-gfm does not know.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

/// A comment or math block of several lines, the lines of its signs included.
struct HiddenBlock {
  enum class Kind : std::uint8_t { comment, math };
  Kind kind = Kind::comment;
  std::size_t first_line = 0;  ///< From 1.
  std::size_t last_line = 0;
};

/// Whether a comment or math block may begin with the line, if some line behind it ends it.
[[nodiscard]] bool opens_hidden_block(std::string_view line);

/// Marks the lines of comments and math blocks that are not marked yet and adds the blocks to
/// `blocks`; returns whether it found any. `code` tells which lines stand in code or HTML blocks: a
/// sign there opens nothing. Both are indexed by line, from 1.
///
/// A block begins where a line's content begins with the sign and does not hold it again, and ends
/// with the next line that holds it. One that never ends is text: nothing may be lost by a stray
/// sign.
bool hide_lines(const text::SourceText& source, std::size_t first_line,
                const std::vector<bool>& code, std::vector<bool>& hidden,
                std::vector<HiddenBlock>& blocks);

}  // namespace vaultask::markdown
