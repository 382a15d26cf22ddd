// A day with a time, as milliseconds of a civil clock, and the arithmetic that chrono-node does
// with it through JavaScript's Date and day.js.
#pragma once

#include <cstdint>
#include <optional>

#include <vaultask/date.hpp>

namespace vaultask::query::natural_date {

/// Milliseconds since 1970-01-01T00:00 on the clock of the place. Nothing where JavaScript's Date
/// would be invalid: more than 100 million days from 1970.
using Time = std::optional<std::int64_t>;

/// A time taken apart. Any of them may lie outside its range: minute 75 is a quarter past.
struct Civil {
  std::int64_t year = 1970;
  std::int64_t month = 1;  ///< From 1.
  std::int64_t day = 1;
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  std::int64_t second = 0;
  std::int64_t millisecond = 0;
};

enum class Unit { second, minute, hour, day, week, month, quarter, year };

[[nodiscard]] Time to_time(const Civil& civil);
[[nodiscard]] Civil to_civil(std::int64_t time);
/// Sunday 0 … Saturday 6.
[[nodiscard]] int weekday(std::int64_t time);
/// The day it is on; days before year 0 and after 9999 become the first and the last.
[[nodiscard]] Date to_date(std::int64_t time);

/// As day.js does: months and years keep the day, or take the month's last; half a day is a day,
/// half a month none.
[[nodiscard]] Time plus(Time time, double amount, Unit unit);

/// The year in which the day and month are nearest to the time.
[[nodiscard]] std::int64_t closest_year(std::int64_t time, int day, int month);

}  // namespace vaultask::query::natural_date
