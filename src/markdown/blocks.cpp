#include "markdown/blocks.hpp"

#include <cmark-gfm.h>

#include <memory>
#include <string_view>

#include "base/strings.hpp"
#include "markdown/block_skeleton.hpp"
#include "markdown/hidden_lines.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIter {
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

/// "Title" of "## Title ##" (CommonMark 4.2).
std::string_view atx_text(std::string_view line) {
  const auto hashes = line.find('#');
  std::string_view text = line.substr(std::min(line.find_first_not_of('#', hashes), line.size()));
  text = strings::trim(text);
  const auto last = text.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  if (last + 1 < text.size() && strings::is_blank(text[last])) text = text.substr(0, last + 1);
  return strings::trim(text);
}

std::string heading_text(const text::SourceText& source, int line) {
  std::string_view first = source.line(static_cast<std::size_t>(line));
  first.remove_prefix(line_prefix_length(first));
  const auto content = first.find_first_not_of(" \t");
  if (content == std::string_view::npos) return {};
  if (first[content] == '#') return std::string(atx_text(first));
  return std::string(strings::trim(first));
}

using Tree = std::unique_ptr<cmark_node, FreeNode>;

Tree parse(const std::string& skeleton) {
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_parser_feed(parser.get(), skeleton.data(), skeleton.size());
  return Tree(cmark_parser_finish(parser.get()));
}

/// Calls visit(node, entering) for every node, in order.
template <class Visit>
void walk(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, FreeIter> iter(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
  }
}

/// The lines that stand in code or HTML blocks, by line of the note.
std::vector<bool> code_lines(cmark_node* root, std::size_t line_count, int offset) {
  std::vector<bool> code(line_count + 1);
  walk(root, [&](cmark_node* node, bool) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK) return;
    for (int n = cmark_node_get_start_line(node); n <= cmark_node_get_end_line(node); ++n) {
      const auto line = static_cast<std::size_t>(n + offset);
      if (line < code.size()) code[line] = true;
    }
  });
  return code;
}

/// The tree of the note, comments and math blanked. Where these begin depends on the code blocks,
/// and where code blocks begin on what is blanked, so it takes rounds; notes have no comments or
/// few, and a fence in a comment that is not closed there is rarer still.
Tree parse_visible(const text::SourceText& source, std::size_t first_line) {
  constexpr int kMostRounds = 4;
  const int offset = static_cast<int>(first_line) - 1;
  std::vector<bool> hidden(source.line_count() + 1);
  Tree tree = parse(block_skeleton(source, first_line, hidden));
  for (int round = 0; round < kMostRounds; ++round) {
    const auto code = code_lines(tree.get(), source.line_count(), offset);
    if (!hide_lines(source, first_line, code, hidden)) break;
    tree = parse(block_skeleton(source, first_line, hidden));
  }
  return tree;
}

}  // namespace

Blocks parse_blocks(const text::SourceText& source, std::size_t first_line) {
  const Tree tree = parse_visible(source, first_line);
  Blocks blocks;
  const int offset = static_cast<int>(first_line) - 1;
  int quotes = 0;
  std::vector<int> open_items;
  walk(tree.get(), [&](cmark_node* node, bool enter) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE) {
      quotes += enter ? 1 : -1;
    } else if (type == CMARK_NODE_ITEM && enter) {
      const int line = cmark_node_get_start_line(node) + offset;
      blocks.items.push_back({line, open_items.empty() ? 0 : open_items.back()});
      open_items.push_back(line);
    } else if (type == CMARK_NODE_ITEM) {
      open_items.pop_back();
    } else if (type == CMARK_NODE_HEADING && enter && quotes == 0) {
      const int line = cmark_node_get_start_line(node) + offset;
      blocks.headings.push_back(
          {line, cmark_node_get_heading_level(node), heading_text(source, line)});
    }
  });
  return blocks;
}

}  // namespace vaultask::markdown
