#include "store/history_comparison.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "journal/events.hpp"
#include "journal/match.hpp"

namespace vaultask::store {
namespace {

/// The ➕ date, which may be written later, else the day that was found before.
std::string opened_text(const journal::TaskState& state, const std::string& before) {
  const auto created = Date::parse(state.created);
  return created ? created->to_iso() : before;
}

std::vector<journal::TaskState> states_of(const std::vector<KnownTask>& tasks) {
  std::vector<journal::TaskState> states;
  states.reserve(tasks.size());
  for (const KnownTask& task : tasks) states.push_back(task.state);
  return states;
}

bool by_place(const journal::TaskState& a, const journal::TaskState& b) {
  return a.path != b.path ? a.path < b.path : a.line < b.line;
}

/// One comparison: the notes that differ, both states of them, and what becomes of them.
class Comparison {
 public:
  Comparison(HistoryRun& run, const std::vector<NoteNow>& notes) : run_(run), rows_(run.rows) {
    std::size_t tasks = 0;
    for (const NoteNow& note : notes) tasks += note.tasks.size();
    after_.reserve(tasks);
    note_ids_.reserve(tasks);
  }

  /// Takes a note; where nothing but lines changed, that is all there is to do.
  Result<void> take(NoteNow note) {
    const auto known = rows_.note(note.path);
    if (!known) return fail(known.error());
    std::vector<KnownTask> before;
    if (*known) {
      auto tasks = rows_.tasks_of((*known)->id, note.path);
      if (!tasks) return fail(tasks.error());
      before = std::move(*tasks);
    }
    const bool had_tasks = *known && (*known)->hash;
    if (*known && !had_tasks && !note.tasks.empty()) {
      // A note that comes back: what went with it stands there again, if it does.
      auto gone = rows_.gone_of((*known)->id, note.path);
      if (!gone) return fail(gone.error());
      before = std::move(*gone);
    }
    if (!had_tasks && note.tasks.empty()) return {};
    const auto hash = note.tasks.empty() ? std::nullopt : std::optional(note.hash);
    const bool same_bytes = had_tasks && hash == (*known)->hash;
    const auto id =
        *known ? Result<std::int64_t>((*known)->id) : rows_.insert_note(note.path, note.hash);
    if (!id) return fail(id.error());
    if (*known && !same_bytes) {
      if (auto put = rows_.put_hash(*id, hash); !put) return put;
    }
    const std::size_t stood = had_tasks ? before.size() : 0;  // what comes back was not counted
    run_.notes += (hash ? 1 : 0) - (had_tasks ? 1 : 0);
    run_.tasks += static_cast<std::int64_t>(note.tasks.size()) - static_cast<std::int64_t>(stood);
    if (had_tasks && is_same(before, note.tasks)) return move_lines(before, note.tasks);
    for (KnownTask& task : before) before_.push_back(std::move(task));
    for (journal::TaskState& task : note.tasks) {
      after_.push_back(std::move(task));
      note_ids_.push_back(*id);
    }
    if (same_bytes) same_bytes_.insert(note.path);
    return {};
  }

  Result<void> finish() {
    const journal::Matching found = journal::match(states_of(before_), after_);
    for (const journal::Match& match : found.matches) {
      const KnownTask& was = before_[match.before];
      auto ok = was.gone ? come_back(was, match.after, match.confidence)
                         : go_on(was, match.after, match.confidence);
      if (!ok) return ok;
    }
    if (auto ok = take_vanished(found); !ok) return ok;
    return take_appeared(found.appeared, found.sure_appeared);
  }

 private:
  static bool is_same(const std::vector<KnownTask>& before,
                      const std::vector<journal::TaskState>& after) {
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](const KnownTask& a, const journal::TaskState& b) {
                        return journal::same_but_for_line(a.state, b);
                      });
  }

