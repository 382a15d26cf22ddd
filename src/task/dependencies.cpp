#include "task/dependencies.hpp"

namespace vaultask::task {

Dependencies::Dependencies(const std::vector<Task>& tasks) {
  for (const Task& task : tasks) {
    if (!task.id.empty() && !task.is_done()) open_by_id_[task.id].push_back(&task);
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
