// Who owes what: the tasks of a vault by person, read once for everybody.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "measure/record_table.hpp"
#include "report/report.hpp"

namespace vaultask::report {

using TaskList = std::vector<const measure::TaskRecord*>;

/// One person's tasks. Those to do are in order of due date (none last), priority and place.
struct Account {
  std::string name;  ///< As the vault knows the person, else as first written on a task line.
  TaskList open;     ///< To be done by the person, alone or with others.
  TaskList closed;   ///< Done or cancelled in the last `kRecentDays` days, the latest first.
  TaskList owed;     ///< To be done by others, from meetings that the person attended.
};

/// Today is one of them.
inline constexpr int kRecentDays = 14;

/// When a task was done or cancelled, as all reports have it (measure/steps.hpp): its ✅ or ❌ date,
/// else the day on which the journal saw it so; nullopt where it is to do, and where nobody knows
/// the day.
[[nodiscard]] std::optional<Date> closed_on(const measure::TaskRecord& task, Date today);

/// The accounts of all who own tasks, or attended a meeting with tasks of others. Refers to the
/// input, which must outlive it. Names compare by text::fold_name, as in `owner is`.
class Ledger {
 public:
  explicit Ledger(const Input& input);
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  [[nodiscard]] const std::vector<Account>& accounts() const { return accounts_; }
  /// nullptr for a person without an account.
  [[nodiscard]] const Account* find(const std::string& name) const;
  /// Whether the task is one of the person's.
  [[nodiscard]] static bool owns(const Account& account, const Task& task);
  /// Tasks to do that nobody owns.
  [[nodiscard]] std::size_t unowned() const { return unowned_; }
  /// All tasks to do that somebody owns, each once.
  [[nodiscard]] const TaskList& owned() const { return owned_; }
  /// Whether the journal has seen any due date move later.
  [[nodiscard]] bool knows_slips() const { return knows_slips_; }

 private:
  using Index = std::size_t;

  Index account_of(const std::string& name);
  std::vector<Index> owners_of(const measure::TaskRecord& task);
  const std::vector<Index>& attendees_of(const NoteInfo& note);
  void take(const measure::TaskRecord& task);
  void take_open(const measure::TaskRecord& task, const std::vector<Index>& owners);
  void sort();

  const Input& input_;
  measure::NotesByPath notes_;
  std::vector<measure::TaskRecord> records_;
  std::vector<Account> accounts_;
  std::unordered_map<std::string, Index> by_spelling_, by_folded_name_;
  std::unordered_map<std::string, Index> by_attendance_;  ///< Aliases and first names, too.
  const NoteInfo* last_note_ = nullptr;                   ///< Tasks of one note follow each other.
  std::vector<Index> last_attendees_;
  TaskList owned_;
  std::size_t unowned_ = 0;
  bool knows_slips_ = false;
};

}  // namespace vaultask::report
