// cmark-gfm's tree of what a note shows: its comments and math blanked.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "markdown/hidden_lines.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIter {
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

/// Calls visit(node, entering) for every node, in order.
template <class Visit>
void walk(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, FreeIter> iter(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
  }
}

/// The last line of a block, by line of the tree. cmark-gfm counts one too few where an HTML block
/// ends with the line that holds its end (CommonMark 4.6, kinds 1 to 5).
[[nodiscard]] int last_line_of(cmark_node* node);

/// A note's tree, its comments and math blanked.
struct VisibleTree {
  Tree tree;
  std::vector<bool> hidden;  ///< By line, from 1.
  std::vector<HiddenBlock> hidden_blocks;
};

/// The tree of the lines from `first_line` on, which is its line 1.
[[nodiscard]] VisibleTree parse_visible(const text::SourceText& source, std::size_t first_line);

}  // namespace vaultask::markdown
