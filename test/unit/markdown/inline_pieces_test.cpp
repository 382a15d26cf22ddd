// Expected pieces by CommonMark 0.29, section 6.
#include "markdown/inline_pieces.hpp"

#include <gtest/gtest.h>

namespace vaultask::markdown {
namespace {

using PieceKind = InlinePiece::Kind;
using Pieces = std::vector<InlinePiece>;

TEST(InlinePieces, AreTheElementsOfTheText) {
  const Pieces expected{{PieceKind::text, "a "},      {PieceKind::emphasis},
                        {PieceKind::text, "b"},       {PieceKind::emphasis_end},
                        {PieceKind::text, " "},       {PieceKind::strong},
                        {PieceKind::code, "c"},       {PieceKind::strong_end},
                        {PieceKind::text, " "},       {PieceKind::link, "https://e.org"},
                        {PieceKind::text, "d"},       {PieceKind::link_end},
                        {PieceKind::image, "/x.png"}, {PieceKind::text, "e"},
                        {PieceKind::image_end}};
  EXPECT_EQ(parse_inline("a *b* **`c`** [d](https://e.org)![e](/x.png)"), expected);
}

TEST(InlinePieces, OpenNoBlock) {
  for (const char* text : {"# a", "- a", "1. a", "> a", "---", "[a]: /b", "    a", "<div>",
                           "===", "```", "a\n===", "a\n\n# b", "<!-- a"}) {
    const Pieces pieces = parse_inline(text);
    ASSERT_EQ(pieces.size(), 1U) << text;
    EXPECT_EQ(pieces[0].kind, PieceKind::text) << text;
  }
  EXPECT_EQ(parse_inline("    a")[0].text, "    a");
  EXPECT_EQ(parse_inline("a\n# b")[0].text, "a # b");
}

TEST(InlinePieces, OfHtmlAndBareAddressesAreText) {
  const Pieces expected{{PieceKind::text, "<b>a</b> www.e.org [[n]] | ~~x~~ <"}};
  EXPECT_EQ(parse_inline("<b>a</b> www.e.org [[n]] | ~~x~~ &lt;"), expected);
}

TEST(InlinePieces, OfNothingAreNone) {
  EXPECT_EQ(parse_inline(""), Pieces{});
  EXPECT_EQ(parse_inline(" \n"), Pieces{});
}

}  // namespace
}  // namespace vaultask::markdown
