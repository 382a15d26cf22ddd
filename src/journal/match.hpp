// Which task of an earlier state is which task of a later one.
//
// The rules, in order; each looks only at tasks that the ones before it left (product.md, §6):
//   1. the same 🆔; the same block id in the same note, then in another one;
//   2. a recurring task that was open and one that is closed, of the same text and dates: the next
//      occurrence, which stands open beside it, is a new task;
//   3. the same text in the same note, below the same heading, then below another; several of the
//      same text are paired in order, never crossing, as many as there are;
//   4. nearly the same text in the same note;
//   5. the same text in another note;
//   6. nearly the same text in another note, where few tasks are left: `uncertain`.
// "The same note" includes a note under its new name (renamed_notes.hpp). Two tasks with different
// ids are never one. A match that another would have suited as well is `uncertain`; where nothing
// speaks for one of several, there is none: the earlier tasks have vanished, the later are new.
#pragma once

#include <cstddef>
#include <vector>

#include <vaultask/history.hpp>

#include "journal/task_state.hpp"

namespace vaultask::journal {

struct Match {
  std::size_t before = 0, after = 0;  ///< Indices into the two states.
  Confidence confidence = Confidence::certain;

  friend bool operator==(const Match&, const Match&) = default;
};

struct Matching {
  std::vector<Match> matches;         ///< In order of `after`.
  std::vector<std::size_t> vanished;  ///< Of `before`, in order.
  std::vector<std::size_t> appeared;  ///< Of `after`, in order.
  /// How sure it is that these have no partner, beside the two lists. Certain with an id, or where
  /// the other list has nothing that it could be; uncertain where the other list has its text.
  std::vector<Confidence> sure_vanished, sure_appeared;
  /// Those vanished ones that were deleted by being done (🏁 delete): the next occurrence appeared.
  std::vector<std::size_t> done_and_deleted;
};

/// Matches two states: the tasks of the notes that changed, before and after, each in order of path
/// and line. Pure. Time: that of sorting, and for what rule 4 compares, bounded for each task.
[[nodiscard]] Matching match(const std::vector<TaskState>& before,
                             const std::vector<TaskState>& after);

/// Matches tasks that vanished in earlier runs with tasks that appeared now: by rules 1, 3, 4 and
/// 5, and 5 is `uncertain` at best. `gone` must be in order of path and line, too. A note that came
/// back under another name is known by three tasks at least.
[[nodiscard]] Matching match_returned(const std::vector<TaskState>& gone,
                                      const std::vector<TaskState>& appeared);

}  // namespace vaultask::journal
