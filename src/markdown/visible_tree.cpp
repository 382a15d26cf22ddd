#include "markdown/visible_tree.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "markdown/block_skeleton.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

Tree parse(const std::string& skeleton) {
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_parser_feed(parser.get(), skeleton.data(), skeleton.size());
  return Tree(cmark_parser_finish(parser.get()));
}

/// The lines that stand in code or HTML blocks, by line of the note.
std::vector<bool> code_lines(cmark_node* root, std::size_t line_count, int offset) {
  std::vector<bool> code(line_count + 1);
  walk(root, [&](cmark_node* node, bool) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK) return;
    const int last = last_line_of(node);
    for (int n = cmark_node_get_start_line(node); n <= last; ++n) {
      const auto line = static_cast<std::size_t>(n + offset);
      if (line < code.size()) code[line] = true;
    }
  });
  return code;
}

}  // namespace

int last_line_of(cmark_node* node) {
  const int last = cmark_node_get_end_line(node);
  if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) return last;
  const std::string_view text = cmark_node_get_literal(node);
  const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  return std::max(last, cmark_node_get_start_line(node) + lines - 1);
}

/// Where comments and math begin depends on the code blocks, and where code blocks begin on what is
/// blanked, so it takes rounds; notes have no comments or few, and a fence in a comment that is not
/// closed there is rarer still.
VisibleTree parse_visible(const text::SourceText& source, std::size_t first_line) {
  constexpr int kMostRounds = 4;
  const int offset = static_cast<int>(first_line) - 1;
  VisibleTree visible;
  visible.hidden.resize(source.line_count() + 1);
  visible.tree = parse(block_skeleton(source, first_line, visible.hidden));
  for (int round = 0; round < kMostRounds; ++round) {
    const auto code = code_lines(visible.tree.get(), source.line_count(), offset);
    if (!hide_lines(source, first_line, code, visible.hidden, visible.hidden_blocks)) break;
    visible.tree = parse(block_skeleton(source, first_line, visible.hidden));
  }
  return visible;
}

}  // namespace vaultask::markdown
