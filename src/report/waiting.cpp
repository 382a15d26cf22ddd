#include "report/waiting.hpp"

#include <algorithm>

namespace vaultask::report {
namespace {

/// The owners of the tasks that are not the account's.
std::vector<std::string> others(const Account& account, const std::vector<const Task*>& tasks) {
  std::vector<std::string> names;
  for (const Task* task : tasks) {
    if (Ledger::owns(account, *task)) continue;
    auto owners = owner_names(*task);
    if (owners.empty()) owners.emplace_back("(no owner)");
    for (auto& name : owners) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
  }
  return names;
}

}  // namespace

Waiting::Waiting(const std::vector<Task>& tasks) : dependencies_(tasks) {
  for (const Task& task : tasks) {
    if (task.depends_on.empty()) continue;
    for (const Task* blocker : dependencies_.blockers(task)) waiters_[blocker].push_back(&task);
  }
}

std::vector<std::string> Waiting::blocked_by(const Account& account, const Task& task) const {
  return others(account, blockers(task));
}

std::vector<std::string> Waiting::waited_for_by(const Account& account, const Task& task) const {
  const auto found = waiters_.find(&task);
  return found == waiters_.end() ? std::vector<std::string>() : others(account, found->second);
}

}  // namespace vaultask::report
