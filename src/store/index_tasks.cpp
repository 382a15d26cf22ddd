#include "store/index_tasks.hpp"

#include "base/strings.hpp"
#include "store/history_statements.hpp"
#include "store/note_rows.hpp"

namespace vaultask::store {
namespace {

journal::TaskState state_at(const Statement& row, const std::string& path) {
  journal::TaskState state;
  state.path = path;
  int column = 0;
  state.line = static_cast<int>(row.integer(column++));
  state.heading = row.text(column++);
  state.description = row.text(column++);
  state.symbol = row.text(column++);
  state.type = static_cast<StatusType>(row.integer(column++));
  state.priority = static_cast<Priority>(row.integer(column++));
  std::string block_link;
  for (std::string* text :
       {&state.created, &state.start, &state.scheduled, &state.due, &state.done, &state.cancelled,
        &state.recurrence, &state.on_completion, &state.id, &block_link, &state.owners}) {
    *text = row.text(column++);
  }
  const std::string_view link = strings::trim(block_link);
  if (link.starts_with('^')) state.block_id = link.substr(1);
  state.complete();
  return state;
}

}  // namespace

Result<IndexTasks> IndexTasks::prepare(Connection& index) {
  IndexTasks tasks;
  auto prepared = index.prepare_all(
      {{&tasks.note_, sql::history::kIndexNote}, {&tasks.tasks_, sql::history::kIndexTasks}});
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
    tasks_.start(first_task_id(id), last_task_id(id));
    while (tasks_.step()) now.tasks.push_back(state_at(tasks_, path));
    if (auto status = tasks_.status(); !status) return fail(status.error());
    tasks_.reset();
  }
  if (auto status = note_.status(); !status) return fail(status.error());
  note_.reset();
  return now;
}

Result<std::vector<HistoryWriter::KnownNote>> IndexTasks::notes(Connection& index) {
  auto rows = index.prepare(sql::history::kIndexNotes);
  if (!rows) return fail(rows.error());
  rows->start(first_task_id(1));  // ids of a note's tasks: see note_rows.hpp
  std::vector<HistoryWriter::KnownNote> notes;
  while (rows->step()) notes.push_back({std::string(rows->text(0)), rows->integer(1)});
  if (auto status = rows->status(); !status) return fail(status.error());
  return notes;
}

}  // namespace vaultask::store
