#include "store/index_writer.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "base/lock_file.hpp"
#include "store/database_file.hpp"
#include "store/index_reader.hpp"
#include "store/person_rows.hpp"
#include "store/sqlite.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

constexpr const char* kPeopleKey = "people";

/// Task ids: the note's id and the task's number in it. A note of the largest size that is read
/// (16 MiB) cannot hold more tasks than this.
constexpr std::int64_t kTasksPerNote = 1 << 24;

std::int64_t first_task(std::int64_t note_id) {
  return note_id * kTasksPerNote;
}
std::int64_t last_task(std::int64_t note_id) {
  return first_task(note_id) + kTasksPerNote - 1;
}

std::optional<std::string> date_text(const std::optional<Date>& date) {
  return date ? std::optional(date->to_iso()) : std::nullopt;
}

std::optional<std::string> date_text(const TaskDate& date) {
  return date.valid() ? std::optional(date.to_string()) : std::nullopt;
}

/// A text by which two sets of people are told apart.
std::string digest(const note::People& people) {
  std::string text;
  for (const Person& person : people.all()) {
    text += person.name + '\n' + person.note_path + '\n';
    for (const auto& alias : person.aliases) text += alias + '\t';
    text += '\n';
  }
  return std::to_string(files::content_hash(text)) + '/' + std::to_string(people.all().size());
}

}  // namespace

struct IndexWriter::Impl {
  /// A statement that is prepared once and kept.
  struct Prepared {
    Statement Impl::*statement;
    const char* sql;
  };
  static const std::array<Prepared, 18> kPrepared;

  explicit Impl(Connection connection) : db(std::move(connection)) {}

  Connection db;
  std::optional<LockFile> lock;
  std::string folder;      ///< "" for an index in memory.
  std::string fresh_path;  ///< The file being built; "" where the live one is changed.
  std::string aside;       ///< Where a damaged index goes on commit.
  std::int64_t previous_notes = 0;
  bool in_transaction = false;

  Statement insert_note, insert_property, insert_participant, insert_alias, insert_heading,
      insert_task, insert_bad_date, insert_tag, insert_depends, insert_mention, insert_diagnostic,
      touch_file, put_meta, participants, owner_inputs, mentions, delete_owners, insert_owner;

  Result<void> prepare_all() {
    for (const Prepared& row : kPrepared) {
      auto prepared = db.prepare(row.sql);
      if (!prepared) return fail(prepared.error());
      this->*row.statement = std::move(*prepared);
    }
    return {};
  }

  /// A sound index of this version. The error is `usage` where its tables are not as expected.
  static Result<std::unique_ptr<Impl>> open_live(const std::string& path) {
    auto db = Connection::open(path, Connection::Mode::read_write);
    if (!db) return fail(db.error());
    auto impl = std::make_unique<Impl>(std::move(*db));
    if (auto set = impl->db.execute(sql::kLiveFile); !set) return fail(set.error());
    if (auto prepared = impl->prepare_all(); !prepared) return fail(prepared.error());
    return impl;
  }

  /// The connection, once no statement of ours needs it any more.
  Connection release_connection() && {
    for (const Prepared& row : kPrepared) this->*row.statement = Statement();
    return std::move(db);
  }

  /// A run that changes nothing never opens a transaction, and so never writes.
  Result<void> begin() {
    if (in_transaction) return {};
    if (auto begun = db.execute(sql::kBegin); !begun) return begun;
    in_transaction = true;
    return {};
  }

  Result<std::string> meta(std::string_view key) {
    auto statement = db.prepare(sql::kGetMeta);
    if (!statement) return fail(statement.error());
    statement->start(key);
    std::string value;
    if (statement->step()) value = statement->text(0);
    if (auto status = statement->status(); !status) return fail(status.error());
    return value;
  }

  Result<void> start_fresh(const std::string& fingerprint) {
    if (auto set = db.execute(sql::kFreshFile); !set) return set;
    if (auto begun = begin(); !begun) return begun;
    if (auto made = create_schema(db); !made) return made;
    if (auto prepared = prepare_all(); !prepared) return prepared;
    return put_meta.run(kFingerprintKey, fingerprint);
  }

