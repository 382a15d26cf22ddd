// The line that the plugin would write for a task. Order and spelling follow the reference (part a
// and d); the plugin's own recorded lines are compared in test/conformance.
#include "task/line_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "task/signifiers.hpp"
#include "task_fixture.hpp"

namespace vaultask::task {
namespace {

std::string rewritten(std::string_view line, TaskFormat format = TaskFormat::emoji) {
  return write_task_line(parse(line, format), format);
}

struct LineCase {
  std::string line;
  std::string written;
};

void expect_written(const std::vector<LineCase>& cases, TaskFormat format = TaskFormat::emoji) {
  for (const auto& row : cases) EXPECT_EQ(rewritten(row.line, format), row.written) << row.line;
}

Task full_task() {
  return parse(
      "> \t12) [/] Call ✅ 2025-11-06 ❌ 2025-11-05 📅 2025-11-04 ⏳ 2025-11-03 🛫 "
      "2025-11-02 "
      "➕ 2025-11-01 🏁 delete 🔁 every week 🔼 ⛔ b,c 🆔 a ^blk  ");
}

// ---- order and separators ----

TEST(LineWriter, WritesFieldsInThePluginsOrder) {
  EXPECT_EQ(write_task_line(full_task()),
            "> \t12) [/] Call 🆔 a ⛔ b,c 🔼 🔁 every week 🏁 delete ➕ 2025-11-01 🛫 "
            "2025-11-02 "
            "⏳ 2025-11-03 📅 2025-11-04 ❌ 2025-11-05 ✅ 2025-11-06 ^blk  ");
}

TEST(LineWriter, WritesDataviewFieldsBehindTwoBlanks) {
  EXPECT_EQ(write_task_line(full_task(), TaskFormat::dataview),
            "> \t12) [/] Call  [id:: a]  [dependsOn:: b,c]  [priority:: medium]  [repeat:: every "
            "week]  [onCompletion:: delete]  [created:: 2025-11-01]  [start:: 2025-11-02]  "
            "[scheduled:: 2025-11-03]  [due:: 2025-11-04]  [cancelled:: 2025-11-05]  "
            "[completion:: 2025-11-06] ^blk  ");
}

TEST(LineWriter, WritesTheFieldsAlone) {
  EXPECT_EQ(write_task_fields(parse("- [ ] Call 📅 2025-11-20 ⏫ ^blk  ")), " ⏫ 📅 2025-11-20");
  EXPECT_EQ(write_task_fields(parse("- [ ] Call ^blk  ")), "");
}

TEST(LineWriter, WritesEachFieldOnceWithSingleBlanks) {
  expect_written({
      {"-   [ ]   Call", "- [ ] Call"},
      {"- [ ] Call📅2025-11-20", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call   📅     2025-11-20", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call\t📅 2025-11-20\u00A0⏫", "- [ ] Call ⏫ 📅 2025-11-20"},
      {"- [ ] Call 📅 2025-11-20 📅 2025-11-25", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call 🔼 ⏫", "- [ ] Call 🔼"},
      {"- [ ] Call ⛔ a , b,c", "- [ ] Call ⛔ a,b,c"},
      {"- [ ] Call 🏁 KEEP", "- [ ] Call 🏁 keep"},
      {"- [ ] Call 🏁 archive", "- [ ] Call"},
      {"- [ ] Call #one 📅 2025-11-20 #two", "- [ ] Call #one #two 📅 2025-11-20"},
      {"- [ ] 📅 2025-11-20", "- [ ]  📅 2025-11-20"},
      {"- [ ]", "- [ ] "},
      {"- [ ] Call 📅 2025-11-20 Tom", "- [ ] Call 📅 2025-11-20 Tom"},
      {"- [é] Call", "- [é] Call"},
      {"- [ ] Call\u2028Tom", "- [ ] Call"},
  });
  expect_written(
      {
          {"- [ ] Call (due::2025-11-20), [ priority::  high ]",
           "- [ ] Call  [priority:: high]  [due:: 2025-11-20]"},
          {"- [ ] Call 📅 2025-11-20", "- [ ] Call 📅 2025-11-20"},
          {"- [ ] [due:: 2025-11-20]", "- [ ]   [due:: 2025-11-20]"},
      },
      TaskFormat::dataview);
}

TEST(LineWriter, WritesTheFirstSignOfAField) {
  expect_written({
      {"- [ ] Call 📆 2025-11-20", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call \U0001F5D3\uFE0F 2025-11-20", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call ⌛\uFE0F 2025-11-20", "- [ ] Call ⏳ 2025-11-20"},
      {"- [ ] Call ⏫\uFE0F", "- [ ] Call ⏫"},
  });
  const std::string line = write_task_line(full_task());
  EXPECT_EQ(line.find(kVariationSelector), std::string::npos);
}

TEST(LineWriter, KeepsAnImpossibleDateAsItWasWritten) {
  // The plugin writes "Invalid date", and what was meant is lost.
  expect_written({
      {"- [ ] Call 📅 2025-02-30", "- [ ] Call 📅 2025-02-30"},
      {"- [x] Call ✅ 2025-13-00 🛫 2025-11-01", "- [x] Call 🛫 2025-11-01 ✅ 2025-13-00"},
  });
  expect_written({{"- [ ] Call [due:: 2025-02-30]", "- [ ] Call  [due:: 2025-02-30]"}},
                 TaskFormat::dataview);
}

TEST(LineWriter, LeavesADateOutThatTheNotesNameGave) {
  Task task = parse("- [ ] Call ⏫ ✅ 2025-11-20");
  task.scheduled = *Date::parse("2025-11-12");
  EXPECT_EQ(write_task_line(task), "- [ ] Call ⏫ ⏳ 2025-11-12 ✅ 2025-11-20");
  task.scheduled_inferred = true;
  EXPECT_EQ(write_task_line(task), "- [ ] Call ⏫ ✅ 2025-11-20");
}

// ---- hard breaks (reference a.1) ----

struct BreakCase {
  std::string line;
  std::string hard_break;
};

TEST(HardBreak, IsTwoOrMoreSpacesAtTheEnd) {
  const BreakCase cases[] = {
      {"- [ ] Call", ""},
      {"- [ ] Call ", ""},
      {"- [ ] Call  ", "  "},
      {"- [ ] Call     ", "     "},
      {"- [ ] Call 📅 2025-11-20  ", "  "},
      {"- [ ] Call ^abc  ", "  "},
      {"- [ ] Call ^abc ", ""},
      {"> - [ ] Call  ", "  "},
      // The end of the line does not belong to it.
      {"- [ ] Call  \r", "  "},
      {"- [ ] Call \r", ""},
      {"- [ ] Call  \r\n", "  "},
      // CommonMark 6.7: spaces, not tabs or other white space.
      {"- [ ] Call\t", ""},
      {"- [ ] Call\t\t", ""},
      {"- [ ] Call  \t", ""},
      {"- [ ] Call \t ", ""},
      {"- [ ] Call\t  ", "  "},
      {"- [ ] Call\u00A0\u00A0", ""},
      {"- [ ] Call\u00A0  ", "  "},
      {"- [ ] Call\\", ""},
      // Behind nothing there is nothing to break.
      {"- [ ]   ", ""},
      {"- [ ] \t   ", ""},
  };
  for (const auto& row : cases) {
    const auto split = split_task_line(row.line);
    ASSERT_TRUE(split) << row.line;
    EXPECT_EQ(split->hard_break, row.hard_break) << "«" << row.line << "»";
    EXPECT_EQ(parse(row.line).hard_break, row.hard_break) << "«" << row.line << "»";
  }
}

TEST(HardBreak, StandsBehindAllElseWhenTheLineIsRewritten) {
  expect_written({
      {"- [ ] Call ⏫   📅 2025-11-20   ", "- [ ] Call ⏫ 📅 2025-11-20   "},
      {"- [ ] Call 📅 2025-11-20 ", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call 📅 2025-11-20 \t", "- [ ] Call 📅 2025-11-20"},
      {"- [ ] Call 📅 2025-11-20  ^abc  ", "- [ ] Call 📅 2025-11-20 ^abc  "},
      {"- [ ] Call  \r", "- [ ] Call  "},
  });
  expect_written({{"- [ ] Call [due:: 2025-11-20]  ", "- [ ] Call  [due:: 2025-11-20]  "}},
                 TaskFormat::dataview);
}

// ---- where reading what was written gives another task ----

TEST(LineWriter, InheritsThePluginsOwnLosses) {
  // What the plugin drops may uncover what then ends the line.
  EXPECT_EQ(rewritten("- [ ] Call ^abc 🏁 archive"), "- [ ] Call ^abc");
  EXPECT_EQ(parse("- [ ] Call ^abc 🏁 archive").block_link, "");
  EXPECT_EQ(parse("- [ ] Call ^abc").block_link, " ^abc");

  // A tag runs over a tab and over signs; where another field then ends the line, it does not.
  const Task task = parse("- [ ] Call #q\t⛔a ⏫ 🆔 b");
  EXPECT_EQ(summary(task), "Call #q\t⛔a ~High ~id=b");
  EXPECT_EQ(summary(parse(write_task_line(task))), "Call #q ~High ~id=b ~needs=a");

  // Reading ends after 21 rounds, and the canonical order needs fewer.
  std::string dates;
  for (int day = 1; day <= 22; ++day) dates += " 📅 2025-11-" + std::to_string(100 + day).substr(1);
  EXPECT_EQ(summary(parse("- [ ] Call" + dates)), "Call 📅 2025-11-01 ~due=2025-11-02");
  EXPECT_EQ(rewritten(rewritten("- [ ] Call" + dates)), "- [ ] Call 📅 2025-11-01");
}

}  // namespace
}  // namespace vaultask::task
