// What was decided, what is risked, what is asked.
#pragma once

#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/result.hpp>

#include "report/log_sections.hpp"
#include "report/period.hpp"
#include "report/report.hpp"
#include "report/series.hpp"

namespace vaultask::report {

// Arguments of all three: a period (period.hpp; without one, all days up to today), person=,
// entity=, series= (meeting_choice.hpp) and by=person, entity or series, which gives each of these
// its own tables. Notes dated after today are left out: what stands there has not been said yet.

/// The decisions of the period, newest first. One that was struck out later says so.
[[nodiscard]] Result<Document> decisions(const Input& input);
/// The risks that are open at the end of the period, or today if that is earlier, longest open
/// first; then those that were closed in it, last closed first. The argument "open" leaves the
/// latter out. How a risk is followed from note to note: log_entries.hpp. What a note without a
/// date holds is in no period, but what is open there is shown always.
[[nodiscard]] Result<Document> risks(const Input& input);
/// As risks().
[[nodiscard]] Result<Document> questions(const Input& input);

// For other reports.

/// The decisions of notes with a date in the period, newest first; without one, of all notes up to
/// today, those without a date last.
[[nodiscard]] std::vector<Decision> find_decisions(const Input& input,
                                                   const std::vector<Series>& series,
                                                   const std::optional<Period>& period);
/// Of entries, those that are open, longest open first.
[[nodiscard]] std::vector<const LogEntry*> open_entries(const std::vector<LogEntry>& entries);
/// Of entries, those closed in the period, last closed first; without a period, all closed ones.
[[nodiscard]] std::vector<const LogEntry*> closed_entries(const std::vector<LogEntry>& entries,
                                                          const std::optional<Period>& period);
/// The last day that a report of the period may speak of.
[[nodiscard]] Date as_of(const std::optional<Period>& period, Date today);

}  // namespace vaultask::report
