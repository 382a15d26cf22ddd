// Dates as people write them in a sentence.
#pragma once

#include <optional>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask::note {

/// The first date in the line that can be read in one way only: "2025-11-10" (also with / or . and
/// with marks around it), "10 Nov 2025", "10th of November 2025", "Nov 10, 2025". Months are
/// English, whole or in three letters ("Sept" too). What is ambiguous (11/10/2025), has no year or
/// does not exist is passed over; so is what is struck out, and the day a task was done, cancelled
/// or created (behind ✅, ❌, ➕). Linear time.
[[nodiscard]] std::optional<Date> find_written_date(std::string_view line);

}  // namespace vaultask::note
