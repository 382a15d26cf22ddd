// The rules of match.hpp, and what they share. For the files match*.cpp only.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "journal/match.hpp"

namespace vaultask::journal {

using Indices = std::vector<std::size_t>;

/// Tasks of both states that have something in common.
struct Candidates {
  Indices before, after;
};

/// The two states, and which of their tasks are matched already.
class Matcher {
 public:
  /// `renamed`: old path → new path.
  Matcher(const std::vector<TaskState>& before, const std::vector<TaskState>& after,
          std::unordered_map<std::string, std::string> renamed = {});

  void match_ids();
  void match_completed_recurring();
  void match_same_text();
  void match_near_text();
  void match_elsewhere(Confidence best);
  void match_near_elsewhere();

  [[nodiscard]] Matching result() const;

 private:
  /// The path under which a task of the earlier state is to be looked for.
  [[nodiscard]] const std::string& path_now(std::size_t before) const;
  void pair(std::size_t before, std::size_t after, Confidence confidence);

  /// The unmatched tasks of both states by a text, in order of the earlier ones; one whose text is
  /// empty stands in no group.
  template <class OldKey, class NewKey>
  [[nodiscard]] std::vector<Candidates> group(OldKey old_key, NewKey new_key) const;

  void match_block_ids_elsewhere();
  /// Pairs tasks of one text in one note, in order.
  void pair_in_order(const Candidates& group);
  [[nodiscard]] Confidence confidence_in_group(const Candidates& group, std::size_t before,
                                               std::size_t after) const;
  void match_near(const Candidates& left, bool one_note);
  void pair_elsewhere(const Candidates& group, Confidence best);

  const std::vector<TaskState>& before_;
  const std::vector<TaskState>& after_;
  std::unordered_map<std::string, std::string> renamed_;
  std::vector<bool> old_matched_, new_matched_;
  std::vector<Match> matches_;
};

/// Two tasks, whatever else they have in common: their ids differ, or the later one is the next
/// occurrence of one that is deleted when it is done (🏁 delete).
[[nodiscard]] bool cannot_be_one(const TaskState& was, const TaskState& is);
/// An open recurring task, and an open one with the dates on which it comes back. Where its rule
/// counts from the day it was done ("when done"), any later date may be one.
[[nodiscard]] bool is_next_occurrence(const TaskState& was, const TaskState& is);
[[nodiscard]] bool has_id(const TaskState& task);
/// An id was given or taken away.
[[nodiscard]] bool id_differs(const TaskState& a, const TaskState& b);
/// Both say when they were written down, and they differ.
[[nodiscard]] bool created_differ(const TaskState& a, const TaskState& b);
/// Same due, scheduled and start dates.
[[nodiscard]] bool same_dates(const TaskState& a, const TaskState& b);
/// How much besides the text agrees, from 0. The due date weighs most, then when it was written
/// down, then the status: one of several tasks of the same text is told by these.
[[nodiscard]] int agreement(const TaskState& a, const TaskState& b);
/// Nothing that agreement() looks at differs, nor the heading.
[[nodiscard]] bool same_but_for_place(const TaskState& a, const TaskState& b);

template <class OldKey, class NewKey>
std::vector<Candidates> Matcher::group(OldKey old_key, NewKey new_key) const {
  std::unordered_map<std::string, std::size_t> index;
  std::vector<Candidates> groups;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (old_matched_[i]) continue;
    std::string key = old_key(i);
    if (key.empty()) continue;
    const auto [found, added] = index.emplace(std::move(key), groups.size());
    if (added) groups.emplace_back();
    groups[found->second].before.push_back(i);
  }
  for (std::size_t i = 0; i < after_.size(); ++i) {
    if (new_matched_[i]) continue;
    const auto found = index.find(new_key(i));
    if (found != index.end()) groups[found->second].after.push_back(i);
  }
  std::erase_if(groups, [](const Candidates& group) { return group.after.empty(); });
  return groups;
}

}  // namespace vaultask::journal
