// What a query error tells its user: line, column, caret, suggestion.
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class ErrorTest : public QueryTest {
 protected:
  /// "line:column" and the excerpt.
  std::string place(const std::string& text) const {
    const auto error = error_of(text);
    if (!error) return "understood";
    EXPECT_EQ(error->code, ErrorCode::parse_query);
    EXPECT_FALSE(error->message.empty());
    if (!error->place) return "nowhere";
    return std::to_string(error->place->line) + ':' + std::to_string(error->place->column) + '\n' +
           error->excerpt;
  }
  std::string hint(const std::string& text) const {
    const auto error = error_of(text);
    return error ? error->hint : "understood";
  }
};

TEST_F(ErrorTest, NamesLineAndColumnWithACaretUnderThePart) {
  EXPECT_EQ(place("gibberish here"), "1:1\n  gibberish here\n  ^~~~~~~~~~~~~~");
  EXPECT_EQ(place("not done\n\n  # comment\n  gibberish"), "4:1\n  gibberish\n  ^~~~~~~~~");
  EXPECT_EQ(place("due before soonish"), "1:12\n  due before soonish\n             ^~~~~~~");
  EXPECT_EQ(place("due soonish"), "1:5\n  due soonish\n      ^~~~~~~");
  EXPECT_EQ(place("priority is normal"), "1:13\n  priority is normal\n              ^~~~~~");
  EXPECT_EQ(place("sort by color"), "1:9\n  sort by color\n          ^~~~~");
  EXPECT_EQ(place("group by color"), "1:10\n  group by color\n           ^~~~~");
  EXPECT_EQ(place("limit many"), "1:7\n  limit many\n        ^~~~");
}

TEST_F(ErrorTest, SaysThatATemplateWasNotFilledIn) {
  for (const char* line : {"due before <% tp.date.now() %>", "due YYYY-MM-DD", "due x<%today"}) {
    const auto error = error_of(line);
    ASSERT_TRUE(error) << line;
    EXPECT_EQ(error->message, "unexpanded template text") << line;
  }
}

TEST_F(ErrorTest, PointsBehindALineThatLacksItsValue) {
  EXPECT_EQ(place("description includes"), "1:21\n  description includes\n                      ^");
}

TEST_F(ErrorTest, CountsColumnsInCharacters) {
  EXPECT_EQ(place("group by grüße"), "1:10\n  group by grüße\n           ^~~~~");
}

TEST_F(ErrorTest, NamesTheFirstLineOfAContinuedStatement) {
  const auto error = error_of("not done\ndue before \\\n  soonish");
  ASSERT_TRUE(error && error->place);
  EXPECT_EQ(error->place->line, 2);
}

TEST_F(ErrorTest, IsThatOfTheFirstLineNotUnderstood) {
  EXPECT_EQ(place("done\nfirst wrong\nsecond wrong").substr(0, 3), "2:1");
}

TEST_F(ErrorTest, IsCountedRightWithWindowsLineEnds) {
  EXPECT_EQ(place("not done\r\nwrong\r\n"), "2:1\n  wrong\n  ^~~~~");
}

TEST_F(ErrorTest, SuggestsTheNearestInstruction) {
  EXPECT_NE(hint("not doen").find("\"not done\""), std::string::npos) << hint("not doen");
  EXPECT_NE(hint("sort by prioritty").find("\"priority\""), std::string::npos);
  EXPECT_NE(hint("group by ownr").find("\"owner\""), std::string::npos);
  EXPECT_NE(hint("group by tag").find("\"tags\""), std::string::npos);
  EXPECT_NE(hint("dew before today").find("due before today"), std::string::npos);
  EXPECT_NE(hint("has due dates").find("due date"), std::string::npos);
  EXPECT_NE(hint("owner iss Dana").find("owner is"), std::string::npos) << hint("owner iss Dana");
}

TEST_F(ErrorTest, SaysWhatWouldBeUnderstoodWhereNothingIsNear) {
  EXPECT_NE(hint("gibberish").find("help query"), std::string::npos) << hint("gibberish");
  EXPECT_NE(hint("due soonish").find("2025-11-14"), std::string::npos);
  EXPECT_NE(hint("priority is normal").find("none"), std::string::npos);
  EXPECT_NE(hint("limit many").find("limit 10"), std::string::npos);
  EXPECT_NE(hint("sort by zzzzzzzz").find("one of "), std::string::npos);
}

TEST_F(ErrorTest, ShowsControlCharactersEscaped) {
  const auto error = error_of("due \x1B[31mred");
  ASSERT_TRUE(error);
  const std::string shown = to_string(*error);
  EXPECT_EQ(shown.find('\x1B'), std::string::npos);
}

TEST_F(ErrorTest, PrintsPlaceMessageExcerptAndHint) {
  auto error = error_of("not done\nsort by color");
  ASSERT_TRUE(error);
  error->place->path = "query";
  const std::string shown = to_string(*error);
  EXPECT_TRUE(
      shown.starts_with("query:2:9: cannot sort by this\n  sort by color\n          ^~~~~\nhint: "))
      << shown;
  EXPECT_TRUE(shown.ends_with("\n"));
}

}  // namespace
}  // namespace vaultask::query
