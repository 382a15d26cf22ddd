// Reads a time of day as it is written; what it means is natural_date_clock.cpp's part.
#pragma once

#include <optional>

#include "query/natural_date_text.hpp"

namespace vaultask::query::natural_date {

enum class Half { none, am, pm };

/// A time as it is written.
struct ClockReading {
  std::size_t end = 0;
  int hour = 0;  ///< Up to four digits: "1030"
  std::optional<int> minute;
  std::size_t minute_digits = 0;
  std::optional<int> second;
  std::optional<int> millisecond;
  Half half = Half::none;
};

/// The first time of "8 - 10:30 in the morning" or the only one: "in the morning" may follow, a
/// slash may not.
[[nodiscard]] std::optional<ClockReading> first_time_at(Text text, std::size_t at);
/// The second one, which may be written "10.30.5".
[[nodiscard]] std::optional<ClockReading> second_time_at(Text text, std::size_t at);

}  // namespace vaultask::query::natural_date