  Result<void> add_task(std::int64_t note_id, std::int64_t id, const task::NoteRecord& record,
                        std::size_t number) {
    const Task& task = record.tasks[number];
    const auto& task_mentions = record.mentions[number];
    const auto line_or_null = [](int line) {
      return line > 0 ? std::optional<std::int64_t>(line) : std::nullopt;
    };
    const auto parent = line_or_null(task.parent_line),
               parent_task = line_or_null(record.parent_tasks[number]);
    const auto created = date_text(task.created), start = date_text(task.start),
               scheduled = date_text(task.scheduled), due = date_text(task.due),
               done = date_text(task.done), cancelled = date_text(task.cancelled);
    auto inserted = insert_task.run(
        id, note_id, task.line, parent, parent_task, task.heading, task.indentation,
        task.list_marker, task.status.symbol, task.status.name, static_cast<int>(task.status.type),
        task.is_done(), task.status.next_symbol, task.description, static_cast<int>(task.priority),
        created, start, scheduled, due, done, cancelled, task.recurrence, task.on_completion,
        task.id, task.block_link, task.original);
    if (!inserted) return inserted;
    for (const DateField& field : kDateFields) {
      const TaskDate& date = task.*field.member;
      if (!date.is_invalid()) continue;
      if (auto ok = insert_bad_date.run(id, field.name, date.to_string()); !ok) return ok;
    }
    for (std::size_t i = 0; i < task.tags.size(); ++i) {
      if (auto ok = insert_tag.run(id, static_cast<int>(i), task.tags[i]); !ok) return ok;
    }
    for (std::size_t i = 0; i < task.depends_on.size(); ++i) {
      if (auto ok = insert_depends.run(id, static_cast<int>(i), task.depends_on[i]); !ok) return ok;
    }
    for (std::size_t i = 0; i < task_mentions.size(); ++i) {
      const auto& mention = task_mentions[i];
      auto ok =
          insert_mention.run(id, static_cast<int>(i), static_cast<int>(mention.kind), mention.text);
      if (!ok) return ok;
    }
    return {};
  }

  Result<void> add_details(std::int64_t note_id, const task::NoteRecord& record) {
    for (const auto& property : record.properties) {
      if (property.values.empty()) {
        if (auto ok = insert_property.run(note_id, property.key, 0, nullptr); !ok) return ok;
      }
      for (std::size_t i = 0; i < property.values.size(); ++i) {
        auto ok =
            insert_property.run(note_id, property.key, static_cast<int>(i), property.values[i]);
        if (!ok) return ok;
      }
    }
    for (std::size_t i = 0; i < record.info.participants.size(); ++i) {
      auto ok = insert_participant.run(note_id, static_cast<int>(i), record.info.participants[i]);
      if (!ok) return ok;
    }
    for (std::size_t i = 0; i < record.aliases.size(); ++i) {
      auto ok = insert_alias.run(note_id, static_cast<int>(i), record.aliases[i]);
      if (!ok) return ok;
    }
    for (const auto& heading : record.headings) {
      auto ok = insert_heading.run(note_id, heading.line, heading.level, heading.text);
      if (!ok) return ok;
    }
    for (std::size_t i = 0; i < record.diagnostics.size(); ++i) {
      const Diagnostic& d = record.diagnostics[i];
      auto ok = insert_diagnostic.run(note_id, static_cast<int>(i), d.place.line,
                                      static_cast<int>(d.severity), d.code, d.message, d.hint);
      if (!ok) return ok;
    }
    return {};
  }
};

const std::array<IndexWriter::Impl::Prepared, 18> IndexWriter::Impl::kPrepared{
    {{&Impl::insert_note, sql::kInsertNote},
     {&Impl::insert_property, sql::kInsertProperty},
     {&Impl::insert_participant, sql::kInsertParticipant},
     {&Impl::insert_alias, sql::kInsertAlias},
     {&Impl::insert_heading, sql::kInsertHeading},
     {&Impl::insert_task, sql::kInsertTask},
     {&Impl::insert_bad_date, sql::kInsertBadDate},
     {&Impl::insert_tag, sql::kInsertTag},
     {&Impl::insert_depends, sql::kInsertDepends},
     {&Impl::insert_mention, sql::kInsertMention},
     {&Impl::insert_diagnostic, sql::kInsertDiagnostic},
     {&Impl::touch_file, sql::kTouchFile},
     {&Impl::put_meta, sql::kPutMeta},
     {&Impl::participants, sql::kParticipantsOfNote},
     {&Impl::owner_inputs, sql::kOwnerInputs},
     {&Impl::mentions, sql::kMentionsOfTask},
     {&Impl::delete_owners, sql::kDeleteOwners},
     {&Impl::insert_owner, sql::kInsertOwner}}};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

IndexWriter::~IndexWriter() {
  // A file that was being built and is not wanted any more; never the live one.
  if (impl_ && !impl_->fresh_path.empty()) remove_database(impl_->fresh_path);
}

