#include "markdown/front_matter.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

FrontMatter front_of(const std::string& note) {
  return parse_front_matter(text::SourceText::decode(note));
}

TEST(FrontMatter, BelowBlankLinesIsTextAndReported) {
  struct Case {
    const char* note;
    int line;  ///< 0 for nothing to report
  };
  for (const auto& [note, line] : {
           Case{"\n---\na: 1\n---\n", 2},
           Case{" \n\n---\ntitle: a: b\n---\ntext", 3},
           Case{"\n---\nkey:\n---\n", 2},
           // Rules, lists and text between two rules:
           Case{"\n---\n\n---\n", 0},
           Case{"\n---\n- a: 1\n---\n", 0},
           Case{"\n---\n# Title: x\n---\n", 0},
           Case{"\n---\nsee https://example.com\n---\n", 0},
           Case{"\n---\na: 1\n", 0},
           Case{"text\n---\na: 1\n---\n", 0},
           Case{"\n\n", 0},
           Case{"\n---", 0},
       }) {
    const auto front = front_of(note);
    EXPECT_EQ(front.body_line, 1U) << note;
    EXPECT_TRUE(front.properties.keys.empty()) << note;
    ASSERT_EQ(front.diagnostics.size(), line == 0 ? 0U : 1U) << note;
    if (line == 0) continue;
    EXPECT_EQ(front.diagnostics[0].code, "frontmatter-late");
    EXPECT_EQ(front.diagnostics[0].place.line, line) << note;
  }
}

TEST(FrontMatter, StandsBetweenTwoFencesAtTheVeryBeginning) {
  struct Case {
    const char* note;
    std::size_t body_line;
    std::size_t properties;
  };
  for (const auto& [note, body_line, properties] : {
           Case{"---\ntitle: a\ndate: 2025-11-07\n---\ntext\n", 5, 2},
           Case{"---\na: 1\n---", 4, 1},
           Case{"---\r\na: 1\r\n---\r\ntext", 4, 1},
           Case{"---\ra: 1\r---\rtext", 4, 1},
           Case{"--- \t\na: 1\n---  \ntext", 4, 1},
           Case{"\xEF\xBB\xBF---\na: 1\n---\n", 4, 1},
           Case{"---\n---\ntext\n", 3, 0},
           Case{"---\n\n---\n", 4, 0},
           Case{"---\n# only a comment\n---\n", 4, 0},
           // None:
           Case{"", 1, 0},
           Case{"text\n", 1, 0},
           Case{" ---\na: 1\n---\n", 1, 0},
           Case{"----\na: 1\n----\n", 1, 0},
           Case{"--\na: 1\n--\n", 1, 0},
           Case{"--- a: 1\n---\n", 1, 0},
           Case{"---", 1, 0},
           Case{"+++\na = 1\n+++\n", 1, 0},
       }) {
    const auto front = front_of(note);
    EXPECT_EQ(front.body_line, body_line) << note;
    EXPECT_EQ(front.properties.kind, Yaml::Kind::map) << note;
    EXPECT_EQ(front.properties.keys.size(), properties) << note;
    EXPECT_TRUE(front.diagnostics.empty()) << note;
  }
}

TEST(FrontMatter, IsClosedByTheFirstFence) {
  const auto front = front_of("---\na: 1\n ---\nb: 2\n---\n---\n");
  EXPECT_EQ(front.body_line, 6U) << "an indented one is none";
  EXPECT_EQ(front_of("---\na: 1\n----\nb: 2\n---\nc\n").body_line, 6U) << "nor is a longer one";
}

