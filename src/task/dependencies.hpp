// Which tasks wait for which: 🆔 and ⛔.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask::task {

/// Answers "is it blocked, and by what?" over a set of tasks, which must outlive it unchanged.
class Dependencies {
 public:
  explicit Dependencies(const std::vector<Task>& tasks);

  /// The tasks not done that this one waits for: direct ones only, ids that nobody bears ignored;
  /// none if it is done itself (the plugin's isBlocked). Of an id that more than 100 tasks bear,
  /// the first 100.
  [[nodiscard]] std::vector<const Task*> blockers(const Task& task) const;
  /// Whether it has blockers.
  [[nodiscard]] bool is_blocked(const Task& task) const;
  /// Whether it is not done and a task not done waits for it (the plugin's isBlocking).
  [[nodiscard]] bool is_blocking(const Task& task) const;

 private:
  std::unordered_map<std::string, std::vector<const Task*>> open_by_id_;
  std::unordered_set<std::string> waited_for_;  ///< Ids on which tasks not done depend.
};

}  // namespace vaultask::task
