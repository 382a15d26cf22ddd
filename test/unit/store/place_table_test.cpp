#include "store/place_table.hpp"

#include <gtest/gtest.h>

#include "store/match_text.hpp"

namespace vaultask::store {
namespace {

using Numbers = std::vector<std::size_t>;

TEST(PlaceTable, FindsWordsWhateverTheirCaseAndAccents) {
  auto table = PlaceTable::make();
  ASSERT_TRUE(table);
  for (const char* text : {"Zoë reads", "ZOE", "Zo", "the follow-up of it"}) {
    static std::size_t number = 0;
    ASSERT_TRUE(table->add(number++, text));
  }
  const auto find = [&](std::string_view words, bool prefix = false) {
    return *table->find(match_phrase(words, prefix), 0, 4);
  };
  EXPECT_EQ(find("zoe"), (Numbers{0, 1}));
  EXPECT_EQ(find("zo", true), (Numbers{0, 1, 2}));
  EXPECT_EQ(find("follow up"), Numbers{3});
  EXPECT_EQ(find("follow-up"), Numbers{3});
  EXPECT_EQ(find("up follow"), Numbers{});
  EXPECT_EQ(*table->find(match_phrase("zoe", false), 1, 4), Numbers{1});
}

/// Nothing that somebody types is read as the language of full-text tables.
TEST(PlaceTable, TakesHostileWordsForText) {
  auto table = PlaceTable::make();
  ASSERT_TRUE(table);
  ASSERT_TRUE(table->add(0, "plain text"));
  for (const char* words :
       {"\"", "\"\"", "a\" OR \"text", "text:plain", "NEAR(plain text)", "^plain", "{text}", "*",
        "'", ";--", "\xFF\xFE", "plain AND", "-", "+", "(", "\\"}) {
    for (const bool prefix : {false, true}) {
      EXPECT_TRUE(table->find(match_phrase(words, prefix), 0, 1)) << words;
    }
  }
  EXPECT_EQ(*table->find(match_phrase("plain\" OR \"text", false), 0, 1), Numbers{});
}

TEST(PlaceTable, CutsSnippets) {
  auto table = PlaceTable::make();
  ASSERT_TRUE(table);
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + ' ';
  ASSERT_TRUE(table->add(0, text));
  const auto snippet = table->snippet(match_phrase("word60", false), 0);
  ASSERT_TRUE(snippet);
  EXPECT_EQ(snippet->text.find("word60"), snippet->found);
  EXPECT_TRUE(snippet->text.starts_with("…"));
  EXPECT_TRUE(snippet->text.ends_with("…"));
  EXPECT_EQ(table->snippet(match_phrase("nowhere", false), 0)->text, "");
  ASSERT_TRUE(table->add(1, "odd \x01 text"));
  EXPECT_EQ(table->snippet(match_phrase("text", false), 1)->found, 5U);
}

}  // namespace
}  // namespace vaultask::store
