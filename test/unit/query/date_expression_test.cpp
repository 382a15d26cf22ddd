#include "query/date_expression.hpp"

#include <gtest/gtest.h>

namespace vaultask::query {
namespace {

/// "2025-11-14..2025-11-16"; "?" for what is not understood. The day is a Saturday, 2025-11-15.
std::string range(std::string_view text, const char* today = "2025-11-15") {
  const auto found = parse_date_expression(text, *Date::parse(today));
  return found ? found->first.to_iso() + ".." + found->last.to_iso() : "?";
}

TEST(DateExpression, OfOneDateIsThatDay) {
  EXPECT_EQ(range("2025-11-14"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("  2025-11-14\t"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("2024-02-29"), "2024-02-29..2024-02-29");
}

TEST(DateExpression, KnowsTheDaysAroundToday) {
  EXPECT_EQ(range("today"), "2025-11-15..2025-11-15");
  EXPECT_EQ(range("tomorrow"), "2025-11-16..2025-11-16");
  EXPECT_EQ(range("yesterday"), "2025-11-14..2025-11-14");
  EXPECT_EQ(range("ToDay"), "2025-11-15..2025-11-15");
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
}

TEST(DateExpression, SwapsDatesThatStandTheWrongWay) {
  EXPECT_EQ(range("2025-11-21 2025-11-14"), "2025-11-14..2025-11-21");
  EXPECT_EQ(range("tomorrow yesterday"), "2025-11-14..2025-11-16");
}

TEST(DateExpression, RefusesImpossibleDatesAndOtherText) {
  for (const char* text :
       {"", " ", "2025-02-30", "2025-13-01", "2025-00-10", "2025-02-29", "soonish",
        "2025-11-14 2025-02-30", "2025-02-30 2025-11-14", "YYYY-MM-DD", "<% tp.date.now() %>"}) {
    EXPECT_EQ(range(text), "?") << text;
  }
}

}  // namespace
}  // namespace vaultask::query
