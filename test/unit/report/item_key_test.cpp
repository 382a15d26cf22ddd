#include "report/item_key.hpp"

#include <gtest/gtest.h>

namespace vaultask::report {
namespace {

TEST(ItemKey, IsTheSameForTheSameText) {
  struct Pair {
    const char* why;
    const char* one;
    const char* other;
  };
  const Pair pairs[] = {
      {"case", "Who signs?", "who SIGNS?"},
      {"accents stay apart from case", "ÉTÉ is near", "été is near"},
      {"white space", "Who  signs?", "Who\tsigns?"},
      {"final punctuation", "The lab is booked.", "The lab is booked"},
      {"other final punctuation", "The lab is booked!!", "The lab is booked …"},
      {"emphasis", "The **lab** is _booked_.", "The lab is booked."},
      {"highlights and code", "The ==lab== is `booked`", "The lab is booked"},
      {"a wikilink", "Ask [[People/Dana Whitfield|Dana]] again", "Ask Dana again"},
      {"a plain wikilink", "See [[Importer]]", "See Importer"},
      {"a link", "See [the plan](https://example.org/a b)", "See the plan"},
      {"an owner", "Who signs? @Dana Whitfield", "Who signs?"},
      {"an owner as a link", "Who signs [[@Dana Whitfield]]?", "Who signs"},
      {"an owner's field", "Who signs? [owner:: Dana]", "Who signs?"},
      {"tags", "Who signs? #legal", "Who signs?"}};
  for (const auto& [why, one, other] : pairs) EXPECT_EQ(item_key(one), item_key(other)) << why;
}

TEST(ItemKey, DiffersForOtherTexts) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Who signs?", "Who signed?"},
      {"Is a = b?", "Is a b?"},
      {"snake_case breaks", "snakecase breaks"},
      {"Ask for 4.2", "Ask for 4.3"},
      {"[[Importer|the old one]] fails", "[[Importer|the new one]] fails"}};
  for (const auto& [one, other] : pairs) EXPECT_NE(item_key(one), item_key(other)) << one;
}

TEST(ItemKey, IsNeverEmptyForAText) {
  for (const char* text : {"?", "**", "...", "#legal", "@Dana", "[[", "](", "_"}) {
    EXPECT_NE(item_key(text), "") << text;
  }
  EXPECT_EQ(item_key(""), "");
}

TEST(ItemKey, LeavesBracketsThatDoNotClose) {
  EXPECT_EQ(item_key("a [[b c"), "a [[b c");
  EXPECT_EQ(item_key("a [b](c d"), "a [b](c d");
  EXPECT_EQ(item_key("a [b] (c)"), "a [b] (c)");
}

}  // namespace
}  // namespace vaultask::report