Result<IndexWriter> IndexWriter::open(const Options& options) {
  if (auto made = files::make_private_directory(options.folder); !made) {
    Error error = made.error();
    error.code = ErrorCode::store;
    return fail(error);
  }
  auto lock = LockFile::acquire(lock_path(options.folder));
  if (!lock) return fail(lock.error());
  const std::string path = database_path(options.folder);
  const std::string fresh = path + ".new";
  remove_database(fresh);  // left by a run that was killed; the lock says nobody is at it
  auto kind = inspect(path);
  if (!kind) return fail(kind.error());

  std::int64_t previous_notes = 0;
  if (*kind == FileKind::current) {
    auto opened = Impl::open_live(path);
    if (!opened && opened.error().code == ErrorCode::damaged) {
      *kind = FileKind::damaged;
    } else if (!opened && opened.error().code != ErrorCode::usage) {
      return fail(opened.error());  // busy, full, not writable: the index itself is sound
    } else if (opened) {
      std::unique_ptr<Impl> impl = std::move(*opened);
      previous_notes = impl->db.number(sql::kCountNotes).value_or(0);
      const auto stored = impl->meta(kFingerprintKey);
      if (stored && *stored == options.fingerprint && !options.rebuild) {
        impl->folder = options.folder;
        impl->lock = std::move(*lock);
        impl->previous_notes = previous_notes;
        return IndexWriter(std::move(impl));
      }
    }
  }

  const files::Fd made(::open(fresh.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  if (!made.valid()) {
    Error error = files::os_error("cannot make", fresh, errno);
    error.code = ErrorCode::store;
    return fail(error);
  }
  auto db = Connection::open(fresh, Connection::Mode::read_write);
  if (!db) return fail(db.error());
  auto impl = std::make_unique<Impl>(std::move(*db));
  impl->folder = options.folder;
  impl->fresh_path = fresh;
  if (*kind == FileKind::damaged) impl->aside = name_aside(path);
  if (!options.rebuild) impl->previous_notes = previous_notes;
  impl->lock = std::move(*lock);
  if (auto started = impl->start_fresh(options.fingerprint); !started) return fail(started.error());
  return IndexWriter(std::move(impl));
}

Result<IndexWriter> IndexWriter::in_memory() {
  auto db = Connection::open(":memory:", Connection::Mode::create);
  if (!db) return fail(db.error());
  auto impl = std::make_unique<Impl>(std::move(*db));
  if (auto started = impl->start_fresh(""); !started) return fail(started.error());
  return IndexWriter(std::move(impl));
}

bool IndexWriter::fresh() const {
  return !impl_->fresh_path.empty() || impl_->folder.empty();
}
const std::string& IndexWriter::set_aside() const {
  return impl_->aside;
}
std::size_t IndexWriter::previous_notes() const {
  return static_cast<std::size_t>(impl_->previous_notes);
}

Result<std::vector<FileState>> IndexWriter::files() {
  auto statement = impl_->db.prepare(sql::kFiles);
  if (!statement) return fail(statement.error());
  std::vector<FileState> states;
  while (statement->step()) {
    FileState state;
    state.path = statement->text(0);
    state.note_id = statement->integer(1);
    state.stamp = {statement->integer(2), statement->integer(3), statement->integer(4),
                   static_cast<std::uint64_t>(statement->integer(5))};
    state.hash = static_cast<std::uint64_t>(statement->integer(6));
    state.racy = statement->integer(7) != 0;
    states.push_back(std::move(state));
  }
  if (auto status = statement->status(); !status) return fail(status.error());
  return states;
}

Result<std::int64_t> IndexWriter::add(const task::NoteRecord& record, const FileState& state) {
  if (auto begun = impl_->begin(); !begun) return fail(begun.error());
  const NoteInfo& info = record.info;
  const auto date = date_text(info.date);
  const auto touchpoint = date_text(info.next_touchpoint);
  Statement& insert = impl_->insert_note;
  insert.start(info.path, info.title, info.type, date, info.entity, touchpoint, record.is_person,
               record.encoding, state.stamp.size, state.stamp.mtime_ns, state.stamp.ctime_ns,
               static_cast<std::int64_t>(state.stamp.inode), static_cast<std::int64_t>(state.hash),
               state.racy);
  if (!insert.step()) {
    const auto status = insert.status();
    return fail(status ? Error{ErrorCode::store, "the database gave no row id", {}, {}, {}}
                       : status.error());
  }
  const std::int64_t note_id = insert.integer(0);
  insert.reset();
  if (auto added = impl_->add_details(note_id, record); !added) return fail(added.error());
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    auto added =
        impl_->add_task(note_id, first_task(note_id) + static_cast<std::int64_t>(i), record, i);
    if (!added) return fail(added.error());
  }
  return note_id;
}

Result<void> IndexWriter::remove(std::int64_t note_id) {
  if (auto begun = impl_->begin(); !begun) return begun;
  for (const char* text : sql::kDeleteByTasks) {
    auto statement = impl_->db.prepare(text);
    if (!statement) return fail(statement.error());
    if (auto ok = statement->run(first_task(note_id), last_task(note_id)); !ok) return ok;
  }
  for (const char* text : sql::kDeleteByNote) {
    auto statement = impl_->db.prepare(text);
    if (!statement) return fail(statement.error());
    if (auto ok = statement->run(note_id); !ok) return ok;
  }
  return {};
}

Result<void> IndexWriter::touch(const FileState& state) {
  if (auto begun = impl_->begin(); !begun) return begun;
  return impl_->touch_file.run(state.note_id, state.stamp.size, state.stamp.mtime_ns,
                               state.stamp.ctime_ns, static_cast<std::int64_t>(state.stamp.inode),
                               state.racy);
}

Result<std::vector<note::PersonSource>> IndexWriter::person_sources(
    const std::string& people_folder) {
  return read_person_sources(impl_->db, people_folder);
}

Result<bool> IndexWriter::put_people(const note::People& people) {
  const std::string wanted = digest(people);
  const auto stored = impl_->meta(kPeopleKey);
  if (!stored) return fail(stored.error());
  if (*stored == wanted) return false;
  if (auto begun = impl_->begin(); !begun) return fail(begun.error());
  if (auto written = write_people(impl_->db, people); !written) return fail(written.error());
  if (auto put = impl_->put_meta.run(kPeopleKey, wanted); !put) return fail(put.error());
  return true;
}

Result<std::vector<std::int64_t>> IndexWriter::notes_with_tasks() {
  auto statement = impl_->db.prepare(sql::kNotesWithTasks);
  if (!statement) return fail(statement.error());
  std::vector<std::int64_t> ids;
  while (statement->step()) ids.push_back(statement->integer(0));
  if (auto status = statement->status(); !status) return fail(status.error());
  return ids;
}

Result<void> IndexWriter::resolve_owners(std::int64_t note_id, const note::People& people) {
  if (auto begun = impl_->begin(); !begun) return begun;
  std::vector<std::int64_t> ids;
  std::vector<task::OwnerInput> inputs;
  Statement& tasks = impl_->owner_inputs;
  Statement& mentions = impl_->mentions;
  tasks.start(first_task(note_id), last_task(note_id));
  while (tasks.step()) {
    task::OwnerInput input;
    ids.push_back(tasks.integer(0));
    input.line = static_cast<int>(tasks.integer(1));
    input.parent_task_line = static_cast<int>(tasks.integer(2));
    input.heading = tasks.text(3);
    mentions.start(ids.back());
    while (mentions.step()) {
      input.mentions.push_back(
          {static_cast<task::Mention::Kind>(mentions.integer(0)), std::string(mentions.text(1))});
    }
    if (auto status = mentions.status(); !status) return status;
    inputs.push_back(std::move(input));
  }
  if (auto status = tasks.status(); !status) return status;
  tasks.reset();
  mentions.reset();
  if (ids.empty()) return {};

  std::vector<std::string> participants;
  Statement& names = impl_->participants;
  names.start(note_id);
  while (names.step()) participants.emplace_back(names.text(0));
  if (auto status = names.status(); !status) return status;
  names.reset();

  auto cleared = impl_->delete_owners.run(first_task(note_id), last_task(note_id));
  if (!cleared) return cleared;
  const auto owners = task::resolve_owners(inputs, people, participants);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (std::size_t n = 0; n < owners[i].size(); ++n) {
      auto ok = impl_->insert_owner.run(ids[i], static_cast<int>(n), owners[i][n].name,
                                        static_cast<int>(owners[i][n].rule));
      if (!ok) return ok;
    }
  }
  return {};
}

