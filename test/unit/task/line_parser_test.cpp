// The rules of the plugin's task line. Each expected value follows from the description of its
// regular expressions, or was recorded from the plugin itself.
#include "task/line_parser.hpp"
#include "task/tags.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "task/signifiers.hpp"
#include "task_fixture.hpp"

namespace vaultask::task {
namespace {

using Texts = std::vector<std::string>;

struct LineCase {
  std::string body;  ///< Behind "- [ ] ".
  std::string summary;
};

void expect_summaries(const std::vector<LineCase>& cases) {
  for (const auto& row : cases) {
    EXPECT_EQ(summary(parse("- [ ] " + row.body)), row.summary) << row.body;
  }
}

// ---- a.1 which lines are tasks ----

struct SplitCase {
  const char* line;
  const char* indentation;
  const char* marker;
  const char* symbol;
  const char* body;
};

TEST(TaskLine, SplitsEveryFormOfAChecklistLine) {
  const SplitCase cases[] = {
      {"- [ ] Call", "", "-", " ", "Call"},
      {"* [ ] Call", "", "*", " ", "Call"},
      {"+ [x] Call", "", "+", "x", "Call"},
      {"1. [ ] Call", "", "1.", " ", "Call"},
      {"12) [/] Call", "", "12)", "/", "Call"},
      {"007. [ ] Call", "", "007.", " ", "Call"},
      {"  - [ ] Call", "  ", "-", " ", "Call"},
      {"\t\t- [ ] Call", "\t\t", "-", " ", "Call"},
      {"> - [ ] Call", "> ", "-", " ", "Call"},
      {">> \t- [ ] Call", ">> \t", "-", " ", "Call"},
      {">- [ ] Call", ">", "-", " ", "Call"},
      {"\u00A0- [ ] Call", "\u00A0", "-", " ", "Call"},
      {"-    [ ] Call", "", "-", " ", "Call"},
      {"- [ ]    Call  ", "", "-", " ", "Call"},
      {"- [ ] \u00A0Call\u00A0\u3000", "", "-", " ", "Call"},
      {"- [ ]\tCall", "", "-", " ", "Call"},
      {"- [ ]\u00A0Call", "", "-", " ", "Call"},
      {"- [ ] Call\r", "", "-", " ", "Call"},
      {"- [ ]", "", "-", " ", ""},
      {"- [ ]   ", "", "-", " ", ""},
      {"- [ ] - [x] card 3", "", "-", " ", "- [x] card 3"},
      {"- [x]  [x] |done|", "", "-", "x", "[x] |done|"},
      {"+ [*] means a disp32", "", "+", "*", "means a disp32"},
      {"- [X] Call", "", "-", "X", "Call"},
      {"- [é] Call", "", "-", "é", "Call"},
      {"- [📅] Call", "", "-", "📅", "Call"},
      {"- []] Call", "", "-", "]", "Call"},
      {"- [[] Call", "", "-", "[", "Call"},
      {"- [\\] Call", "", "-", "\\", "Call"},
      {"- [`] Call", "", "-", "`", "Call"},
      {"- [ ] Call ^abc", "", "-", " ", "Call ^abc"},
      {"- [ ] Call\u2028📅 2025-11-20", "", "-", " ", "Call"},
      {"- [ ] Call\u2029Tom", "", "-", " ", "Call"},
  };
  for (const auto& row : cases) {
    const auto split = split_task_line(row.line);
    ASSERT_TRUE(split) << row.line;
    EXPECT_EQ(split->indentation, row.indentation) << row.line;
    EXPECT_EQ(split->list_marker, row.marker) << row.line;
    EXPECT_EQ(split->symbol, row.symbol) << row.line;
    EXPECT_EQ(std::string(split->text) + std::string(split->block_link), row.body) << row.line;
  }
}

TEST(TaskLine, RefusesWhatOnlyLooksLikeAChecklistLine) {
  for (const char* line : {"",
                           "-",
                           "- ",
                           "- [",
                           "- [ ",
                           "- [x",
                           "-[ ] Call",
                           "- []Call",
                           "- [] Call",
                           "- [ x] Call",
                           "- [x ] Call",
                           "- [xx] Call",
                           "- [ ]Call",
                           "- [x]Call",
                           "[] Call",
                           "[ ] Call",
                           "☐ Call",
                           "- ⬜ Call",
                           "- [c](https://example.com)",
                           "- [X](https://example.com)",
                           "2.  [↑](#ref)",
                           "- [t]eam",
                           "- [[]]",
                           "- [[Dana Whitfield]]",
                           "-\t[ ] Call",
                           "- Call",
                           "- (x) Call",
                           "Call - [ ] Tom",
                           "# - [ ] Call",
                           "1 [ ] Call",
                           "a. [ ] Call",
                           "1.[ ] Call",
                           "– [ ] Call",
                           "‑ [ ] Call",
                           "\u200B- [ ] Call",
                           "| - [ ] Call |"}) {
    EXPECT_FALSE(split_task_line(line)) << line;
  }
}

TEST(TaskLine, KeepsMarkerIndentationAndStatusOfTheLine) {
  const Task task = parse(">   12) [/] Call 📅 2025-11-20");
  EXPECT_EQ(task.indentation, ">   ");
  EXPECT_EQ(task.list_marker, "12)");
  EXPECT_EQ(task.status.symbol, "/");
  EXPECT_EQ(task.status.type, StatusType::in_progress);
  EXPECT_EQ(summary(task), "Call ~due=2025-11-20");
}

TEST(TaskLine, UnregisteredStatusesAreTodo) {
  for (const char* line : {"- [X] Call", "- [!] Call", "- [>] Call", "- [é] Call", "- [3] Call"}) {
    const Task task = parse(line);
    EXPECT_EQ(task.status.name, "Unknown") << line;
    EXPECT_EQ(task.status.type, StatusType::todo) << line;
    EXPECT_FALSE(task.is_done()) << line;
  }
  EXPECT_TRUE(parse("- [x] Call").is_done());
  EXPECT_TRUE(parse("- [-] Call").is_done());
}

// ---- block links ----

TEST(TaskLine, ABlockLinkStandsAtTheVeryEnd) {
  expect_summaries({
      {"Call ^abc", "Call ~link= ^abc"},
      {"Call ^abc-DEF-9", "Call ~link= ^abc-DEF-9"},
      {"Call ^2cf3e1  ", "Call ~link= ^2cf3e1"},
      {"Call   ^abc", "Call ~link= ^abc"},
      {"Call 📅2022-07-13 ^2cf3e1", "Call ~due=2022-07-13 ~link= ^2cf3e1"},
      {"Call #tag 📅 2025-11-20 ^abc", "Call #tag ~due=2025-11-20 ~link= ^abc"},
      {"Call ^a_b", "Call ^a_b"},
      {"Call^abc", "Call^abc"},
      {"Call ^", "Call ^"},
      {"Call ^é", "Call ^é"},
      {"^abc", "^abc"},
      {"Call ^abc Tom", "Call ^abc Tom"},
      {"Call ^abc 📅 2025-11-20", "Call ^abc ~due=2025-11-20"},
      {"Call 📅 2025-11-20 ^abc ^def", "Call 📅 2025-11-20 ^abc ~link= ^def"},
      {"Call 📅 2025-11-20 ^a_b", "Call 📅 2025-11-20 ^a_b"},
  });
}

// ---- a.2 signifiers ----

struct SignCase {
  const char* sign;
  const char* value;  ///< Behind the sign; "" for a priority.
  const char* field;  ///< Of the summary.
};

constexpr std::array<SignCase, 19> kSigns{{
    {"🔺", "", "~Highest"},
    {"⏫", "", "~High"},
    {"🔼", "", "~Medium"},
    {"🔽", "", "~Low"},
    {"⏬", "", "~Lowest"},
    {"🛫", "2025-11-20", "~start=2025-11-20"},
    {"➕", "2025-11-20", "~created=2025-11-20"},
    {"⏳", "2025-11-20", "~scheduled=2025-11-20"},
    {"⌛", "2025-11-20", "~scheduled=2025-11-20"},
    {"📅", "2025-11-20", "~due=2025-11-20"},
    {"📆", "2025-11-20", "~due=2025-11-20"},
    {"\U0001F5D3", "2025-11-20", "~due=2025-11-20"},
    {"✅", "2025-11-20", "~done=2025-11-20"},
    {"❌", "2025-11-20", "~cancelled=2025-11-20"},
    {"🔁", "every day", "~repeat=every day"},
    {"🏁", "delete", "~finish=delete"},
    {"🆔", "abc-D_1", "~id=abc-D_1"},
    {"⛔", "a,b", "~needs=a,b"},
    {"⛔", "a", "~needs=a"},
}};

TEST(TaskLine, ReadsEverySignWithAndWithoutBlanksAndVariationSelector) {
  const std::string selector = "\uFE0F";
  for (const auto& row : kSigns) {
    const std::string sign = row.sign;
    const std::string value = row.value;
    const std::string expected = std::string("Call ") + row.field;
    for (const auto& body :
         {"Call " + sign + " " + value, "Call " + sign + value, "Call" + sign + value,
          "Call    " + sign + "     " + value + "   ", "Call " + sign + selector + " " + value,
          "Call " + sign + selector + value, "Call\u00A0" + sign + value + "\u00A0"}) {
      EXPECT_EQ(summary(parse("- [ ] " + body)), expected) << body;
    }
  }
}

TEST(TaskLine, EverySignOfTheTableIsAmongThoseTested) {
  std::vector<std::string_view> signs;
  const auto add = [&](const FieldSign& field) {
    for (const auto sign : field.signs) {
      if (!sign.empty()) signs.push_back(sign);
    }
  };
  for (const PrioritySign& row : kPrioritySigns) signs.push_back(row.sign);
  for (const DateSign& row : kDateSigns) add(row.sign);
  for (const FieldSign& field : {kRecurrence, kOnCompletion, kId, kDependsOn}) add(field);
  for (const auto sign : signs) {
    EXPECT_TRUE(std::any_of(kSigns.begin(), kSigns.end(), [&](const SignCase& row) {
      return row.sign == sign;
    })) << sign;
  }
}

TEST(TaskLine, ASecondVariationSelectorHidesTheField) {
  const std::string selectors = "\uFE0F\uFE0F";
  for (const auto& row : kSigns) {
    const std::string value = *row.value == '\0' ? "" : std::string(" ") + row.value;
    const std::string body = "Call " + std::string(row.sign) + selectors + value;
    EXPECT_EQ(summary(parse("- [ ] " + body)), body);
  }
}

TEST(TaskLine, OnlyBlanksMayStandBetweenSignAndValue) {
  for (const std::string body :
       {"Call 📅\t2025-11-20", "Call 📅\u00A02025-11-20", "Call 📅 \uFE0F2025-11-20",
        "Call 📅: 2025-11-20", "Call 📅 [[2025-11-20]]", "Call ⏳ [[2024-12-20]]",
        "Call 📅 **2025-11-20**", "Call 🆔\tabc", "Call ⛔\ta", "Call 🏁\tdelete",
        "Call 🔁\tevery day"}) {
    EXPECT_EQ(summary(parse("- [ ] " + body)), body);
  }
}

TEST(TaskLine, ASignWithoutAValueIsText) {
  for (const std::string body : {"Call 📅", "Call ✅", "Call 🔁", "Call 🏁", "Call 🆔", "Call ⛔",
                                 "Call ➕", "Call ⏰ 09:00", "Call 👤 Dana"}) {
    EXPECT_EQ(summary(parse("- [ ] " + body)), body);
  }
  // The plus has no value: it is what ends the fields.
  EXPECT_EQ(summary(parse("- [ ] Call ➕ 🛫 2024-10-01")), "Call ➕ ~start=2024-10-01");
}

// ---- a.3 order ----

TEST(TaskLine, FieldsMayStandInAnyOrder) {
  expect_summaries({
      {"Call ⏫ ➕ 2025-11-01 🛫 2025-11-02 ⏳ 2025-11-03 📅 2025-11-04",
       "Call ~High ~created=2025-11-01 ~start=2025-11-02 ~scheduled=2025-11-03 ~due=2025-11-04"},
      {"Call 📅 2025-11-04 ⏳ 2025-11-03 🛫 2025-11-02 ➕ 2025-11-01 ⏫",
       "Call ~High ~created=2025-11-01 ~start=2025-11-02 ~scheduled=2025-11-03 ~due=2025-11-04"},
      {"Call ✅ 2025-11-08 ➕ 2025-11-01", "Call ~created=2025-11-01 ~done=2025-11-08"},
      {"Call ✅ 2025-11-06 ❌ 2025-11-05 📅 2025-11-04 ⏳ 2025-11-03 🛫 2025-11-02 ➕ "
       "2025-11-01 "
       "🏁 delete 🔁 every week 🔼 ⛔ def456 🆔 rev1",
       "Call ~Medium ~created=2025-11-01 ~start=2025-11-02 ~scheduled=2025-11-03 ~due=2025-11-04 "
       "~done=2025-11-06 ~cancelled=2025-11-05 ~repeat=every week ~finish=delete ~id=rev1 "
       "~needs=def456"},
      {"📅 2025-11-20", " ~due=2025-11-20"},
      {"⏫", " ~High"},
      {"", ""},
  });
}

TEST(TaskLine, TextBehindAFieldEndsTheReading) {
  expect_summaries({
      {"Call 📅 2025-11-20 Tom", "Call 📅 2025-11-20 Tom"},
      {"Call 📅 2025-11-20 @Dana Whitfield", "Call 📅 2025-11-20 @Dana Whitfield"},
      {"Call ⏫ Tom 📅 2025-11-20", "Call ⏫ Tom ~due=2025-11-20"},
      {"Call 📅 2025-11-20.", "Call 📅 2025-11-20."},
      {"Call 📅 2025-11-20 10:00", "Call 📅 2025-11-20 10:00"},
      {"Call ⏳ 2026-07-15 2:15 PM", "Call ⏳ 2026-07-15 2:15 PM"},
      {"Call ✅ 2026-03-15[^1]", "Call ✅ 2026-03-15[^1]"},
      {"Call ✅ 2026-05-11[[note#heading]]", "Call ✅ 2026-05-11[[note#heading]]"},
      {"Call ✅ 2025-01-28 [[link]] finally", "Call ✅ 2025-01-28 [[link]] finally"},
      {"Call ❌ 2024-10-07      leave out", "Call ❌ 2024-10-07      leave out"},
      {"Call 📅 2025-11-20 (moved)", "Call 📅 2025-11-20 (moved)"},
      {"Call 📅 2025-11-20 %%id%%", "Call 📅 2025-11-20 %%id%%"},
      {"Call %%id%% 🔽 📅 2025-07-16", "Call %%id%% ~Low ~due=2025-07-16"},
      {"Call 🔺 ➕ 2024-09-12 📅 2024-10-08 [[milestone#h]] [completion:: 2024-10-31]",
       "Call 🔺 ➕ 2024-09-12 📅 2024-10-08 [[milestone#h]] [completion:: 2024-10-31]"},
      {"Call due:: 2025-11-20", "Call due:: 2025-11-20"},
      {"Call [due:: 2025-11-20]", "Call [due:: 2025-11-20]"},
      {"Call 2025-11-20", "Call 2025-11-20"},
  });
}

TEST(TaskLine, OfAFieldWrittenTwiceTheLeftmostCounts) {
  expect_summaries({
      {"Call 📅 2025-11-20 📅 2025-11-25", "Call ~due=2025-11-20"},
      {"Call 📆 2025-11-20 📅 2025-11-25", "Call ~due=2025-11-20"},
      {"Call 🔼 ⏫", "Call ~Medium"},
      {"Call ⏫ 📅 2025-11-20 🔽", "Call ~High ~due=2025-11-20"},
      {"Call ✅ 2025-11-08 ✅ 2025-11-09", "Call ~done=2025-11-08"},
      {"Call 🆔 a 🆔 b", "Call ~id=a"},
      {"Call ⛔ a ⛔ b,c", "Call ~needs=a"},
      {"Call 🔁 every day 🔁 every week", "Call ~repeat=every day"},
      {"Call 🏁 keep 🏁 delete", "Call ~finish=keep"},
      {"Call 📅 2025-02-30 📅 2025-11-25", "Call ~due=!2025-02-30"},
      {"Call 📅 2025-11-25 📅 2025-02-30", "Call ~due=2025-11-25"},
  });
}

TEST(TaskLine, TagsMayStandBetweenTheFields) {
  expect_summaries({
      {"Call #one 📅 2025-11-20 #two", "Call #one #two ~due=2025-11-20"},
      {"Call #one 📅 2025-11-20 #two ⏳ 2025-11-21 #three",
       "Call #one #two #three ~scheduled=2025-11-21 ~due=2025-11-20"},
      {"Call 🔺 #tag", "Call #tag ~Highest"},
      {"📅 2025-11-20 #one #two", "#one #two ~due=2025-11-20"},
      {"#one", "#one"},
      {"#one #two", "#one #two"},
      {"Call 🔁 every day #tag 📅 2025-11-20", "Call #tag ~due=2025-11-20 ~repeat=every day"},
      // Not before the tag stands white space, so it is text, and the reading ends.
      {"Call 📅 2025-11-20#one", "Call 📅 2025-11-20#one"},
      {"Call 📅 2025-11-20 #", "Call 📅 2025-11-20 #"},
      {"Call 📅 2025-11-20 #a,b", "Call 📅 2025-11-20 #a,b"},
      {"Call 📅 2025-11-20 (#a)", "Call 📅 2025-11-20 (#a)"},
  });
  EXPECT_EQ(parse("- [ ] Call #one 📅 2025-11-20 #two ⏳ 2025-11-21 #three").tags,
            (Texts{"#one", "#two", "#three"}));
}

TEST(TaskLine, ReadsForTwentyOneRounds) {
  // A round takes one tag, and tries the date before it: behind 20 tags the 21st round finds the
  // date, behind 21 none is left.
  const auto with_tags = [](int count) {
    std::string tags;
    for (int i = 1; i <= count; ++i) tags += " #t" + std::to_string(i);
    return tags;
  };
  EXPECT_EQ(summary(parse("- [ ] Call 📅 2025-11-20" + with_tags(20))),
            "Call" + with_tags(20) + " ~due=2025-11-20");
  for (const int count : {21, 25}) {
    const Task task = parse("- [ ] Call 📅 2025-11-20" + with_tags(count));
    EXPECT_EQ(summary(task), "Call 📅 2025-11-20" + with_tags(count));
    EXPECT_EQ(task.tags.size(), static_cast<std::size_t>(count));
  }
}

// ---- a.2 the values ----

TEST(TaskLine, ReadsOnCompletionAsOneWord) {
  expect_summaries({
      {"Call 🏁 delete", "Call ~finish=delete"},
      {"Call 🏁 Keep", "Call ~finish=keep"},
      {"Call 🏁 DELETE", "Call ~finish=delete"},
      // Consumed, though no such action exists.
      {"Call 🏁 archive 📅 2025-11-20", "Call ~due=2025-11-20"},
      {"Call 🏁 archive 🏁 delete", "Call"},
      {"Call 🏁 keep it", "Call 🏁 keep it"},
      {"Call 🏁 delete2", "Call 🏁 delete2"},
      {"Call 🏁 lösche", "Call 🏁 lösche"},
  });
}

TEST(TaskLine, ReadsIdsAndWhatATaskDependsOn) {
  expect_summaries({
      {"Call 🆔 abc123", "Call ~id=abc123"},
      {"Call 🆔 a-b_C9", "Call ~id=a-b_C9"},
      {"Call 🆔 a b", "Call 🆔 a b"},
      {"Call 🆔 a,b", "Call 🆔 a,b"},
      {"Call 🆔 é", "Call 🆔 é"},
      {"Call ⛔ a,b,c", "Call ~needs=a,b,c"},
      {"Call ⛔ a , b,c", "Call ~needs=a,b,c"},
      {"Call ⛔ a  ,  b", "Call ~needs=a,b"},
      {"Call ⛔ a b", "Call ⛔ a b"},
      {"Call ⛔ a,", "Call ⛔ a,"},
      {"Call ⛔ ,a", "Call ⛔ ,a"},
      {"Call ⛔ a,,b", "Call ⛔ a,,b"},
      {"Call ⛔ a 🆔 b", "Call ~id=b ~needs=a"},
      {"Call 🆔 b ⛔ a", "Call ~id=b ~needs=a"},
  });
}

TEST(TaskLine, ReadsRecurrenceInThePluginsWords) {
  expect_summaries({
      {"Call 🔁 every day", "Call ~repeat=every day"},
      {"Call 🔁 every day when done", "Call ~repeat=every day when done"},
      {"Call 🔁 every week on Tuesday, Saturday", "Call ~repeat=every week on Tuesday, Saturday"},
      {"Call 🔁 every 18 months ⏳ 2025-11-20", "Call ~scheduled=2025-11-20 ~repeat=every 18 months"},
      {"Call 📅 2025-11-20 🔁 every day", "Call ~due=2025-11-20 ~repeat=every day"},
      {"Call 🔁 every month on the 2nd!", "Call ~repeat=every month on the 2nd"},
      {"Call 🔁 EVERY Sunday", "Call ~repeat=every week on Sunday"},
      {"Call 🔁 every month on 1st", "Call ~repeat=every month on the 1st"},
      {"Call 🔁 every {{interval}} days", "Call 🔁 every {{interval}} days"},
      {"Call 🔁 every day (soon)", "Call 🔁 every day (soon)"},
      {"Call 🔁 jeden März", "Call 🔁 jeden März"},
  });
}

TEST(TaskLine, ARuleThatIsNoneIsLost) {
  expect_summaries({
      {"Call 🔁 Mondays", "Call"},
      {"Call 🔁 every blah 📅 2025-11-14", "Call ~due=2025-11-14"},
      // The leftmost field counts, as with all fields, even if it is the one without a rule.
      {"Call 🔁 weekly 🔁 every week", "Call"},
  });
}

TEST(TaskLine, ARuleDoesNotCountFromAnImpossibleDate) {
  expect_summaries({
      {"Call 🔁 every week 📅 2025-02-30", "Call ~due=!2025-02-30"},
      {"Call 📅 2025-02-30 🔁 every week", "Call ~due=!2025-02-30"},
      {"Call 🔁 every week ⏳ 2025-02-30", "Call ~scheduled=!2025-02-30"},
      {"Call 🔁 every week 🛫 2025-02-30", "Call ~start=!2025-02-30"},
      {"Call 🔁 every week 🛫 2025-02-30 📅 2025-03-03",
       "Call ~start=!2025-02-30 ~due=2025-03-03 ~repeat=every week"},
      {"Call 🔁 every week ✅ 2025-02-30", "Call ~done=!2025-02-30 ~repeat=every week"},
      {"Call 🔁 every week when done 📅 2025-02-30",
       "Call ~due=!2025-02-30 ~repeat=every week when done"},
  });
}

// ---- a.4 dates ----

TEST(TaskLine, AnImpossibleDateIsReadAndKept) {
  expect_summaries({
      {"Call 📅 2025-02-30", "Call ~due=!2025-02-30"},
      {"Call 📅 2025-13-01", "Call ~due=!2025-13-01"},
      {"Call 📅 2025-11-00", "Call ~due=!2025-11-00"},
      {"Call 📅 2023-12-32", "Call ~due=!2023-12-32"},
      {"Call ✅ 2025-02-29", "Call ~done=!2025-02-29"},
      {"Call ❌ 2025-00-10", "Call ~cancelled=!2025-00-10"},
      {"Call ⏳ 2025-02-31 🛫 2025-04-31 ➕ 2025-02-32",
       "Call ~created=!2025-02-32 ~start=!2025-04-31 ~scheduled=!2025-02-31"},
      {"Call 📅 2025-02-30 🛫 2025-11-01", "Call ~start=2025-11-01 ~due=!2025-02-30"},
      {"Call 📅 2024-02-29", "Call ~due=2024-02-29"},
      {"Call 📅 0001-01-01", "Call ~due=0001-01-01"},
      {"Call 📅 9999-12-31", "Call ~due=9999-12-31"},
  });
}

TEST(TaskLine, WhatHasNotTheShapeOfADateIsText) {
  for (const std::string body :
       {"Call 📅 2025-01-2", "Call 📅 2025-1-20", "Call 📅 25-11-20", "Call 📅 2025/11/20",
        "Call 📅 2025-11-20T10:00", "Call 📅 12025-11-20", "Call 📅 2025–11–20", "Call 📅 20251120",
        "Call 📅 tomorrow", "Call 📅 ２０２５-11-20"}) {
    EXPECT_EQ(summary(parse("- [ ] " + body)), body);
  }
}

// ---- a.5 tags ----

struct TagCase {
  const char* description;
  Texts tags;
};

TEST(Tags, FollowThePluginsRule) {
  const TagCase cases[] = {
      {"#one", {"#one"}},
      {"Call #one now #two", {"#one", "#two"}},
      {"#123", {"#123"}},
      {"#a/b", {"#a/b"}},
      {"#owner/dana-whitfield", {"#owner/dana-whitfield"}},
      {"#日本 #é", {"#日本", "#é"}},
      {"#a'b;c=d+e[f]~g/h`i-j_k", {"#a'b;c=d+e[f]~g/h`i-j_k"}},
      {"#a,b #c.d #e:f #g!", {"#a", "#c", "#e", "#g"}},
      {"#a(b) #c)", {"#a", "#c"}},
      {"x\t#one", {"#one"}},
      {"x\u00A0#one", {"#one"}},
      // Only a blank ends a tag, a tab or a no-break space does not.
      {"#one\ttwo", {"#one\ttwo"}},
      {"#one\u00A0two three", {"#one\u00A0two"}},
      {"##one", {}},
      {"# one", {}},
      {"#", {}},
      {"x#one", {}},
      {"(#one)", {}},
      {"https://example.com/#one", {}},
      {"[[note#heading]]", {}},
      {"no tag", {}},
      {"", {}},
  };
  for (const auto& row : cases) EXPECT_EQ(find_tags(row.description), row.tags) << row.description;
}

TEST(Tags, BesideTextBelongToTheTaskToo) {
  EXPECT_EQ(parse("- [ ] Call #one about #two/x 📅 2025-11-20").tags, (Texts{"#one", "#two/x"}));
  EXPECT_EQ(parse("- [ ] Call 📅 2025-11-20").tags, Texts{});
}

// ---- everything else is description ----

TEST(TaskLine, KeepsTheInnerSpacesOfTheDescription) {
  expect_summaries({
      {"Call  Dana\u00A0and\tTom   📅 2025-11-20", "Call  Dana\u00A0and\tTom ~due=2025-11-20"},
      {"  Call", "Call"},
      {"**Call** [[Dana Whitfield|Dana]] `x` 📅 2025-11-20",
       "**Call** [[Dana Whitfield|Dana]] `x` ~due=2025-11-20"},
      {"\uFEFFCall\uFEFF", "Call"},
  });
}

// ---- the Dataview format (reference a.2) ----

/// "description | due | priority" of a line in a vault that writes Dataview fields.
std::string in_dataview(std::string_view line) {
  Task task;
  const auto split = split_task_line(line);
  if (!split) return "no task";
  parse_task_body(*split, StatusRegistry(), task, TaskFormat::dataview);
  return task.description + " | " + task.due.to_string() + " | " +
         std::string(to_string(task.priority));
}

TEST(DataviewFormat, ReadsBracketedFieldsAndNothingElse) {
  const struct {
    const char* line;
    const char* expected;
  } cases[] = {
      {"- [ ] Call [due:: 2025-11-20]", "Call | 2025-11-20 | Normal"},
      {"- [ ] Call (due:: 2025-11-20)", "Call | 2025-11-20 | Normal"},
      {"- [ ] Call [due:: 2025-11-20],", "Call | 2025-11-20 | Normal"},
      {"- [ ] Call [due:: 2025-11-20] ,", "Call | 2025-11-20 | Normal"},
      {"- [ ] Call [ due::2025-11-20 ]", "Call | 2025-11-20 | Normal"},
      {"- [ ] Call [priority:: high] [due:: 2025-11-20] #q4", "Call #q4 | 2025-11-20 | High"},
      {"- [ ] Call [due:: 2025-02-30]", "Call | 2025-02-30 | Normal"},
      // The brackets must be a pair, the key exact, the field at the end.
      {"- [ ] Call [due:: 2025-11-20)", "Call [due:: 2025-11-20) |  | Normal"},
      {"- [ ] Call [DUE:: 2025-11-20]", "Call [DUE:: 2025-11-20] |  | Normal"},
      {"- [ ] Call [overdue:: 2025-11-20]", "Call [overdue:: 2025-11-20] |  | Normal"},
      {"- [ ] Call due:: 2025-11-20", "Call due:: 2025-11-20 |  | Normal"},
      {"- [ ] Call [due:: 2025-11-20] soon", "Call [due:: 2025-11-20] soon |  | Normal"},
      {"- [ ] Call [due:: tomorrow]", "Call [due:: tomorrow] |  | Normal"},
      {"- [ ] Call [priority:: urgent]", "Call [priority:: urgent] |  | Normal"},
      // The other format's fields are text.
      {"- [ ] Call 📅 2025-11-20", "Call 📅 2025-11-20 |  | Normal"},
      {"- [ ] Call ⏫", "Call ⏫ |  | Normal"},
  };
  for (const auto& row : cases) EXPECT_EQ(in_dataview(row.line), row.expected) << row.line;
}

TEST(DataviewFormat, ReadsRecurrenceInThePluginsWords) {
  const struct {
    const char* line;
    const char* rule;
  } cases[] = {
      {"- [ ] Call [repeat:: every Monday]", "every week on Monday"},
      {"- [ ] Call [repeat:: every week] [due:: 2025-11-20]", "every week"},
      {"- [ ] Call [repeat:: every week] [due:: 2025-02-30]", ""},
      {"- [ ] Call [repeat:: weekly]", ""},
      {"- [ ] Call 🔁 every week", ""},
  };
  for (const auto& row : cases) {
    Task task;
    parse_task_body(*split_task_line(row.line), StatusRegistry(), task, TaskFormat::dataview);
    EXPECT_EQ(task.recurrence, row.rule) << row.line;
  }
}

TEST(DataviewFormat, IsTextInTheEmojiFormat) {
  Task task;
  parse_task_body(*split_task_line("- [ ] Call [due:: 2025-11-20]"), StatusRegistry(), task);
  EXPECT_EQ(task.description, "Call [due:: 2025-11-20]");
  EXPECT_TRUE(task.due.absent());
}

}  // namespace
}  // namespace vaultask::task
