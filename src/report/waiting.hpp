// Who waits for whom: the dependencies between tasks, in both directions.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "report/ledger.hpp"
#include "task/dependencies.hpp"

namespace vaultask::report {

/// Of a set of tasks, which must outlive it unchanged.
class Waiting {
 public:
  explicit Waiting(const std::vector<Task>& tasks);

  /// The tasks to do that this one waits for; see task::Dependencies.
  [[nodiscard]] std::vector<const Task*> blockers(const Task& task) const {
    return dependencies_.blockers(task);
  }
  /// Who else must act before the task can be done, and who else waits for it: the owners of those
  /// tasks that are not the person's, each name once, "(no owner)" for a task without any.
  [[nodiscard]] std::vector<std::string> blocked_by(const Account& account, const Task& task) const;
  [[nodiscard]] std::vector<std::string> waited_for_by(const Account& account,
                                                       const Task& task) const;

 private:
  task::Dependencies dependencies_;
  std::unordered_map<const Task*, std::vector<const Task*>> waiters_;
};

}  // namespace vaultask::report
