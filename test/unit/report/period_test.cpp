#include "report/period.hpp"

#include <gtest/gtest.h>

namespace vaultask::report {
namespace {

const Date kPeriodToday = *Date::parse("2025-11-14");

std::string shown(const Period& period) {
  return period.from.to_iso() + ' ' + period.to.to_iso() + ' ' + period.name;
}

std::string taken(std::vector<std::string> arguments) {
  const auto period = take_period(arguments, kPeriodToday);
  if (!period) return "error: " + period.error().message;
  return *period ? shown(**period) : "none";
}

struct PeriodCase {
  const char* text;
  const char* expected;
};

TEST(Period, IsAMonth) {
  const PeriodCase kCases[] = {{"2025-11", "2025-11-01 2025-11-30 November 2025"},
                               {"2025-12", "2025-12-01 2025-12-31 December 2025"},
                               {"2024-02", "2024-02-01 2024-02-29 February 2024"},
                               {"2025-02", "2025-02-01 2025-02-28 February 2025"},
                               {"9999-12", "9999-12-01 9999-12-31 December 9999"}};
  for (const auto& [text, expected] : kCases) {
    const auto period = parse_month(text);
    ASSERT_TRUE(period) << text;
    EXPECT_EQ(shown(*period), expected);
  }
  for (const char* text : {"", "2025", "2025-13", "2025-00", "2025-1", "2025-11-07", "11-2025",
                           "November", "2025-Q4", " 2025-11"}) {
    const auto period = parse_month(text);
    ASSERT_FALSE(period) << text;
    EXPECT_EQ(period.error().code, ErrorCode::usage);
    EXPECT_EQ(period.error().message, '"' + std::string(text) + "\" is not a month");
  }
}

TEST(Period, IsAQuarter) {
  const PeriodCase kCases[] = {{"2025-Q1", "2025-01-01 2025-03-31 Q1 2025"},
                               {"2024-Q1", "2024-01-01 2024-03-31 Q1 2024"},
                               {"2025-Q2", "2025-04-01 2025-06-30 Q2 2025"},
                               {"2025-Q3", "2025-07-01 2025-09-30 Q3 2025"},
                               {"2025-q4", "2025-10-01 2025-12-31 Q4 2025"}};
  for (const auto& [text, expected] : kCases) {
    const auto period = parse_quarter(text);
    ASSERT_TRUE(period) << text;
    EXPECT_EQ(shown(*period), expected);
  }
  for (const char* text : {"", "2025-Q0", "2025-Q5", "2025-4", "2025-11", "25-Q4", "Q4 2025",
                           "2025-QQ", "2025-Q44", "abcd-Q4"}) {
    const auto period = parse_quarter(text);
    ASSERT_FALSE(period) << text;
    EXPECT_EQ(period.error().message, '"' + std::string(text) + "\" is not a quarter");
  }
}

TEST(Period, OfADayIsItsMonth) {
  EXPECT_EQ(shown(month_of(kPeriodToday)), "2025-11-01 2025-11-30 November 2025");
  EXPECT_EQ(shown(month_of(*Date::parse("2025-11-01"))), "2025-11-01 2025-11-30 November 2025");
  EXPECT_EQ(shown(month_of(*Date::parse("2025-11-30"))), "2025-11-01 2025-11-30 November 2025");
}

TEST(Period, HoldsBothItsEnds) {
  const Period november = month_of(kPeriodToday);
  EXPECT_TRUE(november.holds(november.from));
  EXPECT_TRUE(november.holds(november.to));
  EXPECT_FALSE(november.holds(november.from.plus_days(-1)));
  EXPECT_FALSE(november.holds(november.to.plus_days(1)));
}

TEST(Period, StandsInArguments) {
  EXPECT_EQ(taken({}), "none");
  EXPECT_EQ(taken({"person=Dana"}), "none");
  EXPECT_EQ(taken({"month=2025-10"}), "2025-10-01 2025-10-31 October 2025");
  EXPECT_EQ(taken({"quarter=2025-Q4"}), "2025-10-01 2025-12-31 Q4 2025");
  EXPECT_EQ(taken({"from=2025-11-03", "to=2025-11-09"}),
            "2025-11-03 2025-11-09 2025-11-03 to 2025-11-09");
  EXPECT_EQ(taken({"from=2025-11-03"}), "2025-11-03 2025-11-14 2025-11-03 to 2025-11-14");
  EXPECT_EQ(taken({"since=2025-11-03"}), "2025-11-03 2025-11-14 2025-11-03 to 2025-11-14");
  EXPECT_EQ(taken({"to=2025-11-09"}), "0000-01-01 2025-11-09 until 2025-11-09");
  EXPECT_EQ(taken({"from=2025-11-14"}), "2025-11-14 2025-11-14 2025-11-14 to 2025-11-14");
}

TEST(Period, LeavesOtherArguments) {
  std::vector<std::string> arguments{"person=Dana", "month=2025-10", "open"};
  ASSERT_TRUE(take_period(arguments, kPeriodToday));
  EXPECT_EQ(arguments, (std::vector<std::string>{"person=Dana", "open"}));
}

TEST(Period, IsOneOnly) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"month=2025-10", "quarter=2025-Q4"},
                                             {"month=2025-10", "to=2025-11-01"},
                                             {"quarter=2025-Q4", "from=2025-11-01"},
                                             {"month=2025-10", "since=2025-11-01"},
                                             {"since=2025-11-01", "from=2025-11-01"}}) {
    EXPECT_EQ(taken(arguments), "error: a report is of one period") << arguments.front();
  }
}

TEST(Period, DoesNotEndBeforeItBegins) {
  EXPECT_EQ(taken({"from=2025-11-09", "to=2025-11-03"}),
            "error: the period ends on 2025-11-03, before it begins on 2025-11-09");
  EXPECT_EQ(taken({"from=2025-12-01"}),
            "error: the period ends on 2025-11-14, before it begins on 2025-12-01");
  EXPECT_EQ(taken({"to=yesterday"}), "error: \"yesterday\" is not a date");
}

}  // namespace
}  // namespace vaultask::report
