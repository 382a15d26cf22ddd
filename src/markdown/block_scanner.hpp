// The blocks of a note in one pass over its lines, where that is sure: here bytes become lines,
// and lines become list items, headings and paragraphs.
#pragma once

#include <cstddef>
#include <optional>

#include "markdown/blocks.hpp"

namespace vaultask::markdown {

/// The blocks from line `first_line` on, as parse_blocks gives them, or nullopt where the scanner
/// is not sure, so that cmark-gfm has to say (cmark_blocks.hpp): wherever a line may begin
///
/// * an HTML block, a %% comment %% or $$ math $$;
/// * a heading by the line that underlines it, or a link definition;
///
/// and where quotes and lists nest deeper than people write. All else is read as CommonMark 0.29
/// has it: quotes, lists, fences, indented code, headings, rules and paragraphs with their lazy
/// lines. The test block_scanner_test.cpp compares it with cmark-gfm. Linear time; thread-safe.
[[nodiscard]] std::optional<Blocks> scan_blocks(const text::SourceText& source,
                                                std::size_t first_line);

}  // namespace vaultask::markdown
