#include "task/dependencies.hpp"

namespace vaultask::task {

Dependencies::Dependencies(const std::vector<Task>& tasks) {
  // All pairs of those who bear an id and those who wait for it could be too many.
  constexpr std::size_t kMostBearers = 100;
  for (const Task& task : tasks) {
    if (task.id.empty() || task.is_done()) continue;
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

}  // namespace vaultask::task
