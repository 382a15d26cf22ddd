// Dates in words → days: what "next month" and "in two weeks" mean to a query.
#pragma once

#include <optional>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask {

/// What "today" and "in 12 hours" refer to.
struct Now {
  Date today;
  int second_of_day = 0;
  int utc_offset_minutes = 0;
};

/// The days that the date of a filter means ("due before TEXT"), as the Tasks plugin reads it; one
/// day is a range of one. nullopt for what is not understood, and for a template that was not
/// filled in. Thread-safe.
[[nodiscard]] std::optional<DateRange> find_days(std::string_view text, const Now& now);

/// The first day that the text names in words or figures; nullopt for none. Thread-safe.
/// @param forward  for the date of something to come, as the plugin reads what is typed into its
///     dialog: "friday" is the next one, "14 Nov" next year's once it is past, and "2 weeks" is in
///     two weeks.
[[nodiscard]] std::optional<Date> find_day(std::string_view text, const Now& now,
                                           bool forward = false);

}  // namespace vaultask
