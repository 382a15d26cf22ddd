#include "markdown/front_matter_marks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::markdown {
namespace {

std::string links_of(const char* yaml) {
  const auto parsed = parse_yaml(yaml);
  EXPECT_TRUE(parsed) << yaml;
  std::string out;
  for (const auto& link : property_links(*parsed)) {
    out += (out.empty() ? "" : "; ") + link.key + " = " + link.original + " → " + link.text.target +
           " | " + link.text.display;
  }
  return out;
}

std::string tags_of(const char* yaml) {
  const auto parsed = parse_yaml(yaml);
  EXPECT_TRUE(parsed) << yaml;
  std::string out;
  for (const auto& tag : property_tags(*parsed)) out += (out.empty() ? "" : " ") + tag;
  return out;
}

TEST(FrontMatterMarks, LinksAreTextsThatAreALinkAsAWhole) {
  struct Case {
    const char* yaml;
    const char* expected;
  };
  for (const auto& [yaml, expected] : {
           Case{"a: \"[[b]]\"", "a = [[b]] → b | b"},
           Case{"a: \"[[b#c|d]]\"", "a = [[b#c|d]] → b#c | d"},
           Case{"a: [x, \"[[b]]\", '[c](d%20e.md)']",
                "a.1 = [[b]] → b | b; a.2 = [c](d%20e.md) → d e.md | c"},
           Case{"a: {b: [{c: \"[[d]]\"}]}", "a.b.0.c = [[d]] → d | d"},
           Case{"a: [[b]]", ""},
           Case{"a: \"see [[b]]\"\nc: \"[[d]] \"\ne: \"[[f]][[g]]\"\nh: \"![[i]]\"", ""},
           Case{"a: \"[b](https://x.y)\"", ""},
       }) {
    EXPECT_EQ(links_of(yaml), expected) << yaml;
  }
}

TEST(FrontMatterMarks, TagsAreTheEntriesOfTheListOrOneText) {
  struct Case {
    const char* yaml;
    const char* expected;
  };
  for (const auto& [yaml, expected] : {
           Case{"tags: a", "#a"},
           Case{"tags: [a, '#b', c/d, 1234]", "#a #b #c/d #1234"},
           Case{"tags: a, b", ""},
           Case{"tags: a b", ""},
           Case{"tags: [a b, ' c ', '', null, [d], {e: f}, '#']", "#c"},
           Case{"tags:", ""},
           Case{"tags: []", ""},
           Case{"tag: a\nTAG: [b]", ""},
           Case{"Tags: a", "#a"},
       }) {
    EXPECT_EQ(tags_of(yaml), expected) << yaml;
  }
}

}  // namespace
}  // namespace vaultask::markdown
