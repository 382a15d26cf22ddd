#include "store/note_rows.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "store/statements.hpp"

namespace vaultask::store {
namespace {

constexpr std::int64_t kTasksPerNote = 1 << 24;

std::optional<std::string> date_text(const std::optional<Date>& date) {
  return date ? std::optional(date->to_iso()) : std::nullopt;
}

std::optional<std::string> date_text(const TaskDate& date) {
  return date.valid() ? std::optional(date.to_string()) : std::nullopt;
}

void pack_names(const std::vector<std::string>& names, PackedRows& rows) {
  rows.clear();
  for (const std::string& name : names) rows.add(name);
}

/// Whoever a note names, as one text; "" for nobody. What the path means for that is asked of all
/// notes at once (person_rows.cpp), so here it only counts as the same or another one.
std::string people_text(std::string_view path, bool is_person, std::string_view entity,
                        std::string_view participants, std::string_view aliases) {
  if (!is_person && entity.empty() && participants.empty()) return "";
  std::string text = is_person ? "1" : "0";
  for (const std::string_view part : {path, entity, participants, aliases}) {
    text += '\n';
    text += part;
  }
  return text;
}

Counts counts_of(const task::NoteRecord& record) {
  Counts counts;
  counts.tasks = std::ssize(record.tasks);
  counts.open_tasks =
      std::ranges::count_if(record.tasks, [](const Task& task) { return !task.is_done(); });
  counts.findings = std::ranges::count_if(
      record.diagnostics, [](const Diagnostic& d) { return d.severity > Severity::note; });
  return counts;
}

}  // namespace

std::int64_t first_task_id(std::int64_t note_id) {
  return note_id * kTasksPerNote;
}

std::int64_t last_task_id(std::int64_t note_id) {
  return first_task_id(note_id) + kTasksPerNote - 1;
}

Result<NoteRows> NoteRows::prepare(Connection& db) {
  NoteRows rows;
  auto prepared = db.prepare_all({{&rows.insert_note_, sql::kInsertNote},
                                  {&rows.insert_task_, sql::kInsertTask},
                                  {&rows.summary_, sql::kSummaryOfNote},
                                  {&rows.delete_note_, sql::kDeleteNote},
                                  {&rows.delete_tasks_, sql::kDeleteTasks},
                                  {&rows.delete_owners_, sql::kDeleteOwners},
                                  {&rows.last_id_, sql::kLastNoteId},
                                  {&rows.touch_file_, sql::kTouchFile}});
  if (!prepared) return fail(prepared.error());
  auto content = ContentRows::prepare(db);
  if (!content) return fail(content.error());
  rows.content_ = std::move(*content);
  return rows;
}

Result<std::int64_t> NoteRows::add(const task::NoteRecord& record, const FileState& state,
                                   std::uint64_t hash, const ResolveLink& resolve) {
  const auto note_id = add_note(record, state, hash);
  if (!note_id) return note_id;
  if (auto added = content_.add(*note_id, record, resolve); !added) return fail(added.error());
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const std::int64_t id = first_task_id(*note_id) + static_cast<std::int64_t>(i);
    auto added = add_task(*note_id, id, record.tasks[i], record.mentions[i]);
    if (!added) return fail(added.error());
  }
  return note_id;
}

Result<std::int64_t> NoteRows::free_id() {
  if (next_id_ == 0) {
    last_id_.start();
    if (last_id_.step()) next_id_ = last_id_.integer(0) + 1;
    if (auto status = last_id_.status(); !status) return fail(status.error());
    last_id_.reset();
  }
  return next_id_++;
}

void NoteRows::note_people(std::int64_t note_id, const std::string& people) {
  const auto before = removed_people_.find(note_id);
  const bool same = before == removed_people_.end() ? people.empty() : before->second == people;
  if (!same) other_people_ = true;
  if (before != removed_people_.end()) removed_people_.erase(before);
}

bool NoteRows::names_other_people() const {
  return other_people_ || std::any_of(removed_people_.begin(), removed_people_.end(),
                                      [](const auto& note) { return !note.second.empty(); });
}

Result<std::int64_t> NoteRows::add_note(const task::NoteRecord& record, const FileState& state,
                                        std::uint64_t hash) {
  const NoteInfo& info = record.info;
  const auto id = state.note_id != 0 ? Result<std::int64_t>(state.note_id) : free_id();
  if (!id) return id;
  const auto date = date_text(info.date), touchpoint = date_text(info.next_touchpoint);
  const Counts counts = counts_of(record);
  const auto seconds = record.transcript ? record.transcript->seconds : std::nullopt;
  pack_names(info.participants, participants_);
  pack_names(record.aliases, aliases_);
  auto ok = insert_note_.run(
      *id, info.path, info.title, info.type, date, info.entity, touchpoint, info.source,
      record.properties, record.is_person, record.encoding, state.stamp.size, state.stamp.mtime_ns,
      static_cast<std::int64_t>(hash), record.is_page, static_cast<std::int64_t>(record.regions),
      info.series, info.folder, seconds, counts.tasks, counts.open_tasks, counts.findings,
      participants_.json(), aliases_.json());
  if (!ok) return fail(ok.error());
  counts_ += counts;
  note_people(*id, people_text(info.path, record.is_person, info.entity,
                               participants_.json().value_or(""), aliases_.json().value_or("")));
  return id;
}

Result<void> NoteRows::add_task(std::int64_t note_id, std::int64_t id, const Task& task,
                                const std::vector<task::Mention>& mentions) {
  const auto created = date_text(task.created), start = date_text(task.start),
             scheduled = date_text(task.scheduled), due = date_text(task.due),
             done = date_text(task.done), cancelled = date_text(task.cancelled);
  pack_names(task.tags, tags_);
  pack_names(task.depends_on, depends_on_);
  mentions_.clear();
  for (const task::Mention& mention : mentions) {
    mentions_.add(static_cast<int>(mention.kind), mention.text);
  }
  bad_dates_.clear();
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    if (date.is_invalid()) bad_dates_.add(field.name, date.to_string());
  }
  return insert_task_.run(
      id, note_id, task.line, line_or_null(task.parent_line), line_or_null(task.parent_task_line),
      task.section_line, task.section_index, task.heading, task.indentation, task.list_marker,
      task.status.symbol, task.status.name, static_cast<int>(task.status.type), task.is_done(),
      task.status.next_symbol, task.description, static_cast<int>(task.priority), created, start,
      scheduled, task.scheduled_inferred, due, done, cancelled, task.recurrence, task.on_completion,
      task.id, task.block_link, task.hard_break, task.original, task.crlf, tags_.json(),
      depends_on_.json(), mentions_.json(), bad_dates_.json());
}

Result<void> NoteRows::remove(std::int64_t note_id) {
  summary_.start(note_id);
  if (summary_.step()) {
    counts_ -= {summary_.integer(0), summary_.integer(1), summary_.integer(2)};
    removed_people_.emplace(
        note_id, people_text(summary_.text(7), summary_.integer(3) != 0, summary_.text(4),
                             summary_.text(5), summary_.text(6)));
  }
  if (auto status = summary_.status(); !status) return status;
  summary_.reset();
  for (Statement* statement : {&delete_tasks_, &delete_owners_}) {
    auto ok = statement->run(first_task_id(note_id), last_task_id(note_id));
    if (!ok) return ok;
  }
  if (auto ok = content_.remove(note_id); !ok) return ok;
  return delete_note_.run(note_id);
}

Result<void> NoteRows::touch(const FileState& state) {
  return touch_file_.run(state.note_id, state.stamp.mtime_ns);
}

}  // namespace vaultask::store
