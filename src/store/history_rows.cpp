#include "store/history_rows.hpp"

#include <algorithm>
#include <optional>

#include "base/files.hpp"
#include "store/history_statements.hpp"

namespace vaultask::store {

KnownTask known_task(const Statement& row, std::string path) {
  KnownTask task;
  int column = 0;
  task.id = row.integer(column++);
  journal::TaskState& state = task.state;
  state.path = std::move(path);
  state.line = static_cast<int>(row.integer(column++));
  state.heading = row.text(column++);
  state.description = row.text(column++);
  state.symbol = row.text(column++);
  state.type = static_cast<StatusType>(row.integer(column++));
  state.priority = static_cast<Priority>(row.integer(column++));
  for (std::string* text : {&state.created, &state.start, &state.scheduled, &state.due, &state.done,
                            &state.cancelled, &state.recurrence, &state.on_completion, &state.id,
                            &state.block_id, &state.owners, &task.opened}) {
    *text = row.text(column++);
  }
  return task;
}

namespace {

/// One that is to be compared.
KnownTask complete_task(const Statement& row, std::string path) {
  KnownTask task = known_task(row, std::move(path));
  task.state.complete();
  return task;
}

}  // namespace

std::int64_t text_hash(const journal::TaskState& state) {
  return static_cast<std::int64_t>(files::content_hash(state.text));
}

Result<HistoryRows> HistoryRows::prepare(Connection& db) {
  namespace text = sql::history;
  HistoryRows rows;
  auto prepared = db.prepare_all({{&rows.note_, text::kKnownNote},
                                  {&rows.insert_note_, text::kInsertNote},
                                  {&rows.put_hash_, text::kPutHash},
                                  {&rows.tasks_, text::kTasksOfNote},
                                  {&rows.gone_by_text_, text::kGoneByText},
                                  {&rows.gone_by_id_, text::kGoneById},
                                  {&rows.gone_by_block_id_, text::kGoneByBlockId},
                                  {&rows.gone_of_note_, text::kGoneOfNote},
                                  {&rows.insert_, text::kInsertTask},
                                  {&rows.update_, text::kUpdateTask},
                                  {&rows.move_line_, text::kMoveLine},
                                  {&rows.mark_gone_, text::kMarkGone}});
  if (!prepared) return fail(prepared.error());
  return rows;
}

Result<std::optional<HistoryRows::Note>> HistoryRows::note(const std::string& path) {
  std::optional<Note> found;
  note_.start(path);
  if (note_.step()) {
    found.emplace();
    found->id = note_.integer(0);
    if (!note_.is_null(1)) found->hash = note_.integer(1);
  }
  if (auto status = note_.status(); !status) return fail(status.error());
  note_.reset();
  return found;
}

Result<std::int64_t> HistoryRows::insert_note(const std::string& path, std::int64_t hash) {
  return insert_note_.insert(path, hash);
}

Result<void> HistoryRows::put_hash(std::int64_t note_id, std::optional<std::int64_t> hash) {
  return put_hash_.run(note_id, hash);
}

Result<std::vector<KnownTask>> HistoryRows::tasks_of(std::int64_t note_id,
                                                     const std::string& path) {
  std::vector<KnownTask> tasks;
  tasks_.start(note_id);
  while (tasks_.step()) tasks.push_back(complete_task(tasks_, path));
  if (auto status = tasks_.status(); !status) return fail(status.error());
  tasks_.reset();
  return tasks;
}

Result<void> HistoryRows::read_gone(Statement& rows, std::vector<KnownTask>& found) {
  while (rows.step()) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const KnownTask& task) {
      return task.id == rows.integer(0);
    });
    if (!known) found.push_back(complete_task(rows, std::string(rows.text(kStateColumns))));
  }
  auto status = rows.status();
  rows.reset();
  return status;
}

Result<std::vector<KnownTask>> HistoryRows::gone_like(const journal::TaskState& state) {
  std::vector<KnownTask> found;
  const std::int64_t hash = text_hash(state);
  gone_by_text_.start(hash);
  if (auto read = read_gone(gone_by_text_, found); !read) return fail(read.error());
  if (!state.id.empty()) {
    gone_by_id_.start(state.id);
    if (auto read = read_gone(gone_by_id_, found); !read) return fail(read.error());
  }
  if (!state.block_id.empty()) {
    gone_by_block_id_.start(state.block_id);
    if (auto read = read_gone(gone_by_block_id_, found); !read) return fail(read.error());
  }
  return found;
}

Result<std::vector<KnownTask>> HistoryRows::gone_of(std::int64_t note_id, const std::string& path) {
  std::vector<KnownTask> tasks;
  gone_of_note_.start(note_id);
  while (gone_of_note_.step()) {
    tasks.push_back(complete_task(gone_of_note_, path));
    tasks.back().gone = true;
  }
  if (auto status = gone_of_note_.status(); !status) return fail(status.error());
  gone_of_note_.reset();
  return tasks;
}

Result<std::int64_t> HistoryRows::insert(std::int64_t note_id, const journal::TaskState& state,
                                         const std::string& opened, std::int64_t run) {
  return insert_.insert(note_id, state.line, state.heading, state.description, state.symbol,
                        static_cast<int>(state.type), static_cast<int>(state.priority),
                        state.created, state.start, state.scheduled, state.due, state.done,
                        state.cancelled, state.recurrence, state.on_completion, state.id,
                        state.block_id, state.owners, text_hash(state), opened, run);
}

Result<void> HistoryRows::update(std::int64_t id, std::int64_t note_id,
                                 const journal::TaskState& state, const std::string& opened) {
  return update_.run(note_id, state.line, state.heading, state.description, state.symbol,
                     static_cast<int>(state.type), static_cast<int>(state.priority), state.created,
                     state.start, state.scheduled, state.due, state.done, state.cancelled,
                     state.recurrence, state.on_completion, state.id, state.block_id, state.owners,
                     text_hash(state), opened, id);
}

Result<void> HistoryRows::move_line(std::int64_t id, int line) {
  return move_line_.run(id, line);
}

Result<void> HistoryRows::mark_gone(std::int64_t id, std::int64_t run) {
  return mark_gone_.run(id, run);
}

}  // namespace vaultask::store
