#include "task/recurrence_day_filter.hpp"

#include <chrono>

#include "base/calendar.hpp"

namespace vaultask::task {
namespace {

using Frequency = RecurrenceRule::Frequency;

constexpr int kMostWeeks = 53;
constexpr int kLongestMonth = 31;

/// The number of the last week of the year before, where `year` begins within it: rrule.js's
/// formula, which is not ISO 8601's for every year.
int last_week_of_year_before(const YearShape& year, int first_monday) {
  const int length = calendar::days_in_year(year.year - 1);
  const int weekday = (year.first_weekday + 7 * 53 - length) % 7;
  const bool in_first_week = (7 - weekday) % 7 >= 4;
  const int days = in_first_week ? length + weekday : year.length - first_monday;
  return 52 + (days % 7) / 4;
}

/// The number of a day's week, the weeks being Monday's and the first having four days of the
/// year; 0 where the rule cannot name it.
/// @param day_of_year from 0; from the year's length on in a week that begins in it.
int week_number(const YearShape& year, int day_of_year) {
  const int first_monday = (7 - year.first_weekday) % 7;
  const bool begins_in_first_week = first_monday == 0 || first_monday >= 4;
  if (day_of_year < first_monday) {
    return begins_in_first_week ? 1 : last_week_of_year_before(year, first_monday);
  }
  const int partial_weeks = begins_in_first_week && first_monday != 0 ? 1 : 0;
  const int week = (day_of_year - first_monday) / 7 + 1 + partial_weeks;
  const int days =
      begins_in_first_week ? year.length + year.first_weekday : year.length - first_monday;
  const int weeks = days / 7 + (days % 7 >= 4 ? 1 : 0);
  if (week <= weeks) return week;
  const int monday = first_monday + (week - 1 - partial_weeks) * 7;
  return monday < year.length ? 1 : 0;
}

}  // namespace

YearShape::YearShape(int number)
    : year(number),
      first_day(static_cast<std::int32_t>(
          std::chrono::sys_days{std::chrono::year{number} / 1 / 1}.time_since_epoch().count())),
      length(calendar::days_in_year(number)),
      first_weekday(Date::from_days(first_day).weekday() - 1) {}

CalendarDay::CalendarDay(std::int32_t number) : days(number) {
  const auto date = calendar::civil(Date::from_days(number));
  year = date.year;
  month = date.month;
  day = date.day;
  month_length = calendar::days_in_month(year, month);
  weekday = Date::from_days(number).weekday() - 1;
}

void CalendarDay::go_on() {
  ++days;
  weekday = (weekday + 1) % 7;
  if (++day <= month_length) return;
  day = 1;
  if (++month > 12) {
    month = 1;
    ++year;
  }
  month_length = calendar::days_in_month(year, month);
}

RecurrenceDayFilter::RecurrenceDayFilter(const RecurrenceRule& rule, Date start)
    : frequency_(rule.frequency),
      by_month_day_(!rule.month_days.empty()),
      by_week_(!rule.week_numbers.empty()) {
  for (const int month : rule.months) months_ |= bit_of(month);
  for (const int day : rule.month_days) {
    if (day > 0 && day <= kLongestMonth) month_days_ |= bit_of(day);
    if (day < 0 && -day <= kLongestMonth) month_days_from_end_ |= bit_of(-day);
  }
  for (const double week : rule.week_numbers) {
    if (week <= kMostWeeks) weeks_ |= bit_of(static_cast<int>(week));
  }
  for (const RuleWeekday& day : rule.weekdays) add_weekday(day);
  if (by_month_day_ || by_week_ || !rule.weekdays.empty()) return;

  const CalendarDay first(start.days());
  switch (rule.frequency) {
    case Frequency::yearly:
      if (months_ == 0) months_ = bit_of(first.month);
      [[fallthrough]];
    case Frequency::monthly:
      by_month_day_ = true;
      month_days_ = bit_of(first.day);
      break;
    case Frequency::weekly:
      weekdays_ = bit_of(first.weekday);
      break;
    default:
      break;
  }
}

void RecurrenceDayFilter::add_weekday(const RuleWeekday& day) {
  const bool counted = frequency_ == Frequency::yearly || frequency_ == Frequency::monthly;
  if (day.nth == 0 || !counted) {
    weekdays_ |= bit_of(day.weekday);
    return;
  }
  by_nth_ = true;
  const auto at = static_cast<std::size_t>(day.weekday);
  if (day.nth > 0 && day.nth <= kMostWeeks) nth_[at] |= bit_of(day.nth);
  if (day.nth < 0 && -day.nth <= kMostWeeks) nth_from_end_[at] |= bit_of(-day.nth);
}

bool RecurrenceDayFilter::has(const CalendarDay& day, const YearShape& year) const {
  if (!has_month(day.month)) return false;
  if (by_month_day_ && !has_month_day(day)) return false;
  if (weekdays_ != 0 && !bit(weekdays_, day.weekday)) return false;
  if (by_nth_ && !has_nth_weekday(day, year)) return false;
  return !by_week_ || bit(weeks_, week_number(year, day.days - year.first_day));
}

bool RecurrenceDayFilter::has_month_day(const CalendarDay& day) const {
  return bit(month_days_, day.day) || bit(month_days_from_end_, day.month_length + 1 - day.day);
}

bool RecurrenceDayFilter::has_nth_weekday(const CalendarDay& day, const YearShape& year) const {
  const bool of_month = frequency_ == Frequency::monthly || months_ != 0;
  const int before = of_month ? day.day - 1 : day.days - year.first_day;
  const int behind = (of_month ? day.month_length : year.length) - 1 - before;
  const auto at = static_cast<std::size_t>(day.weekday);
  return bit(nth_[at], before / 7 + 1) || bit(nth_from_end_[at], behind / 7 + 1);
}

}  // namespace vaultask::task
