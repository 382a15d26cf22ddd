#include "markdown/code_blocks.hpp"

#include <algorithm>
#include <string_view>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "markdown/visible_tree.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

/// The sign and length of the fence that a line's content begins with (CommonMark 4.5).
struct Fence {
  char sign = 0;
  std::size_t length = 0;  ///< 0 for none.
};

Fence fence_of(std::string_view content) {
  if (content.empty() || (content.front() != '`' && content.front() != '~')) return {};
  const auto end = std::min(content.find_first_not_of(content.front()), content.size());
  return end < 3 ? Fence{} : Fence{content.front(), end};
}

bool closes(const Fence& fence, std::string_view content) {
  content = strings::trim(content);
  const Fence own = fence_of(content);
  return own.sign == fence.sign && own.length >= fence.length && own.length == content.size();
}

std::size_t quotes_of(std::string_view line) {
  return measure_prefix(line.substr(0, line_prefix_length(line))).quotes;
}

CodeBlock read_block(const text::SourceText& source, int first, int last) {
  const std::string_view opening = source.line(static_cast<std::size_t>(first));
  const std::size_t prefix = line_prefix_length(opening);
  const LinePrefix around = measure_prefix(opening.substr(0, prefix));
  const Fence fence = fence_of(opening.substr(prefix));

  CodeBlock block;
  block.line = first;
  block.last_line = last;
  const std::string_view info = strings::trim(opening.substr(prefix + fence.length));
  block.language = info.substr(0, info.find_first_of(" \t"));
  for (int n = first + 1; n <= last; ++n) {
    // A fence that nothing closes ends with the quote it stands in.
    if (quotes_of(source.line(static_cast<std::size_t>(n))) < around.quotes) {
      block.last_line = n - 1;
      break;
    }
    const std::string_view line =
        without_prefix(source.line(static_cast<std::size_t>(n)), around.quotes, around.indent);
    if (n == last && closes(fence, line)) break;
    block.text += std::string(line) + '\n';
  }
  return block;
}

}  // namespace

std::vector<CodeBlock> find_code_blocks(const text::SourceText& source, std::size_t first_line) {
  std::vector<CodeBlock> blocks;
  const VisibleTree visible = parse_visible(source, first_line);
  const int offset = static_cast<int>(first_line) - 1;
  const int last_line = static_cast<int>(source.line_count());
  walk(visible.tree.get(), [&](cmark_node* node, bool) {
    if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK) return;
    int length = 0, indent = 0;
    char sign = 0;
    if (cmark_node_get_fenced(node, &length, &indent, &sign) == 0) return;
    const int first = cmark_node_get_start_line(node) + offset;
    const int last = std::min(last_line_of(node) + offset, last_line);
    if (first <= last) blocks.push_back(read_block(source, first, last));
  });
  return blocks;
}

}  // namespace vaultask::markdown
