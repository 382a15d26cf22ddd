#include "render/table_writer.hpp"

#include "render/task_table.hpp"
#include "render/task_view.hpp"
#include "render_fixture.hpp"
#include "text/display_width.hpp"

namespace vaultask::render {
namespace {

const std::vector<Column> kTwo{{"task", "Task"}, {"owner", "Owner"}};

TEST(Table, AlignsColumnsUnderTheirLabels) {
  EXPECT_EQ(write_table(page_of(kTwo, {{"a", "Dana"}, {"longer one", "Bo"}}), {}),
            "Task        Owner\n"
            "──────────  ─────\n"
            "a           Dana\n"
            "longer one  Bo\n");
}

TEST(Table, CountsColumnsOfTheTerminalNotBytes) {
  EXPECT_EQ(
      write_table(page_of(kTwo, {{"日本語", "X1"}, {"😀", "X2"}, {"cafe\u0301", "X3"}, {"é", "X4"}}),
                  {}),
      "Task    Owner\n"
      "──────  ─────\n"
      "日本語  X1\n"
      "😀      X2\n"
      "cafe\u0301    X3\n"
      "é       X4\n");
}

TEST(Table, NumbersStandAtTheRight) {
  EXPECT_EQ(write_table(page_of({{"n", "Days late", true}, {"t", "T"}}, {{std::int64_t{3}, "a"},
                                                                         {std::int64_t{-12}, "b"},
                                                                         {std::monostate{}, "c"}}),
                        {}),
            "Days late  T\n"
            "─────────  ─\n"
            "        3  a\n"
            "      -12  b\n"
            "           c\n");
}

TEST(Table, ShowsLinksAsTheirLabels) {
  EXPECT_EQ(
      write_table(
          page_of({{"source", "From", false, true}},
                  {{"[[People/Dana#H|1:1 with Dana]]"}, {"[[Plain]] and [[a|b]]"}, {"[[open"}}),
          {}),
      "From\n"
      "─────────────\n"
      "1:1 with Dana\n"
      "Plain and b\n"
      "[[open\n");
}

TEST(Table, LeavesTextOfNotesAsItIs) {
  // Only a column of our own making is Markdown.
  EXPECT_NE(write_table(page_of(kTwo, {{"see [[a|b]]", ""}}), {}).find("see [[a|b]]"),
            std::string::npos);
}

TEST(Table, HidesColumnsThatAreForProgramsOnly) {
  const std::string text = write_table(
      page_of({{"task", "Task"}, {"path", "path", false, false, true}}, {{"a", "hidden.md"}}), {});
  EXPECT_EQ(text, "Task\n────\na\n");
}

TEST(Table, FitsTheWidthByWrappingTheLongTexts) {
  // The widest column gives way, down to what the others need.
  const std::string first(10, 'a');
  RenderOptions options;
  options.width = 32;
  const std::string text =
      write_table(page_of(kTwo, {{first, "one two three four five six"}, {"x", "y"}}), options);
  for (const auto& line : lines_of(text)) EXPECT_LE(text::display_width(line), 32U) << line;
  const std::string below(10 + 2, ' ');
  EXPECT_NE(text.find(first + "  one two three four\n" + below + "five six\nx"), std::string::npos)
      << text;
  EXPECT_EQ(text.find("…"), std::string::npos);
}

TEST(Table, CutsWhatIsLongerThanSixLines) {
  RenderOptions options;
  options.width = 20;
  const auto lines =
      lines_of(write_table(page_of({{"t", "T"}}, {{std::string(1000, 'x')}}), options));
  ASSERT_EQ(lines.size(), 2U + 6U);
  EXPECT_TRUE(lines.back().ends_with("…")) << lines.back();
}

TEST(Table, BreaksWideCharactersWhole) {
  std::string wide;
  for (int i = 0; i < 400; ++i) wide += "語";
  RenderOptions options;
  for (const int width : {20, 21, 30, 31}) {
    options.width = width;
    const auto lines = lines_of(write_table(page_of({{"t", "T"}}, {{wide}}), options));
    ASSERT_EQ(lines.size(), 2U + 6U);
    for (const auto& line : lines) {
      EXPECT_LE(text::display_width(line), static_cast<std::size_t>(width));
    }
    EXPECT_TRUE(lines.back().ends_with("語…")) << lines.back();
  }
}

TEST(Table, IsAsWideAsItNeedsWhereNoWidthIsGiven) {
  const std::string text(3000, 'x');
  EXPECT_NE(write_table(page_of(kTwo, {{text, "y"}}), {}).find(text), std::string::npos);
}

TEST(Table, SurvivesAnyWidth) {
  for (const int width : {-1, 1, 2, 3, 10, 1000}) {
    RenderOptions options;
    options.width = width;
    EXPECT_FALSE(write_table(page_of(kTwo, {{std::string(100, 'x'), ""}}), options).empty());
    EXPECT_EQ(write_table(Document{}, options), "");
  }
}

TEST(Table, IsBoldOnlyWhereColourIsWanted) {
  Document page = page_of(kTwo, {{"a", "b"}});
  page.title = "Title";
  EXPECT_EQ(write_table(page, {}).find('\x1B'), std::string::npos);
  RenderOptions options;
  options.color = true;
  EXPECT_NE(write_table(page, options).find("\x1B[1mTitle\x1B[0m"), std::string::npos);
}

TEST(Table, ShowsEscapeSequencesOfNotesAsText) {
  RenderOptions options;
  const std::string text =
      write_table(page_of(kTwo, {{"\x1B]0;owned\x07\x1B[2J", "\u202Ereversed"}}), options);
  for (const char* hidden : {"\x1B", "\x07", "\u202E"})
    EXPECT_EQ(text.find(hidden), std::string::npos);
}

TEST(Table, OfAResultHasASectionForEachGroupAndTheCountBelow) {
  QueryResult result = result_of({make_task("a"), make_task("b")});
  result.groups = {{{{0, "%%1%%High priority"}, {1, "Todo"}}, {0}}, {{{1, "Done"}}, {1}}};
  const Document page = to_document(result);
  ASSERT_EQ(page.sections.size(), 2U);
  EXPECT_EQ(page.sections[0].title, "High priority > Todo");
  EXPECT_EQ(page.sections[1].title, "Done");
  const std::string text = write_table(page, {});
  EXPECT_TRUE(text.ends_with("\n2 tasks\n")) << text;
}

TEST(Table, OfAResultNamesOwnersDueDatePriorityAndPlace) {
  const Document page = to_document(result_of({full_task()}));
  const std::string text = write_table(page, {});
  for (const char* part : {"☑ Ship it", "Dana Whitfield, Bob", "2025-11-04", "High", "n:7"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
  }
}

}  // namespace
}  // namespace vaultask::render
