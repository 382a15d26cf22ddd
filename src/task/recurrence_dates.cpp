#include "task/recurrence_dates.hpp"

#include <algorithm>
#include <limits>

#include "task/recurrence_day_filter.hpp"

namespace vaultask::task {
namespace {

using Frequency = RecurrenceRule::Frequency;

constexpr std::int64_t kLastYear = 9999;
constexpr std::int64_t kHoursADay = 24;
constexpr std::int64_t kMinutesADay = kHoursADay * 60;

/// Beyond 9999 by any unit of time, and small enough to calculate with.
constexpr double kEndless = 1e10;

std::int64_t whole(double number) {
  return static_cast<std::int64_t>(std::min(number, kEndless));
}

/// One search. Rules go from period to period: in each, days are looked at in order, and each day
/// that the rule names is offered with each of its hours.
class Search {
 public:
  Search(const RecurrenceRule& rule, Date start, std::int64_t& budget)
      : rule_(rule),
        start_(start.days()),
        first_(start.days()),
        filter_(rule, start),
        year_(first_.year),
        interval_(whole(rule.interval)),
        left_(rule.count == 0 ? std::numeric_limits<std::int64_t>::max() : whole(rule.count)),
        budget_(budget) {}

  std::optional<Date> run() {
    switch (rule_.frequency) {
      case Frequency::yearly:
        by_years();
        break;
      case Frequency::monthly:
        by_months();
        break;
      case Frequency::weekly:
        by_weeks();
        break;
      case Frequency::daily:
        by_days();
        break;
      case Frequency::hourly:
        by_minutes(interval_ * 60);
        break;
      case Frequency::minutely:
        by_minutes(interval_);
        break;
    }
    if (!found_ || *found_ > kLastDay) return std::nullopt;
    return Date::from_days(static_cast<std::int32_t>(*found_));
  }

 private:
  // What returns bool: whether to go on.

  void by_years() {
    for (std::int64_t year = first_.year; year <= kLastYear; year += interval_) {
      for (int month = 1; month <= 12; ++month) {
        if (!look_at_month(static_cast<int>(year), month)) return;
      }
    }
  }

  void by_months() {
    const std::int64_t first = first_.year * std::int64_t{12} + first_.month - 1;
    for (std::int64_t month = first; month / 12 <= kLastYear; month += interval_) {
      if (!look_at_month(static_cast<int>(month / 12), static_cast<int>(month % 12) + 1)) return;
    }
  }

  void by_weeks() {
    std::int64_t monday = start_ - first_.weekday;
    if (!look_at(start_, monday + 6)) return;
    do {
      monday += interval_ * 7;
    } while (monday <= kLastDay && look_at(monday, monday + 6));
  }

  void by_days() {
    for (std::int64_t day = start_; day <= kLastDay; day += interval_) {
      if (!look_at(day, day)) return;
    }
  }

  /// Hours and minutes: only the first time on each day counts, but on the first day, where all of
  /// them use up the limit.
  void by_minutes(std::int64_t step) {
    std::int64_t time = 0;  // in minutes since the start
    for (;;) {
      const std::int64_t day = start_ + time / kMinutesADay;
      if (day > kLastDay || budget_-- <= 0) return;
      if (names(CalendarDay(static_cast<std::int32_t>(day)))) {
        const std::int64_t times = day > start_ ? 1 : (kMinutesADay - 1) / step + 1;
        const std::int64_t last = start_ * kMinutesADay + time + (times - 1) * step;
        if (rule_.until && last > *rule_.until * 60) return;
        if (day > start_) {
          found_ = day;
          return;
        }
        left_ -= times;
        if (left_ <= 0) return;
      }
      const std::int64_t midnight = (time / kMinutesADay + 1) * kMinutesADay;
      time = (midnight + step - 1) / step * step;
    }
  }

  bool look_at_month(int year, int month) {
    if (budget_-- <= 0) return false;
    if (!filter_.has_month(month)) return true;
    const auto first = Date::from_ymd(year, month, 1)->days();
    const CalendarDay day(first);
    return look_at(first, first + day.month_length - 1);
  }

  /// The days of one month or week.
  bool look_at(std::int64_t first, std::int64_t last) {
    CalendarDay day(static_cast<std::int32_t>(first));
    if (day.year != year_.year) year_ = YearShape(day.year);
    for (; day.days <= last; day.go_on()) {
      if (budget_-- <= 0) return false;
      if (filter_.has(day, year_) && !offer(day.days)) return false;
    }
    return true;
  }

  bool names(const CalendarDay& day) {
    if (day.year != year_.year) year_ = YearShape(day.year);
    return filter_.has(day, year_);
  }

  bool offer(std::int64_t day) {
    if (rule_.hours.empty()) return offer_time(day * kHoursADay);
    return std::all_of(rule_.hours.begin(), rule_.hours.end(), [&](double hour) {
      return hour >= kEndless || offer_time(day * kHoursADay + whole(hour));
    });
  }

  /// @param time in hours since 1970-01-01
  bool offer_time(std::int64_t time) {
    if (rule_.until && time > *rule_.until) return false;
    const std::int64_t since_start = time - start_ * kHoursADay;
    if (since_start < 0) return true;
    if (since_start >= kHoursADay) {
      found_ = start_ + since_start / kHoursADay;
      return false;
    }
    return --left_ > 0;
  }

  const RecurrenceRule& rule_;
  std::int64_t start_;
  CalendarDay first_;  ///< The start.
  RecurrenceDayFilter filter_;
  YearShape year_;
  std::int64_t interval_;
  std::int64_t left_;  ///< How often the rule may yet fall.
  std::int64_t& budget_;
  std::optional<std::int64_t> found_;
};

}  // namespace

std::optional<Date> first_day_after(const RecurrenceRule& rule, Date start, std::int64_t& budget) {
  return Search(rule, start, budget).run();
}

}  // namespace vaultask::task
