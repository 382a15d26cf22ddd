#include "markdown/inline_pieces.hpp"

#include <cmark-gfm.h>

#include <algorithm>

#include "markdown/visible_tree.hpp"

namespace vaultask::markdown {
namespace {

using Kind = InlinePiece::Kind;

/// Put before the text: what follows it on its line is inline, whatever it is.
constexpr std::string_view kBefore = "x ";

std::string text_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

void add_text(std::vector<InlinePiece>& pieces, std::string text) {
  if (text.empty()) return;
  if (!pieces.empty() && pieces.back().kind == Kind::text) {
    pieces.back().text += text;
  } else {
    pieces.push_back({Kind::text, std::move(text)});
  }
}

void add_node(std::vector<InlinePiece>& pieces, cmark_node* node, bool enter) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_EMPH) {
    pieces.push_back({enter ? Kind::emphasis : Kind::emphasis_end});
  } else if (type == CMARK_NODE_STRONG) {
    pieces.push_back({enter ? Kind::strong : Kind::strong_end});
  } else if (type == CMARK_NODE_LINK) {
    pieces.push_back(enter ? InlinePiece{Kind::link, text_of(cmark_node_get_url(node))}
                           : InlinePiece{Kind::link_end});
  } else if (type == CMARK_NODE_IMAGE) {
    pieces.push_back(enter ? InlinePiece{Kind::image, text_of(cmark_node_get_url(node))}
                           : InlinePiece{Kind::image_end});
  } else if (!enter) {
    return;
  } else if (type == CMARK_NODE_CODE) {
    pieces.push_back({Kind::code, text_of(cmark_node_get_literal(node))});
  } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
    add_text(pieces, " ");
  } else {  // text, and HTML as it is written
    add_text(pieces, text_of(cmark_node_get_literal(node)));
  }
}

}  // namespace

std::vector<InlinePiece> parse_inline(std::string_view text) {
  std::vector<InlinePiece> pieces;
  std::string line(kBefore);
  line += text;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  const Tree tree(cmark_parse_document(line.data(), line.size(), CMARK_OPT_DEFAULT));
  walk(tree.get(), [&](cmark_node* node, bool enter) { add_node(pieces, node, enter); });
  if (pieces.empty()) return pieces;
  pieces.front().text.erase(0, kBefore.size());
  if (pieces.front() == InlinePiece{}) pieces.erase(pieces.begin());
  return pieces;
}

}  // namespace vaultask::markdown
