// What dates are found in a text. The answers are chrono-node 2.3.9's own, asked on Saturday
// 2025-11-15 at 09:00 UTC.
#include "query/natural_date.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace vaultask::query::natural_date {
namespace {

constexpr std::int64_t kDay = 24 * 3'600'000;

std::string days(std::string_view text, const Reference& reference) {
  std::string days;
  for (const Date day : find_dates(text, reference)) {
    days += (days.empty() ? "" : " ") + day.to_iso();
  }
  return days;
}

Reference at(std::string_view day, int hour, int minute = 0, int utc_offset_minutes = 0) {
  return {Date::parse(day)->days() * kDay + (hour * 60 + minute) * 60'000, utc_offset_minutes};
}

struct Row {
  std::string_view text;
  std::string_view days;
};

void expect_all(const std::vector<Row>& table) {
  for (const Row& row : table) {
    EXPECT_EQ(days(row.text, at("2025-11-15", 9)), row.days) << row.text;
  }
}

TEST(NaturalDate, RelativeAmounts) {
  expect_all({
      {"in 3 days", "2025-11-18"},
      {"in two weeks", "2025-11-29"},
      {"within a month", "2025-12-15"},
      {"for 2 days", "2025-11-17"},
      {"in about 3 days", "2025-11-18"},
      {"in roughly ~ 2 weeks", "2025-11-29"},
      {"in half a year", "2025-11-15"},
      {"in 1.5 days", "2025-11-17"},
      {"in half a day", "2025-11-16"},
      {"in a few hours", "2025-11-15"},
      {"in a couple of weeks", "2025-11-29"},
      {"in several months", "2026-06-15"},
      {"in 1 year, 2 months and 3 days", "2027-01-15"},
      {"in 1 year, 2 months, 3 days", "2027-01-18"},
      {"in 1 quarter", "2026-02-15"},
      {"in 15 hours", "2025-11-16"},
      {"in 14 hours 59 min", "2025-11-15"},
      {"in 2 qtr", "2026-05-15"},
      {"in 99999999999 days", ""},
      {"in 9000 years", "9999-12-31"},
      {"two weeks ago", "2025-11-01"},
      {"3 days earlier", "2025-11-12"},
      {"36 hours ago", "2025-11-13"},
      {"2 weeks from now", "2025-11-29"},
      {"5 days later", "2025-11-20"},
      {"1 week after", "2025-11-22"},
      {"3 days out", "2025-11-18"},
      {"a year henceforth", "2026-11-15"},
      {"2weeks ago", "2025-11-01"},
      {"about 3 days ago", "2025-11-12"},
      {"+3 days", "2025-11-18"},
      {"-1 week", "2025-11-08"},
      {"- 2 months", "2025-09-15"},
      {"next 7 days", "2025-11-22"},
      {"past 2 weeks", "2025-11-01"},
      {"this 2 days", "2025-11-17"},
      {"after 3 days", "2025-11-18"},
      {"2 weeks", ""},
      {"two weeks", ""},
      {"3d", ""},
      {"6 mos ago", ""},
      {"in a fortnight", ""},
      {"couple days ago", "2025-11-13"},
      {"next 1 year 1 month 1 week 1 day", "2026-12-23"},
  });
}

TEST(NaturalDate, RelativeUnits) {
  expect_all({
      {"THIS WEEK", "2025-11-09"},
      {"Next Week", "2025-11-22"},
      {"last month", "2025-10-15"},
      {"this month", "2025-11-01"},
      {"this year", "2025-01-01"},
      {"this yr", "2025-11-15"},
      {"next quarter", "2026-02-15"},
      {"past year", "2024-11-15"},
      {"after this week", "2025-11-22"},
      {"this day", "2025-11-15"},
      {"next minute", "2025-11-15"},
      {"last hours", "2025-11-15"},
  });
}

TEST(NaturalDate, Words) {
  expect_all({
      {"today", "2025-11-15"},
      {"Tomorrow", "2025-11-16"},
      {"yesterday", "2025-11-14"},
      {"now", "2025-11-15"},
      {"tonight", "2025-11-15"},
      {"tmr", "2025-11-16"},
      {"tmrw", "2025-11-16"},
      {"tmw", ""},
      {"last night", "2025-11-14"},
      {"lastnight", "2025-11-14"},
      {"this morning", "2025-11-15"},
      {"noon", "2025-11-15"},
      {"midnight", "2025-11-16"},
      {"night", "2025-11-15"},
      {"midnights", ""},
      {"day after tomorrow", "2025-11-16"},
      {"tomorrowx", ""},
      {"x-tomorrow", "2025-11-16"},
      {"eoy", ""},
      {"end of month", ""},
      {"weekend", ""},
  });
}

TEST(NaturalDate, Weekdays) {
  expect_all({
      {"monday", "2025-11-17"},
      {"Friday", "2025-11-14"},
      {"sat", "2025-11-15"},
      {"sun", "2025-11-16"},
      {"tue", "2025-11-18"},
      {"tues", ""},
      {"tues.", ""},
      {"thurs", "2025-11-13"},
      {"thurs.", "2025-11-13"},
      {"wed.", "2025-11-12"},
      {"last friday", "2025-11-07"},
      {"next friday", "2025-11-21"},
      {"this wednesday", "2025-11-12"},
      {"past mon", "2025-11-03"},
      {"on sunday", "2025-11-16"},
      {"friday last week", "2025-11-07"},
      {"monday, next week", "2025-11-17"},
      {"(tuesday)", "2025-11-18"},
      {"monday friday", "2025-11-17 2025-11-14"},
      {"next friday last monday", "2025-11-21 2025-11-03"},
      {"thursdays", ""},
  });
}

TEST(NaturalDate, MonthNames) {
  expect_all({
      {"14 November 2025", "2025-11-14"},
      {"14 Nov", "2025-11-14"},
      {"14 nov 25", "2025-11-14"},
      {"14 nov 99", "1999-11-14"},
      {"14 nov 50", "2050-11-14"},
      {"14-Nov-2025", "2025-11-14"},
      {"14/nov/2025", "2025-11-14"},
      {"14th of November", "2025-11-14"},
      {"the fourteenth of november", "2025-11-14"},
      {"twenty-first nov", "2025-11-21"},
      {"thirty first december", "2025-12-31"},
      {"31 nov", ""},
      {"32 nov", ""},
      {"30 February", ""},
      {"29 feb 2024", "2024-02-29"},
      {"29 feb 2025", ""},
      {"10 - 12 November", "2025-11-10"},
      {"10 to 12 November 2025", "2025-11-10"},
      {"123 nov", "2025-11-12"},
      {"November 14, 2025", "2025-11-14"},
      {"Nov-14-2025", "2025-11-14"},
      {"nov 14th", "2025-11-14"},
      {"Nov 14 - 16, 2025", "2025-11-14"},
      {"November 14 am", ""},
      {"nov 31", ""},
      {"sept. 5", "2025-09-05"},
      {"November 2025", "2025-11-01"},
      {"in November", "2025-11-01"},
      {"nov", ""},
      {"may", "2026-05-01"},
      {"nov.", "2025-11-01"},
      {"march 1999", "1999-03-01"},
      {"march 44 BC", "0000-01-01"},
      {"nov 2568 BE", "2025-11-01"},
      {"Nov, 2025", "2025-11-01"},
      {"1 January 0001", "2026-01-01"},
      {"Fri Nov 14 2025", "2025-11-14"},
      {"Friday, 14 November", "2025-11-14"},
      {"monday 14 nov", "2025-11-14"},
      {"January 31", "2026-01-31"},
      {"30 jun", "2025-06-30"},
  });
}

TEST(NaturalDate, Figures) {
  expect_all({
      {"2025-11-14", "2025-11-14"},
      {"2025-1-2", "2025-01-02"},
      {"2025-11-31", ""},
      {"2025-00-10", ""},
      {"2025-13-01", ""},
      {"20251114", ""},
      {"2025-11-14T10:00", "2025-11-14"},
      {"2025-11-14T23:30:00-08:00", "2025-11-15"},
      {"2025-11-14T23:30Z", "2025-11-14"},
      {"2025-11-14T25:00", ""},
      {"2025-11-14 10:00", "2025-11-14"},
      {"2025-11-14x", "2025-11-16"},
      {"11/14", "2025-11-14"},
      {"11/14/2025", "2025-11-14"},
      {"14/11/2025", "2025-11-14"},
      {"31/31/2025", "2025-01-31"},
      {"14.11.2025", "2025-11-14"},
      {"11-14-2025", "2025-11-14"},
      {"1.2", ""},
      {"1.12.12", ""},
      {"01.12.12", "2012-01-12"},
      {"7/8/99", "1999-07-08"},
      {"1/2/3/4", ""},
      {"2025/11/14", "2025-11-14"},
      {"2025.11.14", "2025-11-14"},
      {"2025 nov 14", "2025-11-14"},
      {"2025/13/14", ""},
      {"11/2025", "2025-11-01"},
      {"0/2025", ""},
      {"0000-02-29", ""},
      {"0000-02-28", "0000-02-28"},
      {"9999-12-31", "9999-12-31"},
  });
}

TEST(NaturalDate, Clock) {
  expect_all({
      {"5pm", "2025-11-15"},
      {"at 17:00", "2025-11-15"},
      {"10:30", "2025-11-15"},
      {"12", ""},
      {"12.30", ""},
      {"at 25", ""},
      {"tomorrow at 5pm", "2025-11-16"},
      {"tomorrow 24:00", ""},
      {"friday 5pm", "2025-11-14"},
      {"5 at night", "2025-11-15"},
      {"8 in the morning", "2025-11-15"},
      {"tomorrow 9pm - 1am", "2025-11-16"},
      {"2025-11-30 9pm - 1am", ""},
      {"30 nov 2025 9pm - 1am", ""},
      {"noon tomorrow", "2025-11-15"},
      {"tomorrow noon", "2025-11-16"},
      {"2025-11-14 1030", "2025-11-14"},
      {"2025-11-14 at 10:30 -0800", "2025-11-14"},
      {"2025-11-14 11pm EST", "2025-11-15"},
      {"2025-11-14 EST", "2025-11-14"},
      {"2025-11-14 est", "2025-11-14"},
      {"tomorrow GMT+9", "2025-11-16"},
      {"2025-11-14 23:30 (PST)", "2025-11-15"},
  });
}

TEST(NaturalDate, Several) {
  expect_all({
      {"2025-11-10  2025-11-16", "2025-11-10 2025-11-16"},
      {"2025-11-10 to 2025-11-16", "2025-11-10"},
      {"2025-11-16 - 2025-11-10", "2025-11-10"},
      {"2025-11-10..2025-11-16", "2025-11-10 2025-11-16"},
      {"today tomorrow", "2025-11-15 2025-11-16"},
      {"tomorrow and 2026-01-01 or friday", "2025-11-16 2026-01-01 2025-11-14"},
      {"2 weeks before 2025-12-24", "2025-12-10"},
      {"3 days after next friday", "2025-11-24"},
      {"1 week from tomorrow", "2025-11-16"},
      {"monday to friday", "2025-11-10"},
      {"friday - monday", "2025-11-14"},
      {"nov 10 - dec 5", "2025-11-10"},
      {"foo 2025-11-14 bar", "2025-11-14"},
      {"before 2025-11-14", "2025-11-14"},
      {"2025-11-14, 2025-11-15", "2025-11-14 2025-11-15"},
      {"tomorrow -3 days", "2025-11-16"},
      {"", ""},
  });
}

TEST(NaturalDate, TimeOfDayMovesTheDay) {
  EXPECT_EQ(days("in 12 hours", at("2025-11-15", 11, 59)), "2025-11-15");
  EXPECT_EQ(days("in 12 hours", at("2025-11-15", 12)), "2025-11-16");
  EXPECT_EQ(days("last night", at("2025-11-15", 6, 59)), "2025-11-15");
  EXPECT_EQ(days("last night", at("2025-11-15", 7)), "2025-11-14");
  EXPECT_EQ(days("30 min ago", at("2026-01-01", 0)), "2025-12-31");
}

TEST(NaturalDate, MonthsKeepTheDayOrTakeTheLast) {
  EXPECT_EQ(days("in 1 month", at("2025-01-31", 9)), "2025-02-28");
  EXPECT_EQ(days("in 1 month", at("2024-01-31", 9)), "2024-02-29");
  EXPECT_EQ(days("1 year ago", at("2024-02-29", 9)), "2023-02-28");
  EXPECT_EQ(days("last quarter", at("2025-05-31", 9)), "2025-02-28");
}

TEST(NaturalDate, MonthsWithoutAYearAreTheNearest) {
  EXPECT_EQ(days("1 jan", at("2025-11-15", 9)), "2026-01-01");
  EXPECT_EQ(days("1 jul", at("2025-11-15", 9)), "2025-07-01");
  EXPECT_EQ(days("31 dec", at("2025-01-15", 9)), "2024-12-31");
  EXPECT_EQ(days("29 feb", at("2024-05-15", 9)), "2024-02-29");
}

TEST(NaturalDate, ZonesCountFromTheClockOfThePlace) {
  constexpr int kTokyo = 9 * 60;
  EXPECT_EQ(days("2025-11-14T23:30Z", at("2025-11-15", 9, 0, kTokyo)), "2025-11-15");
  EXPECT_EQ(days("2025-11-14T23:30", at("2025-11-15", 9, 0, kTokyo)), "2025-11-15")
      << "no zone is UTC";
  EXPECT_EQ(days("2025-11-14 23:30", at("2025-11-15", 9, 0, kTokyo)), "2025-11-14");
  EXPECT_EQ(days("2025-11-14 5pm EST", at("2025-11-15", 9, 0, kTokyo)), "2025-11-15");
  EXPECT_EQ(days("in 3 hours", at("2025-11-15", 22, 0, kTokyo)), "2025-11-16");
}

TEST(NaturalDate, BlanksAreThoseOfJavaScript) {
  EXPECT_EQ(days("next\u00a0friday", at("2025-11-15", 9)), "2025-11-21");
  EXPECT_EQ(days("14\u3000Nov", at("2025-11-15", 9)), "2025-11-14");
  EXPECT_EQ(days("10 – 12 Nov", at("2025-11-15", 9)), "2025-11-10");
  EXPECT_EQ(days("\xff tomorrow \xf0\x9f\x98\x80", at("2025-11-15", 9)), "2025-11-16");
}

TEST(NaturalDate, HostileTextsEndSoon) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view piece : {" ",         "1",
                                       "1 ",        "9",
                                       "jan ",      "jan 1 ",
                                       "1 nov ",    "on ",
                                       "in ",       ",",
                                       ", ",        "(",
                                       "this ",     "this second ",
                                       "last ",     "monday ",
                                       "1 h ",      "1 h, ",
                                       "1 day ",    "2 days after ",
                                       "half a ",   "a couple of ",
                                       " couple ",  "about ",
                                       "in about ", "twenty first ",
                                       "10:30 ",    "10:30 - ",
                                       "1 o ",      "5 in the ",
                                       "1/",        "1.",
                                       "1-",        "2025-",
                                       "2025 ",     "tomorrow -3 ",
                                       "now EST ",  "2025-11-14T10:00",
                                       "T1",        "\u00a0",
                                       "5 minutes"}) {
    std::string text;
    while (text.size() + piece.size() < 5'000) text += piece;
    (void)find_dates(text, at("2025-11-15", 9));
    (void)find_dates("jan 1 " + text.substr(10), at("2025-11-15", 9));
  }
  // Generous: sanitizers and debug builds are slow. What is quadratic takes minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_EQ(days(std::string(1 << 20, ' ') + "today", at("2025-11-15", 9)), "") << "too long";
}

}  // namespace
}  // namespace vaultask::query::natural_date
