#include "text/pattern.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::text {
namespace {

TEST(Pattern, IsFoundAnywhereInTheText) {
  struct Case {
    const char* pattern;
    const char* text;
    bool found;
  };
  for (const auto& [pattern, text, found] :
       {Case{"due", "is due now", true}, Case{"^due", "is due now", false},
        Case{"now$", "is due now", true}, Case{"DUE", "is due now", false},
        Case{"(?i)DUE", "is due now", true}, Case{"", "anything", true}, Case{"", "", true},
        Case{"a.c", "aéc", true}, Case{"^.$", "📅", true},  // a character, not a byte
        Case{"[é]", "caf\u00E9", true}, Case{"\\p{Lu}", "é", false}, Case{"\\p{Lu}", "É", true},
        Case{"a.b", "a\nb", false}, Case{"\\d{4}-\\d\\d", "2025-11", true},
        Case{"^(Templates|Archive)/", "Archive/2020.md", true},
        Case{"^(Templates|Archive)/", "My Archive/2020.md", false}}) {
    const auto compiled = Pattern::compile(pattern);
    ASSERT_TRUE(compiled) << pattern;
    EXPECT_EQ(compiled->found_in(text), found) << pattern << " in " << text;
  }
}

TEST(Pattern, SaysWhatItCannotUnderstand) {
  for (const char* pattern :
       {"(", "[", "*a", "a{2,1}", "\\", "(?<=a)b", "(a)\\1", "(?=a)", "[z-a]"}) {
    const auto compiled = Pattern::compile(pattern);
    ASSERT_FALSE(compiled) << pattern;
    EXPECT_EQ(compiled.error().code, ErrorCode::usage);
    EXPECT_FALSE(compiled.error().message.empty());
  }
}

TEST(Pattern, TakesTextWithNulAndInvalidBytes) {
  const auto compiled = Pattern::compile("b$");
  ASSERT_TRUE(compiled);
  EXPECT_TRUE(compiled->found_in(std::string_view("a\0b", 3)));
  EXPECT_TRUE(compiled->found_in("\xFF b"));
}

TEST(Pattern, EndsOnPatternsThatBacktrackForEver) {
  const auto compiled = Pattern::compile("^(a+)+$");
  ASSERT_TRUE(compiled);
  EXPECT_FALSE(compiled->found_in(std::string(100'000, 'a') + "!"));
}

TEST(Pattern, MovesWithItsMeaning) {
  auto compiled = Pattern::compile("^x");
  ASSERT_TRUE(compiled);
  const Pattern moved = std::move(*compiled);
  EXPECT_TRUE(moved.found_in("xy"));
  EXPECT_FALSE(moved.found_in("yx"));
}

}  // namespace
}  // namespace vaultask::text
