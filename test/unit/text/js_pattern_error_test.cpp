// What JavaScript's regular expressions are refused for, and how much they may cost. What must be
// refused, V8 11.3 (node 20) refuses; what only we cannot do, it takes.
#include "text/js_pattern.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace vaultask::text {
namespace {

TEST(JsPatternError, RefusesWhatJavaScriptRefuses) {
  for (const auto& [body, flags] : std::vector<std::pair<std::string, std::string>>{
           {"[", ""},
           {"(", ""},
           {")", ""},
           {"*a", ""},
           {"a**", ""},
           {"+", ""},
           {"a|?", ""},
           {"{1}", ""},
           {"a{2}{3}", ""},
           {"x{2,1}", ""},
           {"[b-a]", ""},
           {R"(\)", ""},
           {"(?<n>a)(?<n>b)", ""},
           {"(?<>a)", ""},
           {"(?<1>a)", ""},
           {"(?<n", ""},
           {"(?", ""},
           {"(?a)", ""},
           {"^*", ""},
           {R"(\b+)", ""},
           {R"(\k<x>(?<y>z))", ""},
           {R"((?<y>z)\k)", ""},
           {R"((?<y>z)[\k])", ""},
           {"(?<=a)*", ""},
           {R"(\a)", "u"},
           {R"(\-)", "u"},
           {"a{", "u"},
           {"}", "u"},
           {"]", "u"},
           {R"(\1)", "u"},
           {R"(\01)", "u"},
           {R"([\1])", "u"},
           {R"(\u{110000})", "u"},
           {R"(\u{})", "u"},
           {R"(\u41)", "u"},
           {R"(\x4)", "u"},
           {R"(\c)", "u"},
           {R"([\d-x])", "u"},
           {R"([\B])", "u"},
           {R"(\p{Nope})", "u"},
           {R"(\p{lu})", "u"},
           {R"(\p{Script=greek})", "u"},
           {R"(\p{Greek})", "u"},
           {R"(\p{IsLatin})", "u"},
           {R"(\p{L)", "u"},
           {R"(\p)", "u"},
           {R"(\pL)", "u"},
           {R"(\p{RGI_Emoji})", "u"},
           {R"(\P{RGI_Emoji})", "v"},
           {"(?=a)*", "u"},
           {"[(]", "v"},
           {"[a!!b]", "v"},
           {"a", "x"},
           {"a", "ii"},
           {"a", "uv"},
           {"a", "i x"},
       }) {
    const auto pattern = JsPattern::compile(body, flags);
    ASSERT_FALSE(pattern) << '/' << body << '/' << flags;
    EXPECT_EQ(pattern.error().code, ErrorCode::parse_query) << '/' << body << '/' << flags;
    EXPECT_FALSE(pattern.error().message.empty());
  }
}

TEST(JsPatternError, SaysWhatNeedsAnEngine) {
  for (const auto& [body, flags] : std::vector<std::pair<std::string, std::string>>{
           {"(?=a)b", ""},
           {"(?!a)b", ""},
           {"(?<=a)b", ""},
           {"(?<!a)b", ""},
           {"(?=a)*b", ""},
           {R"((a)\1)", ""},
           {R"(\1(a))", ""},
           {R"((?<n>a)\k<n>)", ""},
           {R"((\w)\1)", "i"},
           {R"((?<é>a)\k<é>)", ""},
           {"[[a-z]--[b]]", "v"},
           {"[a&&b]", "v"},
           {R"([\q{ab}])", "v"},
           {R"(\p{RGI_Emoji})", "v"},
           {"(?:a{1000}){1000}", ""},
       }) {
    const auto pattern = JsPattern::compile(body, flags);
    ASSERT_FALSE(pattern) << '/' << body << '/' << flags;
    EXPECT_EQ(pattern.error().code, ErrorCode::unsupported) << '/' << body << '/' << flags;
  }
}

TEST(JsPatternError, NamesWhatItCannotDo) {
  const auto message = [](const char* body) {
    const auto pattern = JsPattern::compile(body, "");
    return pattern ? "understood" : pattern.error().message;
  };
  constexpr const char* kRest = " needs the JavaScript engine, which is not there";
  EXPECT_EQ(message("^(?!.*draft)"), std::string("look-ahead (?!…)") + kRest);
  EXPECT_EQ(message("(?<=a)b"), std::string("look-behind (?<=…)") + kRest);
  EXPECT_EQ(message("(a)\\1"), std::string("the back-reference \\1") + kRest);
  // A mistake is told first.
  EXPECT_EQ(message("(?=a)(b"), "the group is not closed by a )");
}

TEST(JsPatternError, SaysWhereTheMistakeIs) {
  const auto column = [](const char* body, const char* flags = "") {
    const auto pattern = JsPattern::compile(body, flags);
    return pattern || !pattern.error().place ? 0 : pattern.error().place->column;
  };
  EXPECT_EQ(column("ab[c"), 3);
  EXPECT_EQ(column("é📅*+"), 4);
  EXPECT_EQ(column("a(b|c"), 2);
  EXPECT_EQ(column("x[a-cz-b]"), 6);
  EXPECT_EQ(column("abc\\"), 4);
  EXPECT_EQ(column("a\\p{Nope}", "u"), 2);
  EXPECT_EQ(column("a(?=b)"), 2);
  EXPECT_EQ(column("a", "x"), 0) << "the flags are not in the body";
}

TEST(JsPatternError, AllowsANameTwiceWhereOnlyOneGroupCanMatch) {  // ECMA-262 of 2025
  EXPECT_TRUE(JsPattern::compile("(?<year>\\d{4})-x|x-(?<year>\\d{4})", ""));
  EXPECT_FALSE(JsPattern::compile("(?<a>x)(?:(?<a>y)|z)", ""));
}

TEST(JsPatternCost, TakesTimeLinearInTheText) {
  using Clock = std::chrono::steady_clock;
  const std::string text(200'000, 'a');
  for (const char* body : {"^(a+)+$x", "(a|a)*b", "(.*a){20}b", "(?:a?){500}b", "a*a*a*a*a*a*c",
                           "\\B(?:\\w|\\W)*$x", "([^x]*)*x"}) {
    for (const char* flags : {"", "iu", "ms"}) {
      const auto pattern = JsPattern::compile(body, flags);
      ASSERT_TRUE(pattern) << body;
      const auto begin = Clock::now();
      EXPECT_FALSE(pattern->found_in(text)) << body;
      EXPECT_LT(Clock::now() - begin, std::chrono::seconds(5)) << body;
    }
  }
}

TEST(JsPatternCost, BoundsTheSizeOfWhatItBuilds) {
  const auto repeat = [](const std::string& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += part;
    return all;
  };
  for (const auto& [body, flags] : std::vector<std::pair<std::string, std::string>>{
           {repeat("(", 5000) + repeat(")", 5000), ""},
           {repeat("(", 250), ""},
           {repeat("[^a]", 125), "i"},
           {repeat("\\p{L}", 100), "iu"},
           {repeat("\\p{L}", 2000), "u"},
           {repeat("a{1000}", 70), ""},
           {repeat("(?:", 100) + "a" + repeat("{1000})", 70), ""},
           {"a{0,4294967290}", ""},
           {"(?:\\p{L}{1000}){1000}", "u"},
           {repeat("\\", 499), ""}}) {
    const auto pattern = JsPattern::compile(body, flags);
    if (!pattern) {
      EXPECT_NE(pattern.error().code, ErrorCode::internal);
    } else {
      (void)pattern->found_in("Ask Dana for the deck 📅 2025-11-14");
    }
  }
}

}  // namespace
}  // namespace vaultask::text
