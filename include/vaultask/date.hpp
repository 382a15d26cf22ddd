// Civil dates. There is no time of day and no zone in a task: 2025-11-14 is that day everywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <vaultask/shared_text.hpp>

namespace vaultask {

/// A day of the proleptic Gregorian calendar, years 0 to 9999. A plain value.
class Date {
 public:
  Date() = default;  ///< 1970-01-01

  /// nullopt where there is no such day, e.g. 30 February, or the year is out of range.
  [[nodiscard]] static std::optional<Date> from_ymd(int year, int month, int day);
  /// Reads exactly "YYYY-MM-DD"; nullopt for any other text and for impossible days.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] static Date from_days(std::int32_t days_since_epoch) {
    Date date;
    date.days_ = days_since_epoch;
    return date;
  }

  [[nodiscard]] std::int32_t days() const { return days_; }  ///< Since 1970-01-01.
  /// The result must be in range, too.
  [[nodiscard]] Date plus_days(std::int32_t n) const { return from_days(days_ + n); }
  [[nodiscard]] int weekday() const;               ///< ISO: Monday 1 … Sunday 7.
  [[nodiscard]] std::string to_iso() const;        ///< "2025-11-14"
  [[nodiscard]] std::string weekday_name() const;  ///< "Friday"

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::int32_t days_ = 0;
};

/// Days that follow each other; both ends included.
struct DateRange {
  Date first;
  Date last;

  [[nodiscard]] bool holds(Date day) const { return first <= day && day <= last; }

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// The value of a date field on a task line: absent, a day, or an impossible day such as
/// 2025-02-30. The plugin keeps the last kind ("due date is invalid") and so do we: it is a value
/// that has no place in the calendar.
class TaskDate {
 public:
  TaskDate() = default;                                       ///< absent
  TaskDate(Date date) : state_(State::valid), date_(date) {}  // NOLINT: implicit on purpose
  [[nodiscard]] static TaskDate invalid(std::string text) {
    TaskDate date;
    date.state_ = State::invalid;
    date.text_ = std::move(text);
    return date;
  }

  [[nodiscard]] bool absent() const { return state_ == State::absent; }
  [[nodiscard]] bool valid() const { return state_ == State::valid; }
  [[nodiscard]] bool is_invalid() const { return state_ == State::invalid; }
  /// The day; only where valid().
  [[nodiscard]] Date date() const { return date_; }
  /// "2025-11-14"; an impossible date as it was written; "" where absent.
  [[nodiscard]] std::string to_string() const;

  friend bool operator==(const TaskDate&, const TaskDate&) = default;

 private:
  enum class State : std::uint8_t { absent, valid, invalid };
  State state_ = State::absent;
  Date date_;
  SharedText text_;
};

}  // namespace vaultask
