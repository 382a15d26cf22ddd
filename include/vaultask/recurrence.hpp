// Recurrence rules: "every Monday when done".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask {

/// The dates of a task that move with its recurrence.
struct RecurrenceDates {
  TaskDate start, scheduled, due;

  /// The date that the rule counts from: due, else scheduled, else start; absent without any.
  /// @param remove_scheduled the plugin's setting removeScheduledDateOnRecurrence: start goes
  ///     before scheduled then.
  [[nodiscard]] const TaskDate& reference(bool remove_scheduled = false) const;

  friend bool operator==(const RecurrenceDates&, const RecurrenceDates&) = default;
};

/// The rule in the plugin's words, "every week on Monday" for "every Monday"; nullopt for one that
/// it drops, such as "weekly". Thread-safe.
[[nodiscard]] std::optional<std::string> normal_recurrence(std::string_view rule);

/// The dates of the task that follows when one with these dates is done today; what is absent stays
/// so. nullopt for a rule that the plugin drops. Where the rule has no further day up to the year
/// 9999, the dates are impossible ones, as in the plugin. Thread-safe.
/// @param remove_scheduled as in RecurrenceDates::reference: no scheduled date then, unless it is
///     the only one.
[[nodiscard]] std::optional<RecurrenceDates> next_dates(std::string_view rule,
                                                        const RecurrenceDates& current, Date today,
                                                        bool remove_scheduled = false);

}  // namespace vaultask
