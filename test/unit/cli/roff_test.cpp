#include "cli/roff.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::cli {
namespace {

/// What a page holds below its heading.
template <class Write>
std::string written(Write write) {
  RoffPage page("vaultask", "1.0");
  const std::size_t start = page.str().size();
  write(page);
  return page.str().substr(start);
}

TEST(Roff, EscapesWhatItWouldReadAsItsOwn) {
  const struct {
    const char* text;
    const char* roff;
  } cases[] = {{"plain words", "plain words"},
               {"--fix", "\\-\\-fix"},
               {"ends with \\ here", "ends with \\e here"},
               {"\\n(it's)", "\\en(it\\(aqs)"},
               {"`code`", "\\(gacode\\(ga"},
               {"~/a^b", "\\(ti/a\\(hab"},
               {"\"quoted\"", "\"quoted\""},
               {"é", "\\[u00E9]"},
               {"⛔ and 🆔", "\\[u26D4] and \\[u1F194]"},
               {"", ""}};
  for (const auto& one : cases) EXPECT_EQ(roff_escaped(one.text), one.roff) << one.text;
}

TEST(Roff, ACharacterThatIsCutOffEndsTheText) {
  EXPECT_EQ(roff_escaped("a\xE2\x9B"), "a\\[u26C0]");
}

TEST(Roff, ALineNeverBeginsARequest) {
  EXPECT_EQ(written([](RoffPage& page) {
              page.examples({".vaultask.toml", "'tis", ""});
            }),
            ".PP\n.RS 4\n.nf\n\\&.vaultask.toml\n\\(aqtis\n\n.fi\n.RE\n");
  EXPECT_EQ(written([](RoffPage& page) { page.paragraph(".ig of all things"); }),
            ".PP\n\\&.ig of all things\n");
  EXPECT_EQ(written([](RoffPage& page) { page.entry(".toml", "", "'br"); }),
            ".TP\n\\fB.toml\\fR\n\\(aqbr\n");
}

TEST(Roff, ALongParagraphIsSeveralLinesAndEachIsGuarded) {
  const std::string words(70, 'x');
  EXPECT_EQ(written([&](RoffPage& page) { page.paragraph(words + " .toml is next"); }),
            ".PP\n" + words + " .toml\nis next\n");
  EXPECT_EQ(written([&](RoffPage& page) { page.paragraph(words + "xxxx .toml is next"); }),
            ".PP\n" + words + "xxxx\n\\&.toml is next\n");
}

TEST(Roff, BackquotesMakeBold) {
  EXPECT_EQ(written([](RoffPage& page) { page.paragraph("see `a -b`, not `c"); }),
            ".PP\nsee \\fBa \\-b\\fR, not \\(gac\n");
}

TEST(Roff, TextIsParagraphsAndExamples) {
  EXPECT_EQ(written([](RoffPage& page) {
              page.section("TITLE");
              page.text("One\nparagraph.\n\n  an example\n    indented\n\nAnother:\n  x");
            }),
            ".SH TITLE\nOne paragraph.\n.PP\n.RS 4\n.nf\nan example\n  indented\n.fi\n.RE\n"
            ".PP\nAnother:\n.PP\n.RS 4\n.nf\nx\n.fi\n.RE\n");
}

}  // namespace
}  // namespace vaultask::cli