Result<IndexReader> IndexWriter::commit() && {
  if (impl_->in_transaction) {
    if (auto committed = impl_->db.execute(sql::kCommit); !committed) {
      return fail(committed.error());
    }
  }
  // The lock outlives the commit: what the reader sees is what was committed.
  const std::optional<LockFile> lock = std::move(impl_->lock);
  if (impl_->fresh_path.empty()) {
    return IndexReader::begin(std::move(*impl_).release_connection());
  }
  const std::string folder = impl_->folder, fresh = impl_->fresh_path, aside = impl_->aside;
  if (auto ready = impl_->db.execute(sql::kPublishable); !ready) return fail(ready.error());
  Connection(std::move(*impl_).release_connection());  // closed before the file is moved
  if (!aside.empty()) {
    const std::string path = database_path(folder);
    if (std::rename(path.c_str(), aside.c_str()) != 0) {
      Error error = files::os_error("cannot move", path, errno);
      error.code = ErrorCode::store;
      return fail(error);
    }
    for (const char* suffix : {"-wal", "-shm"}) ::unlink((path + suffix).c_str());
  }
  if (auto published = publish(fresh, folder); !published) return fail(published.error());
  auto connection = Connection::open(database_path(folder), Connection::Mode::read_only);
  if (!connection) return fail(connection.error());
  return IndexReader::begin(std::move(*connection));
}

}  // namespace vaultask::store
