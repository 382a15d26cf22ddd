#include "store/note_rows.hpp"

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

std::optional<int> line_or_null(int line) {
  return line > 0 ? std::optional(line) : std::nullopt;
}

/// Calls insert(ordinal, item) for each item until one fails.
template <class Items, class Insert>
Result<void> insert_each(const Items& items, Insert insert) {
  int ordinal = 0;
  for (const auto& item : items) {
    if (auto ok = insert(ordinal++, item); !ok) return ok;
  }
  return {};
}

template <std::size_t kCount>
Result<std::vector<Statement>> prepare_list(Connection& db, const char* const (&texts)[kCount]) {
  std::vector<Statement> statements;
  for (const char* text : texts) {
    auto prepared = db.prepare(text);
    if (!prepared) return fail(prepared.error());
    statements.push_back(std::move(*prepared));
  }
  return statements;
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
                                  {&rows.insert_participant_, sql::kInsertParticipant},
                                  {&rows.insert_alias_, sql::kInsertAlias},
                                  {&rows.insert_heading_, sql::kInsertHeading},
                                  {&rows.insert_note_tag_, sql::kInsertNoteTag},
                                  {&rows.insert_section_item_, sql::kInsertSectionItem},
                                  {&rows.insert_section_kind_, sql::kInsertSectionKind},
                                  {&rows.insert_transcript_, sql::kInsertTranscript},
                                  {&rows.insert_speaker_, sql::kInsertSpeaker},
                                  {&rows.insert_plain_item_, sql::kInsertPlainItem},
                                  {&rows.insert_task_, sql::kInsertTask},
                                  {&rows.insert_bad_date_, sql::kInsertBadDate},
                                  {&rows.insert_tag_, sql::kInsertTag},
                                  {&rows.insert_depends_, sql::kInsertDepends},
                                  {&rows.insert_mention_, sql::kInsertMention},
                                  {&rows.insert_diagnostic_, sql::kInsertDiagnostic},
                                  {&rows.touch_file_, sql::kTouchFile}});
  if (!prepared) return fail(prepared.error());
  auto links = LinkRows::prepare(db);
  if (!links) return fail(links.error());
  rows.links_ = std::move(*links);
  auto by_note = prepare_list(db, sql::kDeleteByNote);
  if (!by_note) return fail(by_note.error());
  rows.delete_by_note_ = std::move(*by_note);
  auto by_tasks = prepare_list(db, sql::kDeleteByTasks);
  if (!by_tasks) return fail(by_tasks.error());
  rows.delete_by_tasks_ = std::move(*by_tasks);
  return rows;
}

Result<std::int64_t> NoteRows::add(const task::NoteRecord& record, const FileState& state,
                                   const note::LinkResolver& resolver) {
  const auto note_id = add_note(record, state);
  if (!note_id) return note_id;
  if (auto added = add_details(*note_id, record); !added) return fail(added.error());
  if (auto added = add_meeting(*note_id, record); !added) return fail(added.error());
  auto linked = links_.add(*note_id, record.info.path, record.links, resolver);
  if (!linked) return fail(linked.error());
  if (auto added = add_tasks(*note_id, record); !added) return fail(added.error());
  return note_id;
}

Result<std::int64_t> NoteRows::add_note(const task::NoteRecord& record, const FileState& state) {
  const NoteInfo& info = record.info;
  const auto id = state.note_id == 0 ? std::nullopt : std::optional(state.note_id);
  const auto date = date_text(info.date), touchpoint = date_text(info.next_touchpoint);
  insert_note_.start(id, info.path, info.title, info.type, date, info.entity, touchpoint,
                     info.source, record.properties, record.is_person, record.encoding,
                     state.stamp.size, state.stamp.mtime_ns, state.stamp.ctime_ns,
                     static_cast<std::int64_t>(state.stamp.inode),
                     static_cast<std::int64_t>(state.hash), state.racy, record.is_page,
                     static_cast<std::int64_t>(record.regions), info.series, info.folder);
  if (!insert_note_.step()) {
    const auto status = insert_note_.status();
    return fail(status ? Error{ErrorCode::store, "the database gave no row id", {}, {}, {}}
                       : status.error());
  }
  const std::int64_t note_id = insert_note_.integer(0);
  insert_note_.reset();
  return note_id;
}

