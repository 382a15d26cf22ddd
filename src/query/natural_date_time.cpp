#include "query/natural_date_time.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vaultask::query::natural_date {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kLastDay = 100'000'000;  // ECMA-262, "Time Values and Time Range"

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

/// Days since 1970-01-01. Years are counted from March, so that the leap day comes last; 400 years
/// have 146097 days.
std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day) {
  const std::int64_t months = year * 12 + month - 3;
  const std::int64_t march_year = floor_divide(months, 12);
  const std::int64_t march_month = months - march_year * 12;
  return march_year * 365 + floor_divide(march_year, 4) - floor_divide(march_year, 100) +
         floor_divide(march_year, 400) + (march_month * 153 + 2) / 5 + day - 1 - 719'468;
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  return days_from_civil(year, month + 1, 1) - days_from_civil(year, month, 1);
}

/// Whether arithmetic with it stays far from the ends of 64 bits.
bool is_moderate(double value) {
  return std::abs(value) < 1e9;
}

Time in_range(std::int64_t time) {
  if (std::abs(time) > kLastDay * kDay) return std::nullopt;
  return time;
}

Time plus_milliseconds(std::int64_t time, double milliseconds) {
  const double sum = static_cast<double>(time) + milliseconds;
  if (!(std::abs(sum) <= static_cast<double>(kLastDay * kDay))) return std::nullopt;
  return static_cast<std::int64_t>(sum);
}

Time plus_days(std::int64_t time, double days) {
  const double whole = std::floor(days + 0.5);  // JavaScript's Math.round
  if (!is_moderate(whole)) return std::nullopt;
  return in_range(time + static_cast<std::int64_t>(whole) * kDay);
}

/// The month or year set to a number that may have a fraction, which is dropped after the sum.
Time with_month(std::int64_t time, double year, double month) {
  if (!is_moderate(year) || !is_moderate(month)) return std::nullopt;
  const Civil now = to_civil(time);
  Civil first = now;
  first.year = static_cast<std::int64_t>(year);
  // JavaScript counts months from 0.
  first.month = static_cast<std::int64_t>(month - 1) + 1;
  first.day = 1;
  const Time start = to_time(first);
  if (!start) return std::nullopt;
  const Civil there = to_civil(*start);
  return in_range(*start + (std::min(now.day, days_in_month(there.year, there.month)) - 1) * kDay);
}

}  // namespace

Time to_time(const Civil& civil) {
  return in_range(days_from_civil(civil.year, civil.month, civil.day) * kDay + civil.hour * kHour +
                  civil.minute * kMinute + civil.second * kSecond + civil.millisecond);
}

Civil to_civil(std::int64_t time) {
  const std::int64_t days = floor_divide(time, kDay);
  const std::int64_t rest = time - days * kDay;
  Civil civil;
  // A year has 365.2425 days, so this is right or one too large or small.
  civil.year = 1970 + floor_divide(days * 10'000, 3'652'425);
  while (days_from_civil(civil.year, 1, 1) > days) --civil.year;
  while (days_from_civil(civil.year + 1, 1, 1) <= days) ++civil.year;
  while (civil.month < 12 && days_from_civil(civil.year, civil.month + 1, 1) <= days) ++civil.month;
  civil.day = days - days_from_civil(civil.year, civil.month, 1) + 1;
  civil.hour = rest / kHour;
  civil.minute = rest % kHour / kMinute;
  civil.second = rest % kMinute / kSecond;
  civil.millisecond = rest % kSecond;
  return civil;
}

int weekday(std::int64_t time) {
  const std::int64_t since_thursday = floor_divide(time, kDay) + 4;
  return static_cast<int>(since_thursday - floor_divide(since_thursday, 7) * 7);
}

Date to_date(std::int64_t time) {
  const std::int64_t days =
      std::clamp(floor_divide(time, kDay), days_from_civil(0, 1, 1), days_from_civil(9999, 12, 31));
  return Date::from_days(static_cast<std::int32_t>(days));
}

Time plus(Time time, double amount, Unit unit) {
  if (!time) return std::nullopt;
  const Civil now = to_civil(*time);
  const auto year = static_cast<double>(now.year);
  const auto month = static_cast<double>(now.month);
  switch (unit) {
    case Unit::second:
      return plus_milliseconds(*time, amount * static_cast<double>(kSecond));
    case Unit::minute:
      return plus_milliseconds(*time, amount * static_cast<double>(kMinute));
    case Unit::hour:
      return plus_milliseconds(*time, amount * static_cast<double>(kHour));
    case Unit::day:
      return plus_days(*time, amount);
    case Unit::week:
      return plus_days(*time, amount * 7);
    case Unit::month:
      return with_month(*time, year, month + amount);
    case Unit::quarter:
      return with_month(*time, year, month + amount * 3);
    case Unit::year:
      return with_month(*time, year + amount, month);
  }
  return std::nullopt;
}

std::int64_t closest_year(std::int64_t time, int day, int month) {
  const Civil now = to_civil(time);
  // Set in this order, as day.js is asked to: the month (which may shorten the day), the day (which
  // may lead into the next month, even year), the year.
  Time set = with_month(time, static_cast<double>(now.year), month);
  if (!set) return now.year;
  set = *set + (day - to_civil(*set).day) * kDay;
  set = with_month(*set, static_cast<double>(now.year), static_cast<double>(to_civil(*set).month));
  const auto distance = [time](Time other) {
    return other ? std::abs(*other - time) : kLastDay * kDay;
  };
  const Time next = plus(set, 1, Unit::year);
  const Time last = plus(set, -1, Unit::year);
  const Time best = distance(next) < distance(set)   ? next
                    : distance(last) < distance(set) ? last
                                                     : set;
  return best ? to_civil(*best).year : now.year;
}

}  // namespace vaultask::query::natural_date
