// A note's blocks as cmark-gfm finds them: right for any note, and the measure for the line
// scanner.
#pragma once

#include <cstddef>

#include "markdown/blocks.hpp"

namespace vaultask::markdown {

/// The blocks from line `first_line` on, as parse_blocks gives them.
[[nodiscard]] Blocks parse_blocks_with_cmark(const text::SourceText& source,
                                             std::size_t first_line);

}  // namespace vaultask::markdown
