// The days that a report speaks of: "2025-11", "2025-Q4", from one day to another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

namespace vaultask::report {

/// A stretch of days, both ends included.
struct Period {
  Date from, to;
  std::string name;  ///< For titles: "November 2025", "Q4 2025", "2025-11-01 to 2025-11-14".

  [[nodiscard]] bool holds(Date day) const { return from <= day && day <= to; }

  friend bool operator==(const Period&, const Period&) = default;
};

/// The month that holds the day.
[[nodiscard]] Period month_of(Date day);

/// "2025-11".
[[nodiscard]] Result<Period> parse_month(std::string_view text);
/// "2025-Q4".
[[nodiscard]] Result<Period> parse_quarter(std::string_view text);

/// Takes month=, quarter=, from= (or since=) and to= out of a report's arguments; nullopt without
/// any of them. Without to= a period ends `today`; without from= it has no beginning, which is the
/// first day a Date can be. The error says what is no period, or which arguments exclude each
/// other.
[[nodiscard]] Result<std::optional<Period>> take_period(std::vector<std::string>& arguments,
                                                        Date today);

}  // namespace vaultask::report
