// Rules 4 and 6: nearly the same text.
#include <algorithm>

#include "journal/matcher.hpp"
#include "journal/near_text.hpp"

namespace vaultask::journal {
namespace {

/// Of a note rewritten from top to bottom, each task is compared with this many that stood about as
/// far down: the cost of a note stays linear in its tasks.
constexpr std::size_t kWindow = 32;

/// Below this, two texts of usual length share little more than their common words. Edits such as a
/// word put in, left out or corrected keep a text of five words above 0.7; two tasks that share a
/// verb and an object word ("Review the budget", "Review the contract") stand near 0.5.
constexpr double kAlike = 0.55;
constexpr double kVeryAlike = 0.72;
/// With the day it was written down, less will do.
constexpr double kAlikeWithDate = 0.35;
/// In another note, and with other numbers or an id that was not there before: the text must say it
/// all.
constexpr double kNearlyEqual = 0.8;
/// Beyond this many left on either side, nearly the same text somewhere says nothing.
constexpr std::size_t kFewLeft = 200;
/// By how much the best must be better than the next one.
constexpr double kMargin = 0.08;

struct Near {
  double worth = 0;
  double likeness = 0;
  std::size_t before = 0, after = 0;  ///< Positions in the group.
};

bool same_created(const TaskState& was, const TaskState& is) {
  return !was.created.empty() && was.created == is.created;
}

/// In another note only what was edited a little on the way. Equal texts rule 5 has left on
/// purpose; what has an id would bear it still; and done is not opened again by being moved.
bool may_be_elsewhere(const TaskState& was, const TaskState& is, bool numbers) {
  return was.text != is.text && !has_id(was) && !has_id(is) && !numbers &&
         (was.is_open() || !is.is_open());
}

double worth_of(const TaskState& was, const TaskState& is, double likeness) {
  const bool same_due = !was.due.empty() && was.due == is.due;
  return likeness + (same_created(was, is) ? 0.15 : 0) + (same_due ? 0.1 : 0) +
         (was.heading == is.heading ? 0.05 : 0) + (was.owners == is.owners ? 0.03 : 0) +
         (was.symbol == is.symbol ? 0.02 : 0);
}

double least_likeness(const TaskState& was, const TaskState& is, bool one_note, bool numbers) {
  if (!one_note || numbers || id_differs(was, is)) return kNearlyEqual;
  return same_created(was, is) ? kAlikeWithDate : kAlike;
}

/// The pairs that could be one task, of what is left of one note or of all.
class NearPairs {
 public:
  NearPairs(const Candidates& note, const std::vector<TaskState>& before,
            const std::vector<TaskState>& after, bool one_note)
      : best_of_old_(note.before.size()), best_of_new_(note.after.size()) {
    std::vector<NearText> old_texts, new_texts;
    for (const std::size_t i : note.before) old_texts.emplace_back(before[i].text);
    for (const std::size_t i : note.after) new_texts.emplace_back(after[i].text);
    for (std::size_t i = 0; i < note.before.size(); ++i) {
      const std::size_t middle = i * note.after.size() / note.before.size();
      const std::size_t window = one_note ? kWindow : kFewLeft;
      const std::size_t from = one_note && middle > window / 2 ? middle - window / 2 : 0;
      for (std::size_t j = from; j < std::min(from + window, note.after.size()); ++j) {
        const TaskState& was = before[note.before[i]];
        const TaskState& is = after[note.after[j]];
        if (cannot_be_one(was, is) || created_differ(was, is)) continue;
        const double likeness = old_texts[i].likeness(new_texts[j]);
        const bool numbers = old_texts[i].numbers_differ(new_texts[j]);
        if (!one_note && !may_be_elsewhere(was, is, numbers)) continue;
        if (likeness < least_likeness(was, is, one_note, numbers)) continue;
        add({worth_of(was, is, likeness), likeness, i, j});
      }
    }
    std::stable_sort(pairs_.begin(), pairs_.end(),
                     [](const Near& a, const Near& b) { return a.worth > b.worth; });
  }

  [[nodiscard]] const std::vector<Near>& by_worth() const { return pairs_; }

  /// Whether neither task has another one that would do about as well.
  [[nodiscard]] bool stands_out(const Near& pair) const {
    const double next = std::max(best_of_old_[pair.before].second, best_of_new_[pair.after].second);
    return pair.worth >= next + kMargin;
  }

 private:
  struct Best {
    double first = 0, second = 0;
    void take(double worth) {
      if (worth > first) {
        second = first;
        first = worth;
      } else {
        second = std::max(second, worth);
      }
    }
  };

  void add(const Near& pair) {
    pairs_.push_back(pair);
    best_of_old_[pair.before].take(pair.worth);
    best_of_new_[pair.after].take(pair.worth);
  }

  std::vector<Near> pairs_;
  std::vector<Best> best_of_old_, best_of_new_;
};

}  // namespace

void Matcher::match_near_text() {
  for (const Candidates& note : group([&](std::size_t i) { return path_now(i); },
                                      [&](std::size_t i) { return after_[i].path; })) {
    match_near(note, true);
  }
}

void Matcher::match_near_elsewhere() {
  const auto one = [](std::size_t) { return std::string("all"); };
  for (const Candidates& left : group(one, one)) {
    if (left.before.size() <= kFewLeft && left.after.size() <= kFewLeft) match_near(left, false);
  }
}

void Matcher::match_near(const Candidates& left, bool one_note) {
  const NearPairs pairs(left, before_, after_, one_note);
  for (const Near& near : pairs.by_worth()) {
    const std::size_t before = left.before[near.before], after = left.after[near.after];
    if (old_matched_[before] || new_matched_[after]) continue;
    const TaskState& was = before_[before];
    const TaskState& is = after_[after];
    const bool opened_again = !was.is_open() && is.is_open();
    const bool alike = near.likeness >= (same_created(was, is) ? kAlike : kVeryAlike);
    const bool numbers = NearText(was.text).numbers_differ(NearText(is.text));
    const bool sure = one_note && alike && !opened_again && pairs.stands_out(near) &&
                      !(numbers && !same_created(was, is)) && !id_differs(was, is);
    pair(before, after, sure ? Confidence::likely : Confidence::uncertain);
  }
}

}  // namespace vaultask::journal