TEST(FrontMatter, UnclosedIsTextAndIsReportedWhereItLooksMeant) {
  const auto front = front_of("---\ntitle: a\n- [ ] task\n");
  EXPECT_EQ(front.body_line, 1U);
  EXPECT_TRUE(front.properties.keys.empty());
  ASSERT_EQ(front.diagnostics.size(), 1U);
  EXPECT_EQ(front.diagnostics[0].code, "frontmatter-unclosed");
  EXPECT_EQ(front.diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(front.diagnostics[0].place.line, 1);
  EXPECT_EQ(front.diagnostics[0].place.path, "");

  EXPECT_TRUE(front_of("---\n\na rule opens this note\n").diagnostics.empty());
  EXPECT_TRUE(front_of("---\n").diagnostics.empty());
}

TEST(FrontMatter, MalformedIsReportedAtItsLineAndTheBodyStillCounts) {
  struct Case {
    const char* note;
    int line;
    std::size_t body_line;
  };
  // Lines of the note, from 1: the first property stands on line 2.
  for (const auto& [note, line, body_line] : {
           Case{"---\ntitle: a: b\n---\n- [ ] x\n", 2, 4},  // colon in a plain scalar
           Case{"---\ntype: x\ntitle: 1:1 with: Dana\n---\n", 3, 5},
           Case{"---\na: 1\nb:\n\tc: 2\n---\n", 4, 6},    // indented by a tab
           Case{"---\na: 1\nowner: @Dana\n---\n", 3, 5},  // @ begins no scalar
           Case{"---\na: 1\nb: `x`\n---\n", 3, 5},        // nor does `
           Case{"---\na: 1\nb: 2\na: 3\n---\n", 4, 6},    // a key written twice
           Case{"---\na: 1\nb: \"open\n---\n", 3, 5},     // unclosed quotes
           Case{"---\na: 1\nb: [x, y\n---\n", 3, 5},      // unclosed flow list
           Case{"---\na: 1\nb: {x: y\n---\n", 3, 5},
           Case{"---\n- a\n- b\n---\n", 2, 5},  // a list, not properties
           Case{"---\njust text\n---\n", 2, 4},
           Case{"---\na: [[One]], [[Two]]\n---\n", 2, 4},
       }) {
    const auto front = front_of(note);
    EXPECT_EQ(front.body_line, body_line) << note;
    EXPECT_EQ(front.properties.kind, Yaml::Kind::map) << note;
    EXPECT_TRUE(front.properties.keys.empty()) << note;
    ASSERT_EQ(front.diagnostics.size(), 1U) << note;
    EXPECT_EQ(front.diagnostics[0].code, "frontmatter-malformed") << note;
    EXPECT_EQ(front.diagnostics[0].place.line, line) << note << front.diagnostics[0].message;
    EXPECT_FALSE(front.diagnostics[0].hint.empty()) << note;
  }
}

TEST(FrontMatter, HoldsTheValuesAsWritten) {
  const auto front = front_of(
      "---\ntitle: \"1:1 with Dana Whitfield: Release planning\"\ndate: 2025-11-07\ntags:\n"
      "  - type/people\n  - \"entity/Dana Whitfield\"\nlink: \"[[Dana Whitfield]]\"\n---\n");
  ASSERT_EQ(front.properties.keys, (std::vector<std::string>{"title", "date", "tags", "link"}));
  const auto& values = front.properties.children;
  EXPECT_EQ(values[0].scalar, "1:1 with Dana Whitfield: Release planning");
  EXPECT_EQ(values[1].scalar, "2025-11-07");
  ASSERT_EQ(values[2].children.size(), 2U);
  EXPECT_EQ(values[2].children[1].scalar, "entity/Dana Whitfield");
  EXPECT_EQ(values[3].scalar, "[[Dana Whitfield]]");
}

TEST(FrontMatter, EndsOnALongNoteThatNeverClosesIt) {
  std::string note = "---\n";
  for (int i = 0; i < 200'000; ++i) note += "a: 1\n";
  EXPECT_EQ(front_of(note).body_line, 1U);
  note += "---\n";
  EXPECT_EQ(front_of(note).body_line, 200'003U);
  EXPECT_EQ(front_of(note).diagnostics.size(), 1U);
}

}  // namespace
}  // namespace vaultask::markdown
