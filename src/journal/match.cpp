#include "journal/match.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "journal/matcher.hpp"
#include "journal/renamed_notes.hpp"

namespace vaultask::journal {

Matcher::Matcher(const std::vector<TaskState>& before, const std::vector<TaskState>& after,
                 std::unordered_map<std::string, std::string> renamed)
    : before_(before),
      after_(after),
      renamed_(std::move(renamed)),
      old_matched_(before.size()),
      new_matched_(after.size()) {}

const std::string& Matcher::path_now(std::size_t before) const {
  const auto found = renamed_.find(before_[before].path);
  return found == renamed_.end() ? before_[before].path : found->second;
}

void Matcher::pair(std::size_t before, std::size_t after, Confidence confidence) {
  old_matched_[before] = true;
  new_matched_[after] = true;
  matches_.push_back({before, after, confidence});
}

Matching Matcher::result() const {
  Matching found;
  found.matches = matches_;
  std::sort(found.matches.begin(), found.matches.end(),
            [](const Match& a, const Match& b) { return a.after < b.after; });
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (!old_matched_[i]) found.vanished.push_back(i);
  }
  for (std::size_t i = 0; i < after_.size(); ++i) {
    if (!new_matched_[i]) found.appeared.push_back(i);
  }
  return found;
}

namespace {

/// See Matching::sure_vanished; `others` are those of the other list.
std::vector<Confidence> sure_of(const Indices& lone, const std::vector<TaskState>& states,
                                const Indices& others, const std::vector<TaskState>& other_states) {
  std::unordered_set<std::string_view> texts;
  bool any = false;
  for (const std::size_t i : others) {
    const TaskState& other = other_states[i];
    if (!other.id.empty()) continue;
    any = true;
    texts.insert(other.text);
  }
  std::vector<Confidence> sure;
  for (const std::size_t i : lone) {
    sure.push_back(!states[i].id.empty() || !any    ? Confidence::certain
                   : texts.contains(states[i].text) ? Confidence::uncertain
                                                    : Confidence::likely);
  }
  return sure;
}

/// The first look at a vault.
Matching all_new(std::size_t count) {
  Matching found;
  found.appeared.resize(count);
  std::iota(found.appeared.begin(), found.appeared.end(), std::size_t{0});
  found.sure_appeared.assign(count, Confidence::certain);
  return found;
}

}  // namespace

Matching match(const std::vector<TaskState>& before, const std::vector<TaskState>& after) {
  if (before.empty()) return all_new(after.size());
  Matcher matcher(before, after, find_renamed(before, after));
  matcher.match_ids();
  matcher.match_completed_recurring();
  matcher.match_same_text();
  matcher.match_near_text();
  matcher.match_elsewhere(Confidence::certain);
  matcher.match_near_elsewhere();
  Matching found = matcher.result();
  found.sure_vanished = sure_of(found.vanished, before, found.appeared, after);
  found.sure_appeared = sure_of(found.appeared, after, found.vanished, before);
  std::unordered_multimap<std::string_view, const TaskState*> appeared;
  for (const std::size_t i : found.appeared) appeared.emplace(after[i].text, &after[i]);
  for (const std::size_t i : found.vanished) {
    if (before[i].on_completion != "delete") continue;
    const auto [from, to] = appeared.equal_range(before[i].text);
    const bool came_back = std::any_of(
        from, to, [&](const auto& entry) { return is_next_occurrence(before[i], *entry.second); });
    if (came_back) found.done_and_deleted.push_back(i);
  }
  return found;
}

Matching match_returned(const std::vector<TaskState>& gone,
                        const std::vector<TaskState>& appeared) {
  constexpr std::size_t kLeast = 3;
  Matcher matcher(gone, appeared, find_renamed(gone, appeared, kLeast));
  matcher.match_ids();
  matcher.match_same_text();
  matcher.match_elsewhere(Confidence::uncertain);
  return matcher.result();
}

}  // namespace vaultask::journal
