// What a text says of a date, token by token, and the day that makes.
#pragma once

#include <optional>

#include <vaultask/date.hpp>

namespace vaultask::date_format {

enum class Era : unsigned char { anno_domini, before_christ };

/// The parts of a date that tokens have read. A later token overwrites an earlier one.
struct Fields {
  std::optional<int> year, month, day;  ///< month from 1; values may be impossible
  std::optional<int> hour, minute, second, millisecond;
  std::optional<int> day_of_year;
  std::optional<int> weekday;                          ///< d dd ddd dddd: Sunday 0
  std::optional<int> iso_year, iso_week, iso_weekday;  ///< GG W E
  std::optional<int> week_year, week, week_day;        ///< gg w e
  std::optional<bool> afternoon;                       ///< a A
  std::optional<Era> era;
  bool twelve_hours = false;  ///< The hour is one of a twelve-hour clock.
};

/// The day the fields name, by the rules of moment's configFromArray, dayOfYearFromWeekInfo and
/// checkOverflow; nullopt where they are impossible, contradict each other, or leave open what
/// `today` does not fill in.
[[nodiscard]] std::optional<Date> resolve(Fields fields, std::optional<Date> today);

}  // namespace vaultask::date_format
