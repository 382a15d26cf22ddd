#include "report/dependency_findings.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace vaultask::report {
namespace {

Place place_of(const Task& task) {
  return {task.path, task.line, 0};
}

class Graph {
 public:
  explicit Graph(const std::vector<Task>& tasks) : tasks_(tasks) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (!tasks[i].id.empty()) bearers_[tasks[i].id].push_back(i);
    }
  }

  std::vector<Diagnostic> find_problems() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      find_double(i);
      find_missing(i);
    }
    find_loops();
    return std::move(found_);
  }

 private:
  void add(const char* code, std::string message, const Task& task, std::string hint) {
    found_.push_back(
        {Severity::warning, code, std::move(message), place_of(task), std::move(hint)});
  }

  void find_double(std::size_t i) {
    const Task& task = tasks_[i];
    if (task.id.empty()) return;
    const std::size_t first = bearers_.at(task.id).front();
    if (first == i) return;
    add("id-duplicate",
        "the id " + task.id + " is borne by " + to_string(place_of(tasks_[first])) + ", too", task,
        "give one of them another id");
  }

  void find_missing(std::size_t i) {
    if (tasks_[i].is_done()) return;  // it waits for nothing any more
    for (const auto& id : tasks_[i].depends_on) {
      if (bearers_.contains(id)) continue;
      add("dependency-missing", "it depends on " + id + ", an id that no task bears", tasks_[i],
          "correct the id, or remove the dependency");
    }
  }

  /// Depth first, with a stack of our own: chains are as long as the vault's author likes. Each
  /// loop is found once, where it closes.
  void find_loops() {
    enum class State : char { unseen, open, done };
    struct Step {
      std::size_t task;
      std::vector<std::size_t> next;
      std::size_t at = 0;
    };
    std::vector<State> states(tasks_.size(), State::unseen);
    std::vector<Step> path;
    std::vector<std::size_t> place(tasks_.size());  // in the path, of those that are open
    const auto enter = [&](std::size_t i) {
      states[i] = State::open;
      place[i] = path.size();
      path.push_back({i, dependencies(i)});
    };
    for (std::size_t root = 0; root < tasks_.size(); ++root) {
      if (states[root] != State::unseen || tasks_[root].depends_on.empty()) continue;
      for (enter(root); !path.empty();) {
        Step& step = path.back();
        if (step.at == step.next.size()) {
          states[step.task] = State::done;
          path.pop_back();
          continue;
        }
        const std::size_t next = step.next[step.at++];
        if (states[next] == State::unseen) {
          enter(next);
        } else if (states[next] == State::open) {
          report_loop(path, place[next]);
        }
      }
    }
  }

  template <class Path>
  void report_loop(const Path& path, std::size_t from) {
    constexpr std::size_t kMostNamed = 8;
    const std::size_t closes_at = path[from].task;
    std::string loop;
    for (std::size_t i = from; i < path.size() && i < from + kMostNamed; ++i) {
      loop += tasks_[path[i].task].id + " → ";
    }
    if (path.size() - from > kMostNamed) loop += "… → ";
    add("dependency-loop", "tasks wait for each other in a circle: " + loop + tasks_[closes_at].id,
        tasks_[closes_at], "remove one of the dependencies");
  }

  /// What task i waits for; what is done waits for nothing, and nothing waits for it. Of an id
  /// borne twice the first open bearer: all pairs could be too many, and that one id is borne twice
  /// is a finding of its own.
  std::vector<std::size_t> dependencies(std::size_t i) const {
    std::vector<std::size_t> found;
    if (tasks_[i].is_done()) return found;
    for (const auto& id : tasks_[i].depends_on) {
      const auto bearers = bearers_.find(id);
      if (bearers == bearers_.end()) continue;
      const auto open = std::find_if(bearers->second.begin(), bearers->second.end(),
                                     [&](std::size_t one) { return !tasks_[one].is_done(); });
      if (open != bearers->second.end()) found.push_back(*open);
    }
    return found;
  }

  const std::vector<Task>& tasks_;
  std::unordered_map<std::string, std::vector<std::size_t>> bearers_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> find_dependency_problems(const std::vector<Task>& tasks) {
  return Graph(tasks).find_problems();
}

}  // namespace vaultask::report
