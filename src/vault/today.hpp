// The clocks of the program: nothing below this layer looks at one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

namespace vaultask {

/// A moment on the clock of a place.
struct LocalTime {
  Date day;
  int second_of_day = 0;
  int utc_offset_minutes = 0;  ///< What the clock is ahead of UTC then.
};

/// Now in the machine's zone, or in the named one ("Europe/Lisbon"). With `pretended`, that day and
/// second; its offset is not looked at. The error is that there is no such zone. Not to be called
/// while other threads use the time zone: naming one sets TZ for a moment.
[[nodiscard]] Result<LocalTime> local_time(const std::string& timezone,
                                           const std::optional<LocalTime>& pretended);

/// The time in UTC, "2025-11-14T01:00:03Z".
[[nodiscard]] std::string utc_now();
/// The same for a time in seconds since 1970.
[[nodiscard]] std::string utc_text(std::int64_t seconds);
/// The day that a time in seconds since 1970 had in the machine's zone, or in the named one. The
/// same rules as for local_time().
[[nodiscard]] Result<Date> local_day(const std::string& timezone, std::int64_t seconds);

/// Nanoseconds since 1970, as file times count.
[[nodiscard]] std::int64_t now_ns();

}  // namespace vaultask
