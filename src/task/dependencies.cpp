#include "task/dependencies.hpp"

#include <algorithm>

namespace vaultask::task {

Dependencies::Dependencies(const std::vector<Task>& tasks) {
  // All pairs of those who bear an id and those who wait for it could be too many.
  constexpr std::size_t kMostBearers = 100;
  for (const Task& task : tasks) {
    if (task.is_done()) continue;
    waited_for_.insert(task.depends_on.begin(), task.depends_on.end());
    if (task.id.empty()) continue;
    auto& bearers = open_by_id_[task.id];
    if (bearers.size() < kMostBearers) bearers.push_back(&task);
  }
}

std::vector<const Task*> Dependencies::blockers(const Task& task) const {
  std::vector<const Task*> found;
  if (task.is_done()) return found;
  for (const auto& id : task.depends_on) {
    const auto bearers = open_by_id_.find(id);
    if (bearers != open_by_id_.end()) {
      found.insert(found.end(), bearers->second.begin(), bearers->second.end());
    }
  }
  return found;
}

bool Dependencies::is_blocked(const Task& task) const {
  return !task.is_done() &&
         std::any_of(task.depends_on.begin(), task.depends_on.end(),
                     [&](const std::string& id) { return open_by_id_.contains(id); });
}

bool Dependencies::is_blocking(const Task& task) const {
  return !task.id.empty() && !task.is_done() && waited_for_.contains(task.id);
}

}  // namespace vaultask::task
