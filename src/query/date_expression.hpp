// The date of a filter → days: "2025-11-14", "next month", "2025-W46", "in two weeks".
#pragma once

#include <optional>
#include <string_view>

#include <vaultask/dates.hpp>

namespace vaultask::query {

using vaultask::DateRange;
using vaultask::Now;

/// Reads a date as the Tasks plugin does, in this order:
///   "last", "this" or "next" with week, month, quarter or year, anywhere in the text, in lower
///   case; a year, quarter, month or ISO week as the whole text (2025, 2025-Q4, 2025-11, 2025-W46);
///   the first two dates in the text, or the one (natural_date.hpp); the wrong order is swapped.
/// nullopt for what is not understood. Days beyond the years 0 to 9999 become the nearest in them.
/// Thread-safe.
[[nodiscard]] std::optional<DateRange> parse_date_expression(std::string_view text, const Now& now);

/// The first date that the text names in words or figures; `forward` as in find_day().
[[nodiscard]] std::optional<Date> first_date_in(std::string_view text, const Now& now,
                                                bool forward = false);

/// Whether a template was not filled in: the text holds "<%" or "YYYY-MM-DD".
[[nodiscard]] bool has_template_text(std::string_view text);

}  // namespace vaultask::query