  Result<void> move_lines(const std::vector<KnownTask>& before,
                          const std::vector<journal::TaskState>& after) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i].state.line == after[i].line) continue;
      if (auto ok = rows_.move_line(before[i].id, after[i].line); !ok) return ok;
    }
    return {};
  }

  /// A task that was there before.
  Result<void> go_on(const KnownTask& was, std::size_t after, Confidence confidence) {
    const journal::TaskState& is = after_[after];
    if (was.state == is) return {};
    const bool edited = !same_bytes_.contains(is.path);
    const auto changes = journal::changes_between(was.state, is, run_.info.day, edited);
    if (auto ok = run_.append(was.id, changes, confidence); !ok) return ok;
    return rows_.update(was.id, note_ids_[after], is, opened_text(is, was.opened));
  }

  /// A task that had vanished in an earlier run.
  Result<void> come_back(const KnownTask& was, std::size_t after, Confidence confidence) {
    const journal::TaskState& is = after_[after];
    if (was.state.path != is.path) confidence = Confidence::uncertain;
    const journal::Change back{EventKind::returned, run_.info.day, "", is.path};
    if (auto ok = run_.append(was.id, back, confidence); !ok) return ok;
    const auto changes = journal::changes_between(was.state, is, run_.info.day);
    if (auto ok = run_.append(was.id, changes, confidence); !ok) return ok;
    return rows_.update(was.id, note_ids_[after], is, opened_text(is, was.opened));
  }

  Result<void> take_vanished(const journal::Matching& found) {
    const std::set<std::size_t> replaced(found.done_and_deleted.begin(),
                                         found.done_and_deleted.end());
    for (std::size_t n = 0; n < found.vanished.size(); ++n) {
      const std::size_t i = found.vanished[n];
      if (before_[i].gone) continue;
      const bool done = replaced.contains(i);
      const auto changes = journal::last_changes(before_[i].state, run_.info.day, done);
      const auto run = run_.id();
      if (!run) return fail(run.error());
      const Confidence confidence = done ? Confidence::likely : found.sure_vanished[n];
      if (auto ok = run_.append(before_[i].id, changes, confidence); !ok) return ok;
      if (auto ok = rows_.mark_gone(before_[i].id, *run); !ok) return ok;
    }
    return {};
  }

  Result<void> take_appeared(const std::vector<std::size_t>& appeared,
                             const std::vector<Confidence>& sure) {
    std::vector<bool> returned(appeared.size());
    if (run_.any_gone) {
      if (auto ok = take_returned(appeared, returned); !ok) return ok;
    }
    for (std::size_t n = 0; n < appeared.size(); ++n) {
      if (returned[n]) continue;
      const std::size_t i = appeared[n];
      const auto changes = journal::first_changes(after_[i], run_.info.day);
      const auto run = run_.id();
      if (!run) return fail(run.error());
      const auto id = rows_.insert(note_ids_[i], after_[i], changes.front().day.to_iso(), *run);
      if (!id) return fail(id.error());
      if (auto ok = run_.append(*id, changes, sure[n]); !ok) return ok;
    }
    return {};
  }

  /// Those among the new tasks that had vanished in an earlier run.
  Result<void> take_returned(const std::vector<std::size_t>& appeared,
                             std::vector<bool>& returned) {
    std::set<std::int64_t> just_gone;
    for (const KnownTask& task : before_) just_gone.insert(task.id);
    std::vector<KnownTask> gone;
    std::set<std::int64_t> seen;
    const auto add = [&](std::vector<KnownTask>& found) {
      for (KnownTask& task : found) {
        if (just_gone.contains(task.id) || !seen.insert(task.id).second) continue;
        gone.push_back(std::move(task));
      }
    };
    std::vector<journal::TaskState> states;
    for (const std::size_t i : appeared) {
      states.push_back(after_[i]);
      auto found = rows_.gone_like(after_[i]);
      if (!found) return fail(found.error());
      add(*found);
    }
    if (gone.empty()) return {};
    std::sort(gone.begin(), gone.end(),
              [](const KnownTask& a, const KnownTask& b) { return by_place(a.state, b.state); });
    for (const journal::Match& match : journal::match_returned(states_of(gone), states).matches) {
      returned[match.after] = true;
      auto ok = come_back(gone[match.before], appeared[match.after], match.confidence);
      if (!ok) return ok;
    }
    return {};
  }

  HistoryRun& run_;
  HistoryRows& rows_;
  std::vector<KnownTask> before_;
  std::vector<journal::TaskState> after_;
  std::vector<std::int64_t> note_ids_;  ///< Of after_.
  std::set<std::string> same_bytes_;    ///< Notes that were not edited.
};

}  // namespace

Result<void> compare_notes(HistoryRun& run, std::vector<NoteNow> notes) {
  std::sort(notes.begin(), notes.end(),
            [](const NoteNow& a, const NoteNow& b) { return a.path < b.path; });
  Comparison comparison(run, notes);
  for (NoteNow& note : notes) {
    if (auto taken = comparison.take(std::move(note)); !taken) return taken;
  }
  return comparison.finish();
}

}  // namespace vaultask::store
