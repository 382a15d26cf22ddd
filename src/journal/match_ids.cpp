// Rules 1 and 2: what a line itself says of its identity.
#include "journal/matcher.hpp"
#include "journal/near_text.hpp"

namespace vaultask::journal {
namespace {

/// Obsidian makes block ids of six characters; shorter ones people wrote, "^a" in many notes.
constexpr std::size_t kMadeBlockId = 6;
constexpr double kRelated = 0.4;

std::string in_note(const std::string& path, const std::string& text) {
  return text.empty() ? "" : path + '\n' + text;
}

std::string text_and_dates(const TaskState& task) {
  return task.text + '\n' + task.due + '\n' + task.scheduled + '\n' + task.start;
}

bool has_dates(const TaskState& task) {
  return !task.due.empty() || !task.scheduled.empty() || !task.start.empty();
}

}  // namespace

void Matcher::match_ids() {
  // An id that several bear says less than their texts and places: these decide then.
  const auto pair_sole = [&](const std::vector<Candidates>& groups) {
    for (const Candidates& same : groups) {
      const std::size_t before = same.before.front(), after = same.after.front();
      if (same.before.size() != 1 || same.after.size() != 1) continue;
      if (!cannot_be_one(before_[before], after_[after])) pair(before, after, Confidence::certain);
    }
  };
  pair_sole(group([&](std::size_t i) { return before_[i].id; },
                  [&](std::size_t i) { return after_[i].id; }));
  pair_sole(group([&](std::size_t i) { return in_note(path_now(i), before_[i].block_id); },
                  [&](std::size_t i) { return in_note(after_[i].path, after_[i].block_id); }));
  match_block_ids_elsewhere();
}

void Matcher::match_block_ids_elsewhere() {
  const auto blocks = group([&](std::size_t i) { return before_[i].block_id; },
                            [&](std::size_t i) { return after_[i].block_id; });
  for (const Candidates& same : blocks) {
    if (same.before.size() != 1 || same.after.size() != 1) continue;
    const TaskState& was = before_[same.before.front()];
    const TaskState& is = after_[same.after.front()];
    if (cannot_be_one(was, is)) continue;
    const bool same_text = was.text == is.text;
    if (!same_text && was.block_id.size() < kMadeBlockId &&
        NearText(was.text).likeness(NearText(is.text)) < kRelated) {
      continue;
    }
    pair(same.before.front(), same.after.front(),
         same_text ? Confidence::certain : Confidence::likely);
  }
}

void Matcher::match_completed_recurring() {
  // In the same note, then anywhere: archive plugins move what is done.
  for (const bool anywhere : {false, true}) {
    const auto key = [&](const std::string& path, const TaskState& task) {
      return anywhere ? text_and_dates(task) : in_note(path, text_and_dates(task));
    };
    const auto groups = group([&](std::size_t i) { return key(path_now(i), before_[i]); },
                              [&](std::size_t i) { return key(after_[i].path, after_[i]); });
    for (const Candidates& same : groups) {
      if (same.before.size() != 1) continue;  // rule 3 pairs them in order
      const TaskState& was = before_[same.before.front()];
      if (!was.is_open() || was.recurrence.empty()) continue;
      std::vector<std::size_t> closed;
      for (const std::size_t i : same.after) {
        if (!after_[i].is_open()) closed.push_back(i);
      }
      // What stands open with the same dates was not done; without dates it may be the next one.
      const bool still_open = closed.size() < same.after.size() && has_dates(was);
      if (closed.size() != 1 || still_open) continue;
      if (cannot_be_one(was, after_[closed.front()])) continue;
      pair(same.before.front(), closed.front(),
           anywhere ? Confidence::likely : Confidence::certain);
    }
  }
}

}  // namespace vaultask::journal
