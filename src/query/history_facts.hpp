// What a query can ask of the journal: how a task's due date moved, when it was seen and closed.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include <vaultask/date.hpp>
#include <vaultask/history.hpp>
#include <vaultask/task.hpp>

namespace vaultask::query {

struct HistoryFacts {
  const TaskHistory* task = nullptr;  ///< Not null.
  std::optional<Date> closed;         ///< Of a task that is done: its last closing.
};

/// Of the tasks that stand in notes now, by path and line. Refers to the history it was made from.
class HistoryByPlace {
 public:
  HistoryByPlace() = default;
  explicit HistoryByPlace(const History& history);

  [[nodiscard]] std::optional<Date> began() const { return began_; }
  /// nullptr for a task that the journal has not seen yet.
  [[nodiscard]] const HistoryFacts* find(const Task& task) const;

 private:
  std::optional<Date> began_;
  std::unordered_map<std::string, std::unordered_map<int, HistoryFacts>> by_path_;
};

}  // namespace vaultask::query
