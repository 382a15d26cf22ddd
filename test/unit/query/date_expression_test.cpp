#include "query/date_expression.hpp"

#include <gtest/gtest.h>

namespace vaultask::query {
namespace {

/// "2025-11-14..2025-11-16"; "?" for what is not understood. The day is a Saturday, 2025-11-15.
std::string range(std::string_view text, const char* today = "2025-11-15") {
  const auto found = parse_date_expression(text, {*Date::parse(today), 9 * 3600, 0});
  return found ? found->first.to_iso() + ".." + found->last.to_iso() : "?";
}

TEST(DateExpression, OfOneDateIsThatDay) {
  EXPECT_EQ(range("2025-11-14"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("  2025-11-14\t"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("2024-02-29"), "2024-02-29..2024-02-29");
  EXPECT_EQ(range("ToDay"), "2025-11-15..2025-11-15");
  EXPECT_EQ(range("next friday"), "2025-11-21..2025-11-21");
}

TEST(DateExpression, CrossesMonthsYearsAndLeapDays) {
  EXPECT_EQ(range("tomorrow", "2025-12-31"), "2026-01-01..2026-01-01");
  EXPECT_EQ(range("yesterday", "2025-03-01"), "2025-02-28..2025-02-28");
  EXPECT_EQ(range("yesterday", "2024-03-01"), "2024-02-29..2024-02-29");
}

TEST(DateExpression, OfTwoDatesIsARangeWithBothEnds) {
  EXPECT_EQ(range("2025-11-14 2025-11-21"), "2025-11-14..2025-11-21");
  EXPECT_EQ(range("2025-11-14   2025-11-21"), "2025-11-14..2025-11-21");
  EXPECT_EQ(range("yesterday tomorrow"), "2025-11-14..2025-11-16");
  EXPECT_EQ(range("2025-11-14 today"), "2025-11-14..2025-11-15");
  EXPECT_EQ(range("2025-11-10 to 2025-11-16"), "2025-11-10..2025-11-10") << "one date to chrono";
  EXPECT_EQ(range("today tomorrow yesterday"), "2025-11-15..2025-11-16") << "two count";
}

TEST(DateExpression, SwapsDatesThatStandTheWrongWay) {
  EXPECT_EQ(range("2025-11-21 2025-11-14"), "2025-11-14..2025-11-21");
  EXPECT_EQ(range("tomorrow yesterday"), "2025-11-14..2025-11-16");
}

TEST(DateExpression, KnowsPeriodsAroundToday) {
  EXPECT_EQ(range("this week"), "2025-11-10..2025-11-16");
  EXPECT_EQ(range("last week"), "2025-11-03..2025-11-09");
  EXPECT_EQ(range("next week", "2025-12-28"), "2025-12-29..2026-01-04");
  EXPECT_EQ(range("next month", "2025-01-31"), "2025-02-01..2025-02-28");
  EXPECT_EQ(range("last month", "2025-01-01"), "2024-12-01..2024-12-31");
  EXPECT_EQ(range("this quarter"), "2025-10-01..2025-12-31");
  EXPECT_EQ(range("next quarter"), "2026-01-01..2026-03-31");
  EXPECT_EQ(range("last quarter", "2025-02-28"), "2024-10-01..2024-12-31");
  EXPECT_EQ(range("last year"), "2024-01-01..2024-12-31");
  EXPECT_EQ(range("next year", "9999-05-01"), "9999-12-31..9999-12-31") << "no later years";
}

TEST(DateExpression, FindsPeriodsAnywhereInLowerCase) {
  EXPECT_EQ(range("this weekend"), "2025-11-10..2025-11-16");
  EXPECT_EQ(range("xthis weeky"), "2025-11-10..2025-11-16");
  EXPECT_EQ(range("2025-01-01 last year"), "2024-01-01..2024-12-31");
  EXPECT_EQ(range("next week last month"), "2025-11-17..2025-11-23");
  EXPECT_EQ(range("THIS WEEK"), "2025-11-09..2025-11-09") << "chrono's: the Sunday before";
  EXPECT_EQ(range("this  week"), "2025-11-09..2025-11-09");
}

TEST(DateExpression, KnowsNumberedPeriods) {
  EXPECT_EQ(range("2024"), "2024-01-01..2024-12-31");
  EXPECT_EQ(range(" 2024 "), "2024-01-01..2024-12-31");
  EXPECT_EQ(range("2025-Q1"), "2025-01-01..2025-03-31");
  EXPECT_EQ(range("2024-02"), "2024-02-01..2024-02-29");
  EXPECT_EQ(range("2025-12"), "2025-12-01..2025-12-31");
  EXPECT_EQ(range("2025-W01"), "2024-12-30..2025-01-05");
  EXPECT_EQ(range("2020-W53"), "2020-12-28..2021-01-03");
  for (const char* text :
       {"2025-Q0", "2025-Q5", "2025-q4", "2025-Q", "2025-Q12", "2025-00", "2025-13", "2025-1",
        "2025-W53", "2025-W00", "2025-W5", "2025-w46", "20245", "2025-", "x 2025-Q1"}) {
    EXPECT_EQ(range(text), "?") << text;
  }
}

TEST(DateExpression, RefusesImpossibleDatesAndOtherText) {
  for (const char* text : {"", " ", "2025-02-30", "2025-13-01", "2025-00-10", "2025-02-29",
                           "soonish", "YYYY-MM-DD", "two weeks", "1st"}) {
    EXPECT_EQ(range(text), "?") << text;
  }
  EXPECT_EQ(range("2025-11-14 2025-02-30"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("2025-02-30 2025-11-14"), "2025-11-14..2025-11-14");
}

TEST(DateExpression, FirstDateIn) {
  const Now now{*Date::parse("2025-11-15"), 9 * 3600, 0};
  EXPECT_EQ(first_date_in("in two weeks", now), Date::parse("2025-11-29"));
  EXPECT_EQ(first_date_in("before today tomorrow", now), Date::parse("2025-11-15"));
  EXPECT_EQ(first_date_in("two weeks", now), std::nullopt);
}

/// Of "14 Nov" and the like the day to come. The day is a Saturday, 2025-11-15.
std::string ahead(std::string_view text, int hour = 9) {
  const auto day = find_day(text, {*Date::parse("2025-11-15"), hour * 3600, 0}, true);
  return day ? day->to_iso() : "?";
}

TEST(FindDay, LooksAheadWhereTheTextLeavesItOpen) {
  EXPECT_EQ(ahead("14 Nov"), "2026-11-14");
  EXPECT_EQ(ahead("16 Nov"), "2025-11-16");
  EXPECT_EQ(ahead("14 Nov 2024"), "2024-11-14");
  EXPECT_EQ(ahead("friday"), "2025-11-21");
  EXPECT_EQ(ahead("last friday"), "2025-11-21");
  EXPECT_EQ(ahead("monday"), "2025-11-17");
  EXPECT_EQ(ahead("2 weeks"), "2025-11-29");
  EXPECT_EQ(ahead("about 3 days"), "2025-11-18");
  EXPECT_EQ(ahead("14 days ago"), "2025-11-01");
  EXPECT_EQ(ahead("yesterday"), "2025-11-14");
  EXPECT_EQ(ahead("soonish"), "?");
}

TEST(FindDay, TakesTodayForNoonOfToday) {
  EXPECT_EQ(ahead("15 Nov", 11), "2025-11-15");
  EXPECT_EQ(ahead("15 Nov", 13), "2026-11-15");  // as chrono-node does
}

TEST(FindDays, KnowsNoTemplates) {
  const Now now{*Date::parse("2025-11-15"), 0, 0};
  EXPECT_EQ(find_days("today", now), (DateRange{now.today, now.today}));
  EXPECT_EQ(find_days("<% today %>", now), std::nullopt);
}

TEST(DateExpression, TemplateText) {
  EXPECT_TRUE(has_template_text("due before <% tp.date.now() %>"));
  EXPECT_TRUE(has_template_text("due YYYY-MM-DD"));
  EXPECT_FALSE(has_template_text("due yyyy-mm-dd"));
}

}  // namespace
}  // namespace vaultask::query
