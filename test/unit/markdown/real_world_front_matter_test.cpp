// Frontmatter in the forms real vaults hold (reference, real-world.md), with invented values: the
// text of each value as written, and what is reported.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "markdown/front_matter.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

FrontMatter front_of(const std::string& note) {
  return parse_front_matter(text::SourceText::decode(note));
}

/// The properties between two fences, with a task below.
FrontMatter front_with(const std::string& properties) {
  return front_of("---\n" + properties + "---\n- [ ] Call\n");
}

/// "code:line" of each diagnostic.
std::string reported(const FrontMatter& front) {
  std::string out;
  for (const Diagnostic& one : front.diagnostics) {
    out += (out.empty() ? "" : " ") + one.code + ":" + std::to_string(one.place.line);
  }
  return out;
}

/// The text of a property; "(none)" where there is no such property.
std::string text_of(const FrontMatter& front, const std::string& key) {
  for (std::size_t i = 0; i < front.properties.keys.size(); ++i) {
    if (front.properties.keys[i] == key) return front.properties.children[i].scalar;
  }
  return "(none)";
}

struct ValueCase {
  const char* line;
  const char* key;
  const char* text;
};

TEST(RealWorldFrontMatter, ValuesKeepTheTextThatWasWritten) {
  const ValueCase cases[] = {
      // Numbers in base 60 and words of YAML 1.1.
      {"time: 12:30", "time", "12:30"},
      {"done: yes", "done", "yes"},
      {"done: no", "done", "no"},
      {"light: on", "light", "on"},
      {"light: off", "light", "off"},
      {"date: 2025-11-07", "date", "2025-11-07"},
      // A plain text, whatever the blanks and commas in it are meant to part.
      {"tags: a b, c", "tags", "a b, c"},
      // A number sign behind a blank begins a comment.
      {"topic: #tag", "topic", ""},
      {"topic: \"#tag\"", "topic", "#tag"},
      {"topic: a#tag", "topic", "a#tag"},
      // Keys of every alphabet.
      {"日付: 2025-11-07", "日付", "2025-11-07"},
      {"Größe: 3", "Größe", "3"},
      {"📅: 2025-11-07", "📅", "2025-11-07"},
      {"👤 owner: Dana Whitfield", "👤 owner", "Dana Whitfield"},
      {"Release date: 2025-11-07", "Release date", "2025-11-07"},
      {"title: \"1:1 with Dana: Release planning\"", "title", "1:1 with Dana: Release planning"},
      {"title: 1:1 with Dana", "title", "1:1 with Dana"},
      {"link: \"[[Dana Whitfield]]\"", "link", "[[Dana Whitfield]]"},
  };
  for (const auto& row : cases) {
    const auto front = front_with(std::string(row.line) + "\n");
    EXPECT_EQ(text_of(front, row.key), row.text) << row.line;
    EXPECT_EQ(reported(front), "") << row.line;
  }
}

TEST(RealWorldFrontMatter, AnUnquotedLinkIsAListInAList) {
  const auto front = front_with("up: [[Release planning]]\ntitle: x\n");
  EXPECT_EQ(reported(front), "");
  ASSERT_EQ(front.properties.children.size(), 2U);
  const Yaml& outer = front.properties.children[0];
  ASSERT_EQ(outer.children.size(), 1U);
  ASSERT_EQ(outer.children[0].children.size(), 1U);
  EXPECT_EQ(outer.children[0].children[0].scalar, "Release planning");
  EXPECT_EQ(text_of(front, "title"), "x");
}

TEST(RealWorldFrontMatter, APlaceholderOfATemplateLeavesTheOtherPropertiesAlone) {
  const auto front = front_with("title: {{title}}\ntype: meeting\n");
  EXPECT_EQ(reported(front), "");
  EXPECT_EQ(text_of(front, "type"), "meeting");
}

struct MalformedCase {
  const char* properties;
  const char* reported;
};

TEST(RealWorldFrontMatter, WhatIsMalformedIsReportedWhereItStands) {
  std::string authors = "title: x\n";
  for (int i = 0; i < 11; ++i) authors += "author: Dana\n";
  const MalformedCase cases[] = {
      {"title: Release: planning\n", "frontmatter-malformed:2"},
      {"type: meeting\ntitle: Plan: the rest: more\n", "frontmatter-malformed:3"},
      {"tags: a\ntitle: x\ntags: b\n", "frontmatter-malformed:4"},
      {authors.c_str(), "frontmatter-malformed:4"},
      {"tags:\n\t- a\n", "frontmatter-malformed:3"},
      {"\ttitle: x\n", "frontmatter-malformed:2"},
      {"a: [[Dana]], [[Tom]]\n", "frontmatter-malformed:2"},
  };
  for (const auto& row : cases) {
    const auto front = front_with(row.properties);
    EXPECT_EQ(reported(front), row.reported) << row.properties;
    EXPECT_TRUE(front.properties.keys.empty()) << row.properties;
    EXPECT_GT(front.body_line, 2U) << "the task below is not among the properties";
  }
}

TEST(RealWorldFrontMatter, FencesInTheirOddForms) {
  const auto blank_behind = front_of("--- \ntitle: x\n---\n- [ ] Call\n");
  EXPECT_EQ(text_of(blank_behind, "title"), "x");
  EXPECT_EQ(reported(blank_behind), "");

  const auto blank_line_before = front_of("\n---\ntitle: x\n---\n- [ ] Call\n");
  EXPECT_EQ(text_of(blank_line_before, "title"), "(none)");
  EXPECT_EQ(blank_line_before.body_line, 1U);
  EXPECT_EQ(reported(blank_line_before), "frontmatter-late:2");

  const auto unclosed = front_of("---\ntitle: x\n\n# Plan\n- [ ] Call\n");
  EXPECT_EQ(text_of(unclosed, "title"), "(none)");
  EXPECT_EQ(unclosed.body_line, 1U);
  EXPECT_EQ(reported(unclosed), "frontmatter-unclosed:1");
}

}  // namespace
}  // namespace vaultask::markdown
