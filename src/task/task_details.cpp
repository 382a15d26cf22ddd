#include "task/task_details.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "task/dependencies.hpp"
#include "task/happens.hpp"
#include "task/line_writer.hpp"
#include "task/tags.hpp"
#include "task/urgency.hpp"

namespace vaultask::task {
namespace {

using Position = std::pair<std::string, int>;  // path, line

/// The lists of a vault: what is nested in what. Of two items on one line ("- - [ ] x") the second
/// is nested in the first and in its own line.
class Nesting {
 public:
  void add(const std::string& path, int line, int parent_line) {
    if (parent_line == 0) return;
    if (parent_line != line) parents_[{path, line}] = parent_line;
    children_[{path, parent_line}].push_back(line);
  }

  [[nodiscard]] int root(const std::string& path, int line) const {
    for (auto up = parents_.find({path, line}); up != parents_.end();
         up = parents_.find({path, line})) {
      line = up->second;
    }
    return line;
  }

  [[nodiscard]] std::vector<int> children(const std::string& path, int line) const {
    const auto found = children_.find({path, line});
    if (found == children_.end()) return {};
    std::vector<int> lines = found->second;
    std::sort(lines.begin(), lines.end());
    return lines;
  }

 private:
  std::map<Position, int> parents_;
  std::map<Position, std::vector<int>> children_;
};

Nesting nesting_of(const std::vector<Task>& tasks, const std::vector<NoteItems>& items) {
  Nesting nesting;
  for (const NoteItems& note : items) {
    for (const PlainItem& item : note.items) nesting.add(note.path, item.line, item.parent_line);
  }
  for (const Task& task : tasks) nesting.add(task.path, task.line, task.parent_line);
  return nesting;
}

}  // namespace

std::vector<TaskDetails> describe(std::vector<Task> tasks, const std::vector<NoteItems>& items,
                                  std::vector<PlacedLink> links, Date today, TaskFormat format) {
  const Nesting nesting = nesting_of(tasks, items);
  const Dependencies dependencies(tasks);
  std::map<Position, std::vector<TaskLink>> links_at;
  for (PlacedLink& one : links) {
    links_at[{std::move(one.path), one.line}].push_back(std::move(one.link));
  }
  std::vector<TaskDetails> all;
  all.reserve(tasks.size());
  for (const Task& task : tasks) {
    TaskDetails& one = all.emplace_back();
    one.task = task;
    one.description_without_tags = without_tags(task.description);
    one.rewritten = write_task_line(task, format);
    one.happens = happens(task);
    one.urgency = urgency(task, today);
    one.is_blocked = dependencies.is_blocked(task);
    one.is_blocking = dependencies.is_blocking(task);
    one.root_line = nesting.root(task.path, task.line);
    one.child_lines = nesting.children(task.path, task.line);
    if (const auto found = links_at.find({task.path, task.line}); found != links_at.end()) {
      one.links = found->second;
    }
  }
  return all;
}

}  // namespace vaultask::task
