#include "store/match_text.hpp"

#include <gtest/gtest.h>

namespace vaultask::store {
namespace {

TEST(MatchText, QuotesWhateverIsSought) {
  EXPECT_EQ(match_phrase("release", false), "\"release\"");
  EXPECT_EQ(match_phrase("release notes", false), "\"release notes\"");
  EXPECT_EQ(match_phrase("impor", true), "\"impor\" *");
  EXPECT_EQ(match_phrase("a\" OR \"b", false), "\"a\"\" OR \"\"b\"");
  EXPECT_EQ(match_phrase("NEAR(a) AND title:b*", false), "\"NEAR(a) AND title:b*\"");
  EXPECT_EQ(match_phrase(std::string_view("a\0b", 3), false), "\"a b\"");
}

TEST(MatchText, JoinsAlternatives) {
  EXPECT_EQ(match_any({"\"a\""}), "\"a\"");
  EXPECT_EQ(match_any({"\"a\"", "\"b\" *"}), "\"a\" OR \"b\" *");
}

}  // namespace
}  // namespace vaultask::store
