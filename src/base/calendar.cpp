#include "base/calendar.hpp"

#include <chrono>

namespace vaultask::calendar {
namespace {

namespace ch = std::chrono;

Date date_of(int year, int month, int day) {
  const ch::year_month_day ymd{ch::year{year}, ch::month{static_cast<unsigned>(month)},
                               ch::day{static_cast<unsigned>(day)}};
  return Date::from_days(static_cast<std::int32_t>(ch::sys_days{ymd}.time_since_epoch().count()));
}

}  // namespace

YearMonthDay civil(Date date) {
  const ch::year_month_day ymd{ch::sys_days{ch::days{date.days()}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

bool is_leap(int year) {
  return ch::year{year}.is_leap();
}

int days_in_year(int year) {
  return is_leap(year) ? 366 : 365;
}

int days_in_month(int year, int month) {
  const ch::year_month_day_last last{ch::year{year},
                                     ch::month_day_last{ch::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int day_of_year(Date date) {
  return date.days() - date_of(civil(date).year, 1, 1).days() + 1;
}

Date first_week_start(int year, WeekRule rule) {
  const Date within = date_of(year, 1, rule.january_day);
  return within.plus_days(-((weekday_from_sunday(within) - rule.first_weekday + 7) % 7));
}

int weeks_in_year(int year, WeekRule rule) {
  return (first_week_start(year + 1, rule).days() - first_week_start(year, rule).days()) / 7;
}

Week week_of(Date date, WeekRule rule) {
  int year = civil(date).year + 1;
  while (date < first_week_start(year, rule)) --year;
  return {year, (date.days() - first_week_start(year, rule).days()) / 7 + 1};
}

int weekday_from_sunday(Date date) {
  return date.weekday() % 7;
}

bool in_range(Date date) {
  const int year = civil(date).year;
  return year >= 0 && year <= 9999;
}

}  // namespace vaultask::calendar
