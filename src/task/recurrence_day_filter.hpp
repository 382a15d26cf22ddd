// Whether a day is one of those that a recurrence rule names.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <vaultask/date.hpp>

#include "task/recurrence_rule.hpp"

namespace vaultask::task {

/// A year of the calendar. Days are counted as in Date::days().
struct YearShape {
  explicit YearShape(int number);

  int year;
  std::int32_t first_day;  ///< 1 January.
  int length;
  int first_weekday;  ///< Of 1 January: Monday 0 … Sunday 6.
};

/// A day, taken apart.
struct CalendarDay {
  explicit CalendarDay(std::int32_t days);
  void go_on();  ///< To the next day.

  std::int32_t days;
  int year;
  int month;
  int day;
  int month_length;
  int weekday;  ///< Monday 0 … Sunday 6.
};

/// The lists of a rule as sets of bits, with what the rule leaves open taken from its start.
class RecurrenceDayFilter {
 public:
  RecurrenceDayFilter(const RecurrenceRule& rule, Date start);

  /// False saves asking for the days of the month.
  [[nodiscard]] bool has_month(int month) const { return months_ == 0 || bit(months_, month); }
  /// @param year of the day, or of the first day of its week: a week is counted in one year.
  [[nodiscard]] bool has(const CalendarDay& day, const YearShape& year) const;

 private:
  using Bits = std::uint64_t;
  static bool bit(Bits bits, int number) { return ((bits >> number) & 1U) != 0; }
  static Bits bit_of(int number) { return Bits{1} << number; }

  void add_weekday(const RuleWeekday& day);
  bool has_month_day(const CalendarDay& day) const;
  bool has_nth_weekday(const CalendarDay& day, const YearShape& year) const;

  RecurrenceRule::Frequency frequency_;
  // A set with a flag restricts the days even if it is empty: "on the 40th" never comes.
  Bits months_ = 0;
  Bits weekdays_ = 0;
  bool by_month_day_ = false;
  Bits month_days_ = 0;
  Bits month_days_from_end_ = 0;
  bool by_week_ = false;
  Bits weeks_ = 0;
  bool by_nth_ = false;
  std::array<Bits, 7> nth_{};           ///< Of each weekday, which ones of the month or year.
  std::array<Bits, 7> nth_from_end_{};  ///< Likewise, the last one being 1.
};

}  // namespace vaultask::task
