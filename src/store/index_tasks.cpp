#include "store/index_tasks.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "store/history_statements.hpp"
#include "store/note_rows.hpp"
#include "store/packed_rows.hpp"

namespace vaultask::store {
namespace {

/// The date that has that name; null for a word that is none.
std::string* date_named(std::string_view field, journal::TaskState& state) {
  if (field == "created") return &state.created;
  if (field == "start") return &state.start;
  if (field == "scheduled") return &state.scheduled;
  if (field == "due") return &state.due;
  if (field == "done") return &state.done;
  if (field == "cancelled") return &state.cancelled;
  return nullptr;
}

journal::TaskState state_at(const Statement& row, const std::string& path) {
  journal::TaskState state;
  state.path = path;
  int column = 1;  // behind the id
  state.line = static_cast<int>(row.integer(column++));
  state.heading = row.text(column++);
  state.description = row.text(column++);
  state.symbol = row.text(column++);
  state.type = static_cast<StatusType>(row.integer(column++));
  state.priority = static_cast<Priority>(row.integer(column++));
  for (std::string* text : {&state.created, &state.start, &state.scheduled, &state.due, &state.done,
                            &state.cancelled, &state.recurrence, &state.on_completion, &state.id}) {
    *text = row.text(column++);
  }
  const std::string_view link = strings::trim(row.text(column));
  if (link.starts_with('^')) state.block_id = link.substr(1);
  const bool scheduled_inferred = row.integer(++column) != 0;
  PackedReader bad_dates(row.text(++column));
  while (bad_dates.next()) {
    std::string* date = date_named(bad_dates.text(), state);
    if (date == &state.scheduled && scheduled_inferred) continue;
    if (date != nullptr && date->empty()) *date = bad_dates.text();
  }
  return state;
}

}  // namespace

Result<IndexTasks> IndexTasks::prepare(Connection& index) {
  IndexTasks tasks;
  auto prepared = index.prepare_all({{&tasks.note_, sql::history::kIndexNote},
                                     {&tasks.tasks_, sql::history::kIndexTasks},
                                     {&tasks.owners_, sql::history::kIndexOwners}});
  if (!prepared) return fail(prepared.error());
  return tasks;
}

Result<NoteNow> IndexTasks::note(const std::string& path) {
  NoteNow now;
  now.path = path;
  note_.start(path);
  if (note_.step()) {
    const std::int64_t id = note_.integer(0);
    now.hash = note_.integer(1);
    if (auto read = read_tasks(id, now); !read) return fail(read.error());
  }
  if (auto status = note_.status(); !status) return fail(status.error());
  note_.reset();
  return now;
}

Result<void> IndexTasks::read_tasks(std::int64_t note_id, NoteNow& note) {
  constexpr std::size_t kUsual = 8;  // a state is large, and growing step by step moves it often
  note.tasks.reserve(kUsual);
  ids_.clear();
  tasks_.start(first_task_id(note_id), last_task_id(note_id));
  while (tasks_.step()) {
    ids_.push_back(tasks_.integer(0));
    note.tasks.push_back(state_at(tasks_, note.path));
  }
  if (auto status = tasks_.status(); !status) return status;
  tasks_.reset();
  if (ids_.empty()) return {};
  if (auto read = read_owners(note.tasks); !read) return read;
  for (journal::TaskState& task : note.tasks) task.complete();
  return {};
}

journal::TaskState* IndexTasks::task_of(const Statement& row,
                                        std::vector<journal::TaskState>& tasks) const {
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), row.integer(0));
  if (at == ids_.end() || *at != row.integer(0)) return nullptr;
  return &tasks[static_cast<std::size_t>(at - ids_.begin())];
}

Result<void> IndexTasks::read_owners(std::vector<journal::TaskState>& tasks) {
  owners_.start(ids_.front(), ids_.back());
  while (owners_.step()) {
    journal::TaskState* task = task_of(owners_, tasks);
    if (task == nullptr) continue;
    if (!task->owners.empty()) task->owners += ", ";
    task->owners += owners_.text(1);
  }
  auto status = owners_.status();
  owners_.reset();
  return status;
}

Result<std::vector<HistoryWriter::KnownNote>> IndexTasks::notes(Connection& index) {
  auto rows = index.prepare(sql::history::kIndexNotes);
  if (!rows) return fail(rows.error());
  std::vector<HistoryWriter::KnownNote> notes;
  while (rows->step()) notes.push_back({std::string(rows->text(0)), rows->integer(1)});
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

}  // namespace vaultask::store
