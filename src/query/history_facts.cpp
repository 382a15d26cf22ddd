#include "query/history_facts.hpp"

namespace vaultask::query {

HistoryByPlace::HistoryByPlace(const History& history) : began_(history.began) {
  for (const TaskHistory& task : history.tasks) {
    if (task.gone) continue;
    HistoryFacts facts{&task, {}};
    for (const TaskEvent& event : task.events) {
      if (event.kind == EventKind::closed) facts.closed = event.day;
      if (event.kind == EventKind::reopened || event.kind == EventKind::cancelled) {
        facts.closed.reset();
      }
    }
    by_path_[task.path].emplace(task.line, std::move(facts));
  }
}

const HistoryFacts* HistoryByPlace::find(const Task& task) const {
  const auto note = by_path_.find(task.path);
  if (note == by_path_.end()) return nullptr;
  const auto found = note->second.find(task.line);
  return found == note->second.end() ? nullptr : &found->second;
}

}  // namespace vaultask::query
