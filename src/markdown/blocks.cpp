#include "markdown/blocks.hpp"

#include <algorithm>

#include "markdown/block_scanner.hpp"
#include "markdown/cmark_blocks.hpp"

namespace vaultask::markdown {

Blocks parse_blocks(const text::SourceText& source, std::size_t first_line) {
  if (auto blocks = scan_blocks(source, first_line)) return std::move(*blocks);
  return parse_blocks_with_cmark(source, first_line);
}

int cache_parent(const ListItem& item) {
  if (item.parent_line != 0) return item.parent_line - 1;
  return -std::max(item.list_line - 1, 1);
}

}  // namespace vaultask::markdown
