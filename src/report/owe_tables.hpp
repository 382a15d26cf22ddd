// The tables of tasks that people owe.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>

#include "report/ledger.hpp"
#include "report/report.hpp"
#include "report/waiting.hpp"

namespace vaultask::report {

/// When what a person owes is due.
struct DueParts {
  TaskList overdue, this_week, later, undated;
};
/// "This week" goes from today to its Sunday: ISO weeks.
[[nodiscard]] DueParts split_by_due(const TaskList& open, Date today);
[[nodiscard]] Date end_of_week(Date today);

/// " Slips are counted from 2025-11-01, when the journal began.": for summaries; "" where the
/// tables show none.
[[nodiscard]] std::string about_slips(const Input& input, const Ledger& ledger);

/// Makes the tables. Refers to its arguments, which must outlive it.
class OweTables {
 public:
  OweTables(const Input& input, const Ledger& ledger, const Waiting& waiting)
      : input_(input), ledger_(ledger), waiting_(waiting) {}

  /// A section with a row for each task, and their number behind its title.
  /// @param account  whose page or part it is.
  /// @param columns  which columns people see besides the task, its due date, its slips, its age
  ///                 and where it comes from: "owners", "days_late", "waits_for", "blocked_by",
  ///                 "waited_for_by", "closed". Programs have those of the task's facts besides.
  [[nodiscard]] Section table(std::string key, const std::string& title, const Account& account,
                              const TaskList& tasks,
                              std::span<const std::string_view> columns) const;

 private:
  const Input& input_;
  const Ledger& ledger_;
  const Waiting& waiting_;
};

}  // namespace vaultask::report
