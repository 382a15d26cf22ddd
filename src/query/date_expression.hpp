// "today", "2025-11-14" → days.
#pragma once

#include <optional>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask::query {

/// Both ends included.
struct DateRange {
  Date first;
  Date last;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// nullopt for what is not understood. Understood so far: a date, two dates, and today, tomorrow,
/// yesterday; case ignored. Two dates in the wrong order are swapped.
[[nodiscard]] std::optional<DateRange> parse_date_expression(std::string_view text, Date today);

}  // namespace vaultask::query
