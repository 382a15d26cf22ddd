#include "measure/record_table.hpp"

#include <algorithm>
#include <tuple>

namespace vaultask::measure {
namespace {

template <class A, class B>
bool stands_before(const A& a, const B& b) {
  return std::tie(a.path, a.line) < std::tie(b.path, b.line);
}

std::optional<Date> date_of(const NoteInfo* note) {
  return note == nullptr ? std::nullopt : note->date;
}

/// The date of the note in which the journal first saw a task, if that note is still there.
std::optional<Date> first_date(const TaskHistory& task, const NotesByPath& notes) {
  const auto moved =
      std::find_if(task.events.begin(), task.events.end(),
                   [](const TaskEvent& event) { return event.kind == EventKind::note_moved; });
  if (moved != task.events.end()) {
    if (const NoteInfo* note = notes.find(moved->from)) return note->date;
  }
  return date_of(notes.find(task.path));
}

}  // namespace

NotesByPath::NotesByPath(const std::vector<NoteInfo>& notes) {
  notes_.reserve(notes.size());
  for (const NoteInfo& note : notes) notes_.emplace(note.path, &note);
}

const NoteInfo* NotesByPath::find(std::string_view path) const {
  const auto found = notes_.find(path);
  return found == notes_.end() ? nullptr : found->second;
}

std::vector<TaskRecord> make_records(const std::vector<Task>& tasks, const NotesByPath& notes,
                                     const History& history, Date today) {
  const Date began = history.began.value_or(today);
  std::vector<TaskRecord> records;
  records.reserve(tasks.size());
  auto known = history.tasks.begin();
  std::vector<const TaskHistory*> gone;
  const auto pass = [&](auto stop) {
    for (; known != history.tasks.end() && !stop(*known); ++known) {
      if (known->gone) gone.push_back(&*known);
    }
  };
  for (const Task& task : tasks) {
    pass([&](const TaskHistory& past) { return !past.gone && !stands_before(past, task); });
    const bool same = known != history.tasks.end() && !stands_before(task, *known);
    const TaskHistory* past = same ? &*known : nullptr;
    const NoteInfo* note = notes.find(task.path);
    const auto first = past != nullptr ? first_date(*past, notes) : date_of(note);
    records.emplace_back(task, note, first, past, began, today);
  }
  pass([](const TaskHistory&) { return false; });
  for (const TaskHistory* past : gone) {
    records.emplace_back(*past, notes.find(past->path), first_date(*past, notes), began, today);
  }
  return records;
}

}  // namespace vaultask::measure
