#include "base/date_format_fields.hpp"

#include "base/calendar.hpp"

namespace vaultask::date_format {
namespace {

using calendar::kEnglishWeeks;
using calendar::kIsoWeeks;

bool within(int value, int low, int high) {
  return value >= low && value <= high;
}

bool has_week(const Fields& f) {
  return f.weekday || f.iso_year || f.iso_week || f.iso_weekday || f.week_year || f.week ||
         f.week_day;
}

bool has_date_or_time(const Fields& f) {
  return f.year || f.month || f.day || f.hour || f.minute || f.second || f.millisecond;
}

/// Makes the hour one of 24.
bool settle_hour(Fields& f) {
  if (f.twelve_hours && !within(*f.hour, 1, 12)) return false;
  if (!f.afternoon) return true;
  if (!has_date_or_time(f)) return false;
  if (*f.afternoon && f.hour && *f.hour < 12) *f.hour += 12;
  if (!*f.afternoon && f.hour == 12) f.hour = 0;
  return true;
}

/// Makes a year of an era, or an era alone, a year of the calendar; 1 BC is year 0.
void settle_era(Fields& f) {
  if (!f.era) return;
  const int year = f.year.value_or(1);
  f.year = *f.era == Era::anno_domini ? year : 1 - year;
}

bool settle_day_in_week(Fields& f, int year, int week, int days, calendar::WeekRule rule) {
  if (!within(year, 0, 9999) || !within(week, 1, calendar::weeks_in_year(year, rule))) return false;
  const Date date = calendar::first_week_start(year, rule).plus_days((week - 1) * 7 + days);
  f.year = calendar::civil(date).year;
  f.day_of_year = calendar::day_of_year(date);
  return true;
}

bool settle_iso_week(Fields& f, std::optional<Date> today) {
  std::optional<int> year = f.iso_year ? f.iso_year : f.year;
  if (!year && today) year = calendar::week_of(*today, kIsoWeeks).year;
  const int weekday = f.iso_weekday.value_or(1);
  return year && within(weekday, 1, 7) &&
         settle_day_in_week(f, *year, f.iso_week.value_or(1), weekday - 1, kIsoWeeks);
}

bool settle_english_week(Fields& f, std::optional<Date> today) {
  std::optional<int> year = f.week_year ? f.week_year : f.year;
  std::optional<int> week = f.week;
  if (today) {
    const auto current = calendar::week_of(*today, kEnglishWeeks);
    if (!year) year = current.year;
    if (!week) week = current.number;
  }
  const int weekday = f.weekday ? *f.weekday : f.week_day.value_or(0);
  return year && week && within(weekday, 0, 6) &&
         settle_day_in_week(f, *year, *week, weekday, kEnglishWeeks);
}

/// Weeks count only where neither month nor day is given.
bool settle_week(Fields& f, std::optional<Date> today) {
  if (!has_week(f) || f.month || f.day) return true;
  return f.iso_year || f.iso_week || f.iso_weekday ? settle_iso_week(f, today)
                                                   : settle_english_week(f, today);
}

bool settle_day_of_year(Fields& f, std::optional<Date> today) {
  if (!f.day_of_year) return true;
  if (!f.year && today) f.year = calendar::civil(*today).year;
  if (!f.year || !within(*f.year, 0, 9999)) return false;
  if (!within(*f.day_of_year, 1, calendar::days_in_year(*f.year))) return false;
  const auto first = Date::from_ymd(*f.year, 1, 1);
  const auto civil = calendar::civil(first->plus_days(*f.day_of_year - 1));
  f.month = civil.month;
  f.day = civil.day;
  return true;
}

/// What is greater than the greatest given part comes from today, what is smaller is the first.
bool settle_missing(Fields& f, std::optional<Date> today) {
  if (!f.year) {
    if (!today) return false;
    const auto now = calendar::civil(*today);
    f.year = now.year;
    if (!f.month) {
      f.month = now.month;
      if (!f.day) f.day = now.day;
    }
  }
  if (!f.month) f.month = 1;
  if (!f.day) f.day = 1;
  return true;
}

bool is_midnight_as_24(const Fields& f) {
  return f.hour == 24 && f.minute.value_or(0) == 0 && f.second.value_or(0) == 0 &&
         f.millisecond.value_or(0) == 0;
}

bool is_time(const Fields& f) {
  return (within(f.hour.value_or(0), 0, 23) || is_midnight_as_24(f)) &&
         within(f.minute.value_or(0), 0, 59) && within(f.second.value_or(0), 0, 59);
}

}  // namespace

std::optional<Date> resolve(Fields fields, std::optional<Date> today) {
  if (!settle_hour(fields)) return std::nullopt;
  settle_era(fields);
  if (!settle_week(fields, today) || !settle_day_of_year(fields, today) ||
      !settle_missing(fields, today) || !is_time(fields)) {
    return std::nullopt;
  }
  auto date = Date::from_ymd(*fields.year, *fields.month, *fields.day);
  if (!date) return std::nullopt;
  if (is_midnight_as_24(fields)) date = date->plus_days(1);
  // As in moment, the weekday must be that of the day 24:00 leads to.
  const bool contradicts =
      fields.weekday && *fields.weekday != calendar::weekday_from_sunday(*date);
  if (contradicts || !calendar::in_range(*date)) return std::nullopt;
  return date;
}

}  // namespace vaultask::date_format
