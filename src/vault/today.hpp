// The clocks of the program: nothing below this layer looks at one.
#pragma once

#include <cstdint>
#include <string>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

namespace vaultask {

/// Today in the machine's zone, or in the named one ("Europe/Lisbon"). The error is that there is
/// no such zone. Not to be called while other threads use the time zone: naming one sets TZ for a
/// moment.
[[nodiscard]] Result<Date> local_today(const std::string& timezone);

/// Nanoseconds since 1970, as file times count.
[[nodiscard]] std::int64_t now_ns();

}  // namespace vaultask
