// Rules 3 and 5: the same text.
#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "journal/align.hpp"
#include "journal/identity_text.hpp"
#include "journal/matcher.hpp"

namespace vaultask::journal {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += part;
    key += '\n';
  }
  return key;
}

/// What two lines share that were moved and not edited.
std::string whole(const TaskState& task) {
  return joined({task.text, task.created, task.due, task.scheduled, task.start, task.done,
                 task.symbol, task.owners, task.recurrence, to_string(task.priority)});
}

}  // namespace

void Matcher::match_same_text() {
  const auto below_heading = [](const std::string& path, const TaskState& task) {
    return joined({path, task.text, task.heading});
  };
  for (const Candidates& same :
       group([&](std::size_t i) { return below_heading(path_now(i), before_[i]); },
             [&](std::size_t i) { return below_heading(after_[i].path, after_[i]); })) {
    pair_in_order(same);
  }
  const auto in_note = [](const std::string& path, const TaskState& task) {
    return joined({path, task.text});
  };
  for (const Candidates& same :
       group([&](std::size_t i) { return in_note(path_now(i), before_[i]); },
             [&](std::size_t i) { return in_note(after_[i].path, after_[i]); })) {
    pair_in_order(same);
  }
}

void Matcher::pair_in_order(const Candidates& group) {
  const auto pairs = align(group.before.size(), group.after.size(), [&](auto i, auto j) {
    return agreement(before_[group.before[i]], after_[group.after[j]]);
  });
  for (const auto& [i, j] : pairs) {
    const std::size_t before = group.before[i], after = group.after[j];
    if (cannot_be_one(before_[before], after_[after])) continue;
    pair(before, after, confidence_in_group(group, before, after));
  }
}

Confidence Matcher::confidence_in_group(const Candidates& group, std::size_t before,
                                        std::size_t after) const {
  const TaskState& was = before_[before];
  const TaskState& is = after_[after];
  if (created_differ(was, is) || is_next_occurrence(was, is)) return Confidence::uncertain;
  const bool same = same_but_for_place(was, is);
  if (group.before.size() == 1 && group.after.size() == 1) return Confidence::certain;
  const bool as_many = group.before.size() == group.after.size();
  if (same) return as_many ? Confidence::certain : Confidence::likely;
  // Another one would have been just like it: order alone decided.
  const bool better =
      std::any_of(group.after.begin(), group.after.end(),
                  [&](std::size_t j) { return same_but_for_place(was, after_[j]); }) ||
      std::any_of(group.before.begin(), group.before.end(),
                  [&](std::size_t i) { return same_but_for_place(before_[i], is); });
  return as_many && !better ? Confidence::likely : Confidence::uncertain;
}

void Matcher::match_elsewhere(Confidence best) {
  // Lines that were moved as they are, then those that were changed on the way.
  for (const bool as_they_are : {true, false}) {
    const auto key = [&](const TaskState& task) { return as_they_are ? whole(task) : task.text; };
    for (const Candidates& same : group([&](std::size_t i) { return key(before_[i]); },
                                        [&](std::size_t i) { return key(after_[i]); })) {
      pair_elsewhere(same, best);
    }
  }
}

void Matcher::pair_elsewhere(const Candidates& group, Confidence best) {
  // Nothing tells which of several it is, unless there are as many and their order is kept.
  if (group.before.size() != group.after.size()) return;
  for (std::size_t n = 0; n < group.before.size(); ++n) {
    const TaskState& was = before_[group.before[n]];
    const TaskState& is = after_[group.after[n]];
    // Moved and written down anew at once: two tasks of the same text.
    if (cannot_be_one(was, is) || created_differ(was, is)) continue;
    // What was done is not opened again by being moved: a new one of the same text.
    if (!was.is_open() && is.is_open()) continue;
    if (id_differs(was, is)) continue;  // what has an id bears it wherever it goes
    const bool same = same_but_for_place(was, is);
    // "Follow up", and nothing else agrees; so it is, too, with what went some time ago.
    const bool same_created = !was.created.empty() && was.created == is.created;
    const bool weak = best == Confidence::uncertain || !is_distinctive(was.text);
    if (weak && !same && !same_created) continue;
    const bool dated = !was.created.empty() || (same && !was.due.empty());
    Confidence confidence = Confidence::uncertain;
    if (group.before.size() == 1 && (is_distinctive(was.text) || dated)) {
      confidence =
          same && is_distinctive(was.text) && dated ? Confidence::certain : Confidence::likely;
    }
    pair(group.before[n], group.after[n], std::max(confidence, best));
  }
}

}  // namespace vaultask::journal