Result<void> NoteRows::add_details(std::int64_t note_id, const task::NoteRecord& record) {
  auto ok = insert_each(record.info.participants, [&](int ordinal, const std::string& name) {
    return insert_participant_.run(note_id, ordinal, name);
  });
  if (!ok) return ok;
  ok = insert_each(record.aliases, [&](int ordinal, const std::string& name) {
    return insert_alias_.run(note_id, ordinal, name);
  });
  if (!ok) return ok;
  ok = insert_each(record.headings, [&](int, const markdown::Heading& heading) {
    return insert_heading_.run(note_id, heading.line, heading.level, heading.text);
  });
  if (!ok) return ok;
  ok = insert_each(record.tags, [&](int ordinal, const note::NoteTag& tag) {
    return insert_note_tag_.run(note_id, ordinal, line_or_null(tag.line), tag.text);
  });
  if (!ok) return ok;
  return insert_each(record.diagnostics, [&](int ordinal, const Diagnostic& d) {
    return insert_diagnostic_.run(note_id, ordinal, d.place.line, static_cast<int>(d.severity),
                                  d.code, d.message, d.hint, d.correction);
  });
}

Result<void> NoteRows::add_meeting(std::int64_t note_id, const task::NoteRecord& record) {
  const note::SectionContents& contents = record.section_contents;
  auto ok = insert_each(contents.items, [&](int ordinal, const note::SectionItem& item) {
    return insert_section_item_.run(note_id, ordinal, item.line, note::to_string(item.kind),
                                    note::to_string(item.text.state), item.text.text,
                                    item.text.remark);
  });
  if (!ok) return ok;
  ok = insert_each(contents.kinds, [&](int ordinal, note::SectionKind kind) {
    return insert_section_kind_.run(note_id, ordinal, note::to_string(kind));
  });
  if (!ok || !record.transcript) return ok;
  const note::Transcript& transcript = *record.transcript;
  ok = insert_transcript_.run(note_id, transcript.lines.first, transcript.lines.last,
                              transcript.turns, transcript.seconds);
  if (!ok) return ok;
  return insert_each(transcript.speakers, [&](int ordinal, const note::Speaker& speaker) {
    return insert_speaker_.run(note_id, ordinal, speaker.name, speaker.turns, speaker.seconds);
  });
}

Result<void> NoteRows::add_tasks(std::int64_t note_id, const task::NoteRecord& record) {
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const std::int64_t id = first_task_id(note_id) + static_cast<std::int64_t>(i);
    if (auto ok = add_task(note_id, id, record.tasks[i]); !ok) return ok;
    auto ok = insert_each(record.mentions[i], [&](int ordinal, const task::Mention& mention) {
      return insert_mention_.run(id, ordinal, static_cast<int>(mention.kind), mention.text);
    });
    if (!ok) return ok;
  }
  return insert_each(record.plain_items, [&](int ordinal, const task::PlainItem& item) {
    return insert_plain_item_.run(note_id, ordinal, item.line, line_or_null(item.parent_line),
                                  item.original, item.crlf);
  });
}

Result<void> NoteRows::add_task(std::int64_t note_id, std::int64_t id, const Task& task) {
  const auto created = date_text(task.created), start = date_text(task.start),
             scheduled = date_text(task.scheduled), due = date_text(task.due),
             done = date_text(task.done), cancelled = date_text(task.cancelled);
  auto ok = insert_task_.run(
      id, note_id, task.line, line_or_null(task.parent_line), line_or_null(task.parent_task_line),
      task.section_line, task.section_index, task.heading, task.indentation, task.list_marker,
      task.status.symbol, task.status.name, static_cast<int>(task.status.type), task.is_done(),
      task.status.next_symbol, task.description, static_cast<int>(task.priority), created, start,
      scheduled, task.scheduled_inferred, due, done, cancelled, task.recurrence, task.on_completion,
      task.id, task.block_link, task.hard_break, task.original, task.crlf);
  if (!ok) return ok;
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    if (!date.is_invalid()) continue;
    if (ok = insert_bad_date_.run(id, field.name, date.to_string()); !ok) return ok;
  }
  ok = insert_each(task.tags, [&](int ordinal, const std::string& tag) {
    return insert_tag_.run(id, ordinal, tag);
  });
  if (!ok) return ok;
  return insert_each(task.depends_on, [&](int ordinal, const std::string& other) {
    return insert_depends_.run(id, ordinal, other);
  });
}

Result<void> NoteRows::remove(std::int64_t note_id) {
  for (Statement& statement : delete_by_tasks_) {
    auto ok = statement.run(first_task_id(note_id), last_task_id(note_id));
    if (!ok) return ok;
  }
  for (Statement& statement : delete_by_note_) {
    if (auto ok = statement.run(note_id); !ok) return ok;
  }
  return {};
}

Result<void> NoteRows::touch(const FileState& state) {
  return touch_file_.run(state.note_id, state.stamp.size, state.stamp.mtime_ns,
                         state.stamp.ctime_ns, static_cast<std::int64_t>(state.stamp.inode),
                         state.racy);
}

}  // namespace vaultask::store
