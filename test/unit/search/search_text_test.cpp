#include "search/search_text.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace vaultask::search {
namespace {

struct TextCase {
  std::string_view text;
  std::vector<Term> wanted;
  std::vector<Term> unwanted{};

  friend std::ostream& operator<<(std::ostream& out, const TextCase& c) { return out << c.text; }
};

class SearchTexts : public testing::TestWithParam<TextCase> {};

TEST_P(SearchTexts, AreReadAsTyped) {
  const auto found = parse_search_text(GetParam().text);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->wanted, GetParam().wanted);
  EXPECT_EQ(found->unwanted, GetParam().unwanted);
}

INSTANTIATE_TEST_SUITE_P(
    All, SearchTexts,
    testing::Values(TextCase{"release notes", {{"release"}, {"notes"}}},
                    TextCase{"  release\tnotes\n", {{"release"}, {"notes"}}},
                    TextCase{"\"release notes\"", {{"release notes"}}},
                    TextCase{"\"release notes\"early", {{"release notes"}, {"early"}}},
                    TextCase{"impor*", {{"impor", true}}}, TextCase{"impor***", {{"impor", true}}},
                    TextCase{"\"beta inv\"*", {{"beta inv", true}}},
                    TextCase{"labels -printer", {{"labels"}}, {{"printer"}}},
                    TextCase{"-\"old printer\" labels", {{"labels"}}, {{"old printer"}}},
                    TextCase{"labels -print*", {{"labels"}}, {{"print", true}}},
                    // A sign that is no word of its own says nothing.
                    TextCase{"labels - & printer", {{"labels"}, {"printer"}}},
                    TextCase{"labels \"\" \" \" *", {{"labels"}}},
                    TextCase{"📅 review", {{"review"}}},
                    // All else stands for itself.
                    TextCase{"follow-up", {{"follow-up"}}},
                    TextCase{"a AND b", {{"a"}, {"AND"}, {"b"}}}, TextCase{"NEAR(a", {{"NEAR(a"}}},
                    TextCase{"title:x", {{"title:x"}}}, TextCase{"{text}:x^2", {{"{text}:x^2"}}},
                    TextCase{"\"open", {{"\"open"}}}, TextCase{"open\" end", {{"open\""}, {"end"}}},
                    TextCase{"don't", {{"don't"}}}, TextCase{"日本 語", {{"日本"}, {"語"}}},
                    TextCase{"a\u00A0b", {{"a"}, {"b"}}},
                    TextCase{std::string_view("a\0b", 3), {{"a"}, {"b"}}},
                    TextCase{std::string_view("\"a\0b\"", 5), {{"a b"}}}));

class NoSearchTexts : public testing::TestWithParam<std::string> {};

TEST_P(NoSearchTexts, AreErrorsOfUsage) {
  const auto found = parse_search_text(GetParam());
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::usage);
}

INSTANTIATE_TEST_SUITE_P(All, NoSearchTexts,
                         testing::Values("", " ", "\"\"", "*", "-", "📅", "( )", "-printer",
                                         "-a -\"b c\"", std::string(1001, 'a')));

}  // namespace
}  // namespace vaultask::search
