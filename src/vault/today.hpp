// The one clock of the program.
#pragma once

#include <string>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

namespace vaultask {

/// Today in the machine's zone, or in the named one ("Europe/Lisbon"). Call before threads start:
/// naming a zone sets TZ for the process. The error is that there is no such zone.
[[nodiscard]] Result<Date> local_today(const std::string& timezone);

}  // namespace vaultask
