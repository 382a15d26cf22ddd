// What the calendar says of a day beyond include/vaultask/date.hpp: its parts and its week.
#pragma once

#include <optional>

#include <vaultask/date.hpp>

namespace vaultask::calendar {

struct YearMonthDay {
  int year = 1970;
  int month = 1;  ///< 1 to 12
  int day = 1;
};

[[nodiscard]] YearMonthDay civil(Date date);
[[nodiscard]] bool is_leap(int year);
[[nodiscard]] int days_in_year(int year);
[[nodiscard]] int days_in_month(int year, int month);
/// From 1.
[[nodiscard]] int day_of_year(Date date);

/// How weeks are counted: the day they begin with, and the day of January that week 1 holds.
struct WeekRule {
  int first_weekday;  ///< Sunday 0 … Saturday 6
  int january_day;
};
inline constexpr WeekRule kIsoWeeks{1, 4};      ///< ISO 8601
inline constexpr WeekRule kEnglishWeeks{0, 1};  ///< moment's locale "en"

struct Week {
  int year = 1970;  ///< The year the week counts to; at the turn of the year not always the day's.
  int number = 1;
};

[[nodiscard]] Week week_of(Date date, WeekRule rule);
[[nodiscard]] int weeks_in_year(int year, WeekRule rule);
/// First day of week 1; `year` from -1 to 10001.
[[nodiscard]] Date first_week_start(int year, WeekRule rule);
/// Sunday 0 … Saturday 6, as moment counts.
[[nodiscard]] int weekday_from_sunday(Date date);
/// Whether the date's year is one a Date may have.
[[nodiscard]] bool in_range(Date date);

}  // namespace vaultask::calendar
