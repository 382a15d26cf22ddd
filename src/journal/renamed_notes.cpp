#include "journal/renamed_notes.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "journal/identity_text.hpp"

namespace vaultask::journal {
namespace {

/// A text that stands in so many new notes says nothing of a rename ("Follow up").
constexpr std::size_t kCommon = 20;

std::unordered_set<std::string> paths_of(const std::vector<TaskState>& tasks) {
  std::unordered_set<std::string> paths;
  for (const TaskState& task : tasks) paths.insert(task.path);
  return paths;
}

std::string key_of(const TaskState& task) {
  if (!task.id.empty()) return "id " + task.id;
  return task.block_id.empty() ? task.text : "^ " + task.block_id;
}

bool is_id(const std::string& key) {
  return key.starts_with("id ") || key.starts_with("^ ");
}

/// How many tasks of an old note stand in a new one, and what they are.
struct Vote {
  std::size_t tasks = 0;
  bool ids = false;
  bool distinctive = false;

  /// One task that moved is no renamed note; nor do texts tell that many tasks have.
  [[nodiscard]] bool is_telling() const { return ids || (tasks >= 2 && distinctive); }
};
using Votes = std::map<std::string, std::map<std::string, Vote>>;

}  // namespace

std::unordered_map<std::string, std::string> find_renamed(const std::vector<TaskState>& before,
                                                          const std::vector<TaskState>& after,
                                                          std::size_t least) {
  const auto old_paths = paths_of(before), new_paths = paths_of(after);
  std::unordered_map<std::string, std::map<std::string, std::size_t>> places;  // key → path, count
  for (const TaskState& task : after) {
    if (!old_paths.contains(task.path)) ++places[key_of(task)][task.path];
  }
  if (places.empty()) return {};
  std::map<std::string, std::map<std::string, std::size_t>> gone;  // old path → key, count
  std::map<std::string, std::size_t> sizes;
  for (const TaskState& task : before) {
    if (new_paths.contains(task.path)) continue;
    ++gone[task.path][key_of(task)];
    ++sizes[task.path];
  }
  Votes votes;
  for (const auto& [path, keys] : gone) {
    for (const auto& [key, count] : keys) {
      const auto found = places.find(key);
      if (found == places.end() || found->second.size() > kCommon) continue;
      for (const auto& [place, there] : found->second) {
        Vote& vote = votes[path][place];
        vote.tasks += std::min(count, there);
        vote.ids = vote.ids || is_id(key);
        vote.distinctive = vote.distinctive || is_distinctive(key);
      }
    }
  }
  struct Choice {
    std::size_t votes;
    const std::string* from;
    const std::string* to;
  };
  std::vector<Choice> choices;
  for (const auto& [path, places_of_path] : votes) {
    for (const auto& [place, vote] : places_of_path) {
      if (!vote.is_telling() || vote.tasks < least || vote.tasks * 2 <= sizes[path]) continue;
      choices.push_back({vote.tasks, &path, &place});
    }
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Choice& a, const Choice& b) { return a.votes > b.votes; });
  std::unordered_map<std::string, std::string> renamed;
  std::unordered_set<std::string> taken;
  for (const Choice& choice : choices) {
    if (renamed.contains(*choice.from) || !taken.insert(*choice.to).second) continue;
    renamed.emplace(*choice.from, *choice.to);
  }
  return renamed;
}

}  // namespace vaultask::journal
