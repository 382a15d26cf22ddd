// The recurrence of a task: "every Monday when done".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/recurrence.hpp>

#include "task/recurrence_rule.hpp"

namespace vaultask::task {

/// A rule by which a task comes back, as the plugin reads it: rrule.js's English, and "when done".
/// An immutable value; it may be shared between threads.
class Recurrence {
 public:
  using Dates = RecurrenceDates;

  /// "every Monday when done" → the rule; nullopt for a text that the plugin drops, such as
  /// "weekly" or "every two weeks". Linear in the text.
  [[nodiscard]] static std::optional<Recurrence> parse(std::string_view text);

  /// The rule as the plugin writes it: "every week on Monday when done".
  [[nodiscard]] std::string text() const;
  /// Whether the next date counts from the day on which the task is done, not from its dates.
  [[nodiscard]] bool when_done() const { return when_done_; }

  /// Whether the rule holds for a task of these dates: an impossible reference date makes it
  /// invalid, but "when done" does not need one.
  [[nodiscard]] bool holds_for(const Dates& dates) const {
    return when_done_ || !dates.reference().is_invalid();
  }

  /// The dates of the next occurrence: the reference date moves to the first day of the rule after
  /// it (after today for "when done"), and the others keep their distance to it. What is absent
  /// stays so. Where the rule has no further day up to the year 9999, or only after a search
  /// without reasonable end, the dates are impossible ones: "Invalid date", as in the plugin.
  /// @param remove_scheduled the setting of Dates::reference(): no scheduled date then, unless it
  /// is the
  ///     only one.
  [[nodiscard]] Dates next(const Dates& current, Date today, bool remove_scheduled = false) const;

 private:
  Recurrence(RecurrenceRule rule, bool when_done) : rule_(std::move(rule)), when_done_(when_done) {}

  [[nodiscard]] std::optional<Date> next_day(Date after) const;

  RecurrenceRule rule_;
  bool when_done_;
};

}  // namespace vaultask::task
