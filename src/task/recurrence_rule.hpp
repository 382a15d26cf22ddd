// A recurrence rule as data: what rrule.js calls its options, as far as its English can say them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace vaultask::task {

/// A weekday in a rule: every one (nth 0), the nth of the month or year, or the nth from its end
/// (below 0).
struct RuleWeekday {
  int weekday = 0;  ///< Monday 0 … Sunday 6.
  int nth = 0;
};

/// "every 2 weeks on Monday for 3 times". Numbers that a writer may make as long as he likes are
/// doubles, since that is what they are to the plugin; they are whole, 1 or more, or infinite.
/// A list that is empty does not restrict the days. Lists stand as written, repetitions too.
struct RecurrenceRule {
  enum class Frequency : std::uint8_t { yearly, monthly, weekly, daily, hourly, minutely };

  Frequency frequency = Frequency::yearly;
  double interval = 1;
  std::vector<RuleWeekday> weekdays;
  std::vector<int> month_days;  ///< 1 … 366; from the end of the month below 0. Some never come.
  std::vector<int> months;      ///< 1 … 12
  std::vector<double> week_numbers;
  std::vector<double> hours;          ///< 24 and more belong to later days.
  double count = 0;                   ///< "for 3 times"; 0 without a limit.
  std::optional<std::int64_t> until;  ///< In hours since 1970-01-01, the end included.
};

}  // namespace vaultask::task
