#include "render/escape.hpp"

#include <gtest/gtest.h>

namespace vaultask::render {
namespace {

TEST(Escape, MarkdownTextOpensNoHtmlAndStaysOnItsLine) {
  EXPECT_EQ(markdown_text("plain, with *stars* and [[links]]"),
            "plain, with *stars* and [[links]]");
  EXPECT_EQ(markdown_text("<script>alert(1)</script>"), "&lt;script>alert(1)&lt;/script>");
  EXPECT_EQ(markdown_text("<!-- vaultask:end -->"), "&lt;!-- vaultask:end -->");
  EXPECT_EQ(markdown_text("<% tp.file.title %>"), "&lt;% tp.file.title %>");
  EXPECT_EQ(markdown_text("a\nb").find('\n'), std::string::npos);
  EXPECT_EQ(markdown_text("a\rb").find('\r'), std::string::npos);
  EXPECT_EQ(markdown_text(""), "");
}

TEST(Escape, MarkdownTextShowsControlCharacters) {
  const std::string shown = markdown_text("a\x1B[31m\x07\u202Eb\u0085");
  for (const char* hidden : {"\x1B", "\x07", "\u202E", "\u0085"}) {
    EXPECT_EQ(shown.find(hidden), std::string::npos) << shown;
  }
  EXPECT_TRUE(shown.starts_with("a") && shown.find("[31m") != std::string::npos) << shown;
}

TEST(Escape, ACellIsNotEndedByABar) {
  EXPECT_EQ(markdown_cell("a|b"), "a\\|b");
  EXPECT_EQ(markdown_cell("[[note|label]] <b>"), "[[note\\|label]] &lt;b>");
  EXPECT_EQ(markdown_cell("||"), "\\|\\|");
  EXPECT_EQ(markdown_cell("a\nb").find('\n'), std::string::npos);
}

TEST(Escape, ALinkNamesTheNoteWithoutItsEnding) {
  EXPECT_EQ(wikilink("People/Dana.md", "", "Dana"), "[[People/Dana|Dana]]");
  EXPECT_EQ(wikilink("a.md.md", "", "x"), "[[a.md|x]]");
  EXPECT_EQ(wikilink("People/Dana.md", "Action Items", "Dana > Action Items"),
            "[[People/Dana#Action Items|Dana > Action Items]]");
}

TEST(Escape, ALinkHoldsNothingThatEndsItOrMeansMore) {
  EXPECT_EQ(wikilink("a.md", "One [two] | three ^four", "l]a[b|e^l"),
            "[[a#One  two    three  four|l a b e l]]");
  // A "#" inside a heading would name a heading below a heading.
  EXPECT_EQ(wikilink("a.md", "C# notes", "l"), "[[a#C  notes|l]]");
  EXPECT_EQ(wikilink("a\nb.md", "h\ni", "l\nm").find('\n'), std::string::npos);
}

TEST(Escape, ACsvFieldIsQuotedWhereItMustBe) {
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("plain text"), "plain text");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(csv_field("\""), "\"\"\"\"");
  EXPECT_EQ(csv_field("a;b'c"), "a;b'c") << "neither ; nor ' means anything in RFC 4180";
  // A row stays one line, and no control character of a note reaches a terminal.
  EXPECT_EQ(csv_field("a\nb"), "a\\u{A}b");
  EXPECT_EQ(csv_field("a\x1B[2J"), "a\\u{1B}[2J");
}

}  // namespace
}  // namespace vaultask::render
