#include "query/statement.hpp"

#include <gtest/gtest.h>

namespace vaultask::query {
namespace {

/// "1:not done|3:due today"
std::string statements(std::string_view text) {
  std::string out;
  for (const Statement& statement : split_statements(text)) {
    out += (out.empty() ? "" : "|") + std::to_string(statement.line) + ':' + statement.text;
  }
  return out;
}

TEST(Statement, AreTheTrimmedLinesThatAreNotBlank) {
  EXPECT_EQ(statements(""), "");
  EXPECT_EQ(statements("\n \n\t\n"), "");
  EXPECT_EQ(statements("not done"), "1:not done");
  EXPECT_EQ(statements("\n  not done \n\n\tdue today\n"), "2:not done|4:due today");
}

TEST(Statement, AreTrimmedAsJavaScriptTrims) {
  // No-break space, byte order mark and ideographic space are white space to trim().
  EXPECT_EQ(statements("\u00A0not done\u3000\n\uFEFFdone"), "1:not done|2:done");
}

TEST(Statement, LinesMayEndInCarriageReturnAndLineFeed) {
  EXPECT_EQ(statements("not done\r\n\r\ndue today\r\n"), "1:not done|3:due today");
  EXPECT_EQ(statements("path includes \\\r\n  People/\r\ndone"), "1:path includes People/|3:done");
}

TEST(Statement, ThatBeginsWithANumberSignIsAComment) {
  EXPECT_EQ(statements("# one\n  # two\n#three\nnot done"), "4:not done");
  // There are no comments behind a statement.
  EXPECT_EQ(statements("not done # x"), "1:not done # x");
}

TEST(Statement, GoesOnBehindOneBackslash) {
  EXPECT_EQ(statements("description includes one \\\n   two"), "1:description includes one two");
  EXPECT_EQ(statements("a\\\nb"), "1:a b");
  EXPECT_EQ(statements("a \t \\\n \t b"), "1:a b") << "blanks and tabs at the break become one";
  EXPECT_EQ(statements("a \\\nb \\\nc\nd"), "1:a b c|4:d");
}

TEST(Statement, KeepsTheBlanksInsideItsLines) {
  EXPECT_EQ(statements("a  b \\\n c  d"), "1:a  b c  d");
}

TEST(Statement, EndsBehindABlankLineThatContinuesIt) {
  EXPECT_EQ(statements("a \\\n\nb"), "1:a|3:b");
}

TEST(Statement, MayEndWithTheTextThoughABackslashPromisesMore) {
  EXPECT_EQ(statements("not done \\"), "1:not done");
  EXPECT_EQ(statements("\\"), "");
}

TEST(Statement, TakesTwoBackslashesAtTheEndForALiteralOne) {
  EXPECT_EQ(statements("path includes a\\\\\nnot done"), "1:path includes a\\|2:not done");
  EXPECT_EQ(statements("path includes a \\\\"), "1:path includes a \\");
}

TEST(Statement, DoesNotGoOnWhereABlankFollowsTheBackslash) {
  EXPECT_EQ(statements("a \\ \nb"), "1:a \\|2:b");
}

TEST(Statement, KeepsABackslashInTheMiddle) {
  EXPECT_EQ(statements("path includes a\\b"), "1:path includes a\\b");
}

TEST(Statement, ThatIsACommentGoesOnToo) {
  EXPECT_EQ(statements("# x \\\nnot done\ndone"), "3:done");
}

TEST(Statement, ThatBecomesACommentOnlyByItsSecondLineIsNone) {
  EXPECT_EQ(statements("not done \\\n# x"), "1:not done # x");
}

}  // namespace
}  // namespace vaultask::query
