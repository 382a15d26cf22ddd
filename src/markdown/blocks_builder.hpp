// Puts a note's blocks together, as one of two readers finds them: the line scanner
// (block_scanner.hpp) or cmark-gfm (cmark_blocks.hpp).
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "markdown/blocks.hpp"

namespace vaultask::markdown {

/// To be told of blocks in order. What Obsidian makes of CommonMark's blocks stands here.
class BlocksBuilder {
 public:
  /// The lines before `first_line` are the frontmatter's.
  BlocksBuilder(const text::SourceText& source, std::size_t first_line);

  /// A block that stands in no other. Items that follow stand in it.
  void add_section(SectionType type, LineSpan lines);
  /// The last section goes on to this line.
  void extend_section(int line) { blocks_.sections.back().lines.last_line = line; }

  /// The last section turns out to be a table.
  void make_section_table() { blocks_.sections.back().type = SectionType::table; }

  void add_heading(int line, int level);

  /// An item whose marker stands at this offset of its line; with those behind its checkbox.
  void add_item(int line, int parent_line, int list_line, std::size_t offset);

  /// A paragraph or heading, at any depth.
  void add_text(LineSpan lines) { blocks_.text.push_back(lines); }
  /// The last text goes on to this line.
  void extend_text(int line) { blocks_.text.back().last_line = line; }

  [[nodiscard]] Blocks take() { return std::move(blocks_); }

 private:
  const text::SourceText& source_;
  Blocks blocks_;
};

}  // namespace vaultask::markdown
