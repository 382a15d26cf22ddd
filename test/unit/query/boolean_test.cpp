#include "query/boolean_line.hpp"

#include <gtest/gtest.h>

#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

/// "done tags AND" for `(done) AND (tags)`; "-" where it does not fit together.
std::string postfix(std::string_view line) {
  constexpr const char* kNames[] = {"NOT", "XOR", "AND", "OR"};
  const auto steps = read_boolean_line(line);
  if (!steps) return "-";
  std::string out;
  for (const BooleanStep& step : *steps) {
    if (!out.empty()) out += ' ';
    out += step.filter.empty() ? std::string(kNames[static_cast<std::size_t>(step.op)])
                               : '<' + std::string(step.filter) + '>';
  }
  return out;
}

TEST(BooleanLine, IsReadInTheOrderOfItsOperators) {
  struct Case {
    const char* line;
    const char* steps;
  };
  for (const auto& [line, steps] : {
           Case{"(a)", "<a>"},
           Case{"((a))", "<a>"},
           Case{"(  a b  )", "<a b>"},
           Case{"NOT (a)", "<a> NOT"},
           Case{"NOT(a)", "<a> NOT"},
           Case{"(a) AND (b)", "<a> <b> AND"},
           Case{"(a)AND(b)", "<a> <b> AND"},
           Case{"(a) AND NOT (b)", "<a> <b> NOT AND"},
           Case{"(a) OR NOT (b)", "<a> <b> NOT OR"},
           // NOT, then XOR, then AND, then OR; each from the left
           Case{"(a) OR (b) AND (c)", "<a> <b> <c> AND OR"},
           Case{"(a) AND (b) XOR (c)", "<a> <b> <c> XOR AND"},
           Case{"(a) XOR (b) XOR (c)", "<a> <b> XOR <c> XOR"},
           Case{"(a) AND (b) OR (c) AND (d)", "<a> <b> AND <c> <d> AND OR"},
           Case{"NOT (a) AND (b)", "<a> NOT <b> AND"},
           Case{"NOT ((a) AND (b))", "<a> <b> AND NOT"},
           Case{"(a) AND ((b) OR (c))", "<a> <b> <c> OR AND"},
           // other delimiters, one kind on a line
           Case{"[a] AND [b]", "<a> <b> AND"},
           Case{"{a} OR {b}", "<a> <b> OR"},
           Case{"\"a\" AND \"b\"", "<a> <b> AND"},
           Case{"NOT \"a\"", "<a> NOT"},
           Case{"[x (1)] OR [b]", "<x (1)> <b> OR"},
           Case{"(x \"1\") OR (b)", "<x \"1\"> <b> OR"},
           // the words of operators within filters
           Case{"(x includes AND)", "<x includes AND>"},
           Case{"(x includes OR) AND (b)", "<x includes OR> <b> AND"},
           Case{"(x includes ) OR) AND (b)", "<x includes ) OR> <b> AND"},
       }) {
    EXPECT_EQ(postfix(line), steps) << line;
  }
}

TEST(BooleanLine, IsRefusedWhereItsPartsDoNotFit) {
  for (const char* line : {"", "a", "(a", "a)", "()", "(a) AND", "AND (a)", "(a) AND (b",
                           "(a) AND [b]", "(a) NOT (b)", "(a) AND (b) # c", "(x (1))",
                           "(x) AND (y (1))", "(x NOT (y)) OR (b)", "\"a\" AND (\"b\")"}) {
    EXPECT_EQ(postfix(line), "-") << line;
  }
  // What is cut as text and means nothing is refused as a filter later.
  EXPECT_EQ(postfix("(a) (b)"), "<a) (b>");
  EXPECT_EQ(postfix("(a) and (b)"), "<a) and (b>");
  EXPECT_EQ(postfix("(a) XOR NOT (b)"), "-");
}

TEST(BooleanLine, IsReadAtOnceHoweverLongAndDeep) {
  constexpr std::size_t kDeep = 200'000;
  EXPECT_EQ(postfix(std::string(kDeep, '(') + "a" + std::string(kDeep, ')')), "<a>");
  EXPECT_EQ(postfix(std::string(kDeep, '(')), "-");
  std::string line = "(a)";
  for (std::size_t i = 0; i < kDeep; ++i) line += " AND (a)";
  EXPECT_NE(postfix(line), "-");
}

class BooleanTest : public QueryTest {};

TEST_F(BooleanTest, NamesThePartThatIsNotUnderstood) {
  const auto query = parse_query("not done\n(done) AND (due befor x)", context_);
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().place->line, 2);
  EXPECT_NE(query.error().excerpt.find("due befor x"), std::string::npos);
}

TEST_F(BooleanTest, BracketsOfSeveralKindsInEachOtherEndSomewhere) {
  std::string line = "done";
  for (int i = 0; i < 1000; ++i) line = i % 2 == 0 ? "(" + line + ")" : "[" + line + "]";
  EXPECT_FALSE(parse_query(line, context_));
  EXPECT_TRUE(parse_query("([{\"done\"}])", context_));
}

TEST_F(BooleanTest, HoldsOnlyFilters) {
  for (const char* line :
       {"(sort by due) AND (done)", "(limit 5) AND (done)", "(group by due) OR (done)"}) {
    EXPECT_FALSE(parse_query(line, context_)) << line;
  }
}

}  // namespace
}  // namespace vaultask::query
