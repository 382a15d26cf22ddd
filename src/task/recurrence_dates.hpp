// On which days a recurrence rule falls.
#pragma once

#include <cstdint>
#include <optional>

#include <vaultask/date.hpp>

#include "task/recurrence_rule.hpp"

namespace vaultask::task {

/// The days that a Date may be.
inline constexpr std::int32_t kFirstDay = -719'528;  ///< 0000-01-01
inline constexpr std::int32_t kLastDay = 2'932'896;  ///< 9999-12-31

/// The first day after `start` on which a rule falls that begins with `start`, as `after` of
/// rrule.js 2.8.1 finds it; what the rule leaves open, such as the day of the month, it has from
/// `start`. nullopt where there is none up to the year 9999, or the limits of the rule are reached.
/// @param budget how many days may yet be looked at; lowered by those that were. A rule that never
///     falls on a day ("every February on the 30th") costs at most 3 million; without any left the
///     answer is nullopt.
[[nodiscard]] std::optional<Date> first_day_after(const RecurrenceRule& rule, Date start,
                                                  std::int64_t& budget);

}  // namespace vaultask::task
