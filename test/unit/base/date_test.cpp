#include <gtest/gtest.h>

#include <vaultask/date.hpp>

namespace vaultask {
namespace {

TEST(Date, ReadsIsoDatesAndRefusesImpossibleDays) {
  ASSERT_TRUE(Date::parse("2024-02-29"));
  EXPECT_EQ(Date::parse("2024-02-29")->to_iso(), "2024-02-29");
  for (const char* text :
       {"2025-02-29", "2025-13-01", "2025-00-10", "2025-1-01", "2025-01-1x", ""}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, RefusesTextThatIsNearlyADate) {
  for (const char* text :
       {"2025-11-14 ", " 2025-11-14", "2025-11-14T10:00", "2025/11/14", "2025-11-00", "2025-11-31",
        "2025-04-31", "1900-02-29", "-025-11-14", "+025-11-14", "2025--1-14", "2025-11--1",
        "20251114", "2025-11-1", "٢٠٢٥-١١-١٤"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, KnowsTheLeapYearsOfTheGregorianCalendar) {
  struct Case {
    int year;
    bool leap;
  };
  for (const auto& [year, leap] : {Case{2000, true}, Case{1900, false}, Case{2100, false},
                                   Case{2024, true}, Case{2025, false}, Case{1600, true}}) {
    EXPECT_EQ(Date::from_ymd(year, 2, 29).has_value(), leap) << year;
  }
}

TEST(Date, HasNoDayOutsideItsMonthHoweverFarOutside) {
  struct Case {
    int year;
    int month;
    int day;
  };
  // 256 + 1: a calendar that keeps months and days in bytes would take it for the first.
  for (const auto& [year, month, day] :
       {Case{2025, 0, 1}, Case{2025, 13, 1}, Case{2025, -1, 1}, Case{2025, 1, 0}, Case{2025, 1, 32},
        Case{2025, 1, -1}, Case{2025, 257, 1}, Case{2025, 1, 257}, Case{2025, 268, 14},
        Case{2025, 65537, 1}, Case{2025, 1, 65537}}) {
    EXPECT_FALSE(Date::from_ymd(year, month, day)) << year << ' ' << month << ' ' << day;
  }
}

TEST(Date, CountsDaysFromTheEpoch) {
  struct Case {
    const char* iso;
    std::int32_t days;
  };
  // 1970 and 1971 have 365 days each, 1972 has 366; 2000-01-01 is the well-known 10957.
  for (const auto& [iso, days] :
       {Case{"1970-01-01", 0}, Case{"1970-01-02", 1}, Case{"1969-12-31", -1},
        Case{"1973-01-01", 365 + 365 + 366}, Case{"2000-01-01", 10957}}) {
    ASSERT_TRUE(Date::parse(iso)) << iso;
    EXPECT_EQ(Date::parse(iso)->days(), days) << iso;
    EXPECT_EQ(Date::from_days(days).to_iso(), iso);
  }
  EXPECT_EQ(Date().to_iso(), "1970-01-01");
}

TEST(Date, AddsDaysOverTheEndsOfMonthsAndYears) {
  struct Case {
    const char* from;
    std::int32_t days;
    const char* expected;
  };
  for (const auto& [from, days, expected] :
       {Case{"2025-12-31", 1, "2026-01-01"}, Case{"2024-02-28", 1, "2024-02-29"},
        Case{"2025-02-28", 1, "2025-03-01"}, Case{"2025-01-01", -1, "2024-12-31"},
        Case{"2025-03-30", 1, "2025-03-31"}, Case{"2024-01-01", 366, "2025-01-01"},
        Case{"2025-11-14", 0, "2025-11-14"}}) {
    EXPECT_EQ(Date::parse(from)->plus_days(days).to_iso(), expected) << from << ' ' << days;
  }
}

TEST(Date, NumbersWeekdaysAsIsoDoes) {
  struct Case {
    const char* iso;
    int weekday;
    const char* name;
  };
  // 1970-01-01 was a Thursday; 2025-11-14 a Friday.
  for (const auto& [iso, weekday, name] :
       {Case{"1970-01-01", 4, "Thursday"}, Case{"2025-11-10", 1, "Monday"},
        Case{"2025-11-11", 2, "Tuesday"}, Case{"2025-11-12", 3, "Wednesday"},
        Case{"2025-11-14", 5, "Friday"}, Case{"2025-11-15", 6, "Saturday"},
        Case{"2025-11-16", 7, "Sunday"}, Case{"1969-12-31", 3, "Wednesday"}}) {
    EXPECT_EQ(Date::parse(iso)->weekday(), weekday) << iso;
    EXPECT_EQ(Date::parse(iso)->weekday_name(), name) << iso;
  }
}

TEST(Date, WritesEarlyYearsWithFourDigits) {
  ASSERT_TRUE(Date::from_ymd(7, 3, 9));
  EXPECT_EQ(Date::from_ymd(7, 3, 9)->to_iso(), "0007-03-09");
  EXPECT_EQ(Date::parse("0007-03-09"), Date::from_ymd(7, 3, 9));
  EXPECT_EQ(Date::parse("9999-12-31")->to_iso(), "9999-12-31");
}

TEST(Date, OrdersAsTheCalendarDoes) {
  EXPECT_LT(*Date::parse("2025-11-14"), *Date::parse("2025-12-01"));
  EXPECT_LT(*Date::parse("1969-12-31"), *Date::parse("1970-01-01"));
  EXPECT_EQ(*Date::parse("2025-11-14"), *Date::from_ymd(2025, 11, 14));
}

TEST(Date, EveryDayOfFourHundredYearsReadsBackAsItIsWritten) {
  const Date first = *Date::parse("1800-01-01");
  int weekday = first.weekday();
  for (int i = 0; i < 146'097; ++i) {  // the Gregorian cycle
    const Date day = first.plus_days(i);
    ASSERT_EQ(Date::parse(day.to_iso()), day) << i;
    ASSERT_EQ(day.weekday(), weekday) << day.to_iso();
    weekday = weekday % 7 + 1;
  }
  EXPECT_EQ(first.plus_days(146'097).to_iso(), "2200-01-01");
}

TEST(TaskDate, IsAbsentOrADayOrAnImpossibleDay) {
  const TaskDate absent;
  EXPECT_TRUE(absent.absent());
  EXPECT_FALSE(absent.valid());
  EXPECT_FALSE(absent.is_invalid());
  EXPECT_EQ(absent.to_string(), "");

  const TaskDate day = *Date::parse("2025-11-14");
  EXPECT_TRUE(day.valid());
  EXPECT_FALSE(day.absent());
  EXPECT_FALSE(day.is_invalid());
  EXPECT_EQ(day.to_string(), "2025-11-14");
  EXPECT_EQ(day.date(), *Date::parse("2025-11-14"));

  const TaskDate impossible = TaskDate::invalid("2025-02-30");
  EXPECT_TRUE(impossible.is_invalid());
  EXPECT_FALSE(impossible.absent());
  EXPECT_FALSE(impossible.valid());
  EXPECT_EQ(impossible.to_string(), "2025-02-30");
}

TEST(TaskDate, DiffersByStateAndByText) {
  EXPECT_EQ(TaskDate(), TaskDate());
  EXPECT_NE(TaskDate(), TaskDate(Date()));
  EXPECT_EQ(TaskDate::invalid("2025-02-30"), TaskDate::invalid("2025-02-30"));
  EXPECT_NE(TaskDate::invalid("2025-02-30"), TaskDate::invalid("2025-02-31"));
  EXPECT_NE(TaskDate::invalid(""), TaskDate());
}

}  // namespace
}  // namespace vaultask
