#include "store/index_writer.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/lock_file.hpp"
#include "base/retry.hpp"
#include "store/committed.hpp"
#include "store/content_rows.hpp"
#include "store/counts.hpp"
#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/folder_rows.hpp"
#include "store/index_reader.hpp"
#include "store/note_rows.hpp"
#include "store/owner_rows.hpp"
#include "store/person_rows.hpp"
#include "store/sqlite.hpp"
#include "store/statements.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view index_indexes_sql;
}

namespace store {
namespace {

constexpr const char* kAttachmentsKey = "attachments";
constexpr const char* kExpectedNotesKey = "expected notes";

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

/// A name for a state of the index that no other state bears.
std::string state_name() {
  std::uint64_t random = 0;
  if (::getrandom(&random, sizeof random, 0) != sizeof random) return "";
  return std::to_string(random);
}

}  // namespace

struct IndexWriter::Impl {
  explicit Impl(Connection connection) : db(std::move(connection)) {}

  Connection db;
  std::optional<LockFile> lock;
  std::string folder;      ///< "" for an index in memory.
  std::string fresh_path;  ///< The file being built; "" where the live one is changed.
  std::string aside;       ///< Where a damaged index goes on commit.
  std::size_t expected_notes = 0;
  bool in_transaction = false;
  bool keeps_changes = false;        ///< A new index has nothing to be compared with.
  bool changed = false;              ///< Tasks or their owners.
  std::vector<std::string> touched;  ///< See IndexChanges::paths; any order.

  // Prepared once the schema is there.
  std::optional<NoteRows> notes;
  std::optional<OwnerRows> owners;
  std::optional<FolderRows> folders;
  Statement hash_of_note;
  std::optional<Statement> path_of_note;  ///< Once it is needed.

  Result<void> prepare_all() {
    auto note_rows = NoteRows::prepare(db);
    if (!note_rows) return fail(note_rows.error());
    auto owner_rows = OwnerRows::prepare(db);
    if (!owner_rows) return fail(owner_rows.error());
    auto folder_rows = FolderRows::prepare(db);
    if (!folder_rows) return fail(folder_rows.error());
    notes = std::move(*note_rows);
    owners = std::move(*owner_rows);
    folders = std::move(*folder_rows);
    return db.prepare_all({{&hash_of_note, sql::kHashOfNote}});
  }

  /// A sound index of this version. The error is `usage` where its tables are not as expected.
  static Result<std::unique_ptr<Impl>> open_live(const std::string& path) {
    auto db = Connection::open(path, Connection::Mode::read_write);
    if (!db) return fail(db.error());
    db->keep_log();
    auto impl = std::make_unique<Impl>(std::move(*db));
    if (auto set = impl->db.execute(sql::kLiveFile); !set) return fail(set.error());
    if (auto prepared = impl->prepare_all(); !prepared) return fail(prepared.error());
    return impl;
  }

  /// The connection, once no statement of ours needs it any more.
  Connection release_connection() && {
    notes.reset();
    owners.reset();
    folders.reset();
    hash_of_note = {};
    path_of_note.reset();
    return std::move(db);
  }

  /// A run that changes nothing never opens a transaction, and so never writes.
  Result<void> begin() {
    if (in_transaction) return {};
    if (auto begun = db.execute(sql::kBegin); !begun) return begun;
    in_transaction = true;
    return {};
  }

  /// Returns whether the value is another one; only then it is written.
  Result<bool> replace_fact(std::string_view key, std::string_view value) {
    const auto stored = read_fact(db, key);
    if (!stored) return fail(stored.error());
    if (*stored == value) return false;
    if (auto begun = begin(); !begun) return fail(begun.error());
    if (auto put = write_fact(db, key, value); !put) return fail(put.error());
    return true;
  }

  std::size_t read_expected_notes() {
    const auto stored = read_fact(db, kExpectedNotesKey);
    std::size_t count = 0;
    if (stored) std::from_chars(stored->data(), stored->data() + stored->size(), count);
    return count;
  }

  /// Notes that a note is not what it was. A new index has nothing to compare it with.
  Result<void> touch_path(std::int64_t note_id) {
    changed = true;
    if (!keeps_changes) return {};
    if (!path_of_note) {
      auto prepared = db.prepare(sql::kPathOfNote);
      if (!prepared) return fail(prepared.error());
      path_of_note = std::move(*prepared);
    }
    path_of_note->start(note_id);
    if (path_of_note->step()) touched.emplace_back(path_of_note->text(0));
    auto status = path_of_note->status();
    path_of_note->reset();
    return status;
  }

  std::vector<std::string> take_touched() {
    std::vector<std::string> paths = std::exchange(touched, {});
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
  }

  /// The changes; where there are any, the index gets a new name for its state.
  Result<IndexChanges> finish() {
    const auto before = read_fact(db, kStateKey);
    if (!before) return fail(before.error());
    if (!changed) return IndexChanges{*before, *before, {}};
    if (auto put = update_counts(); !put) return fail(put.error());
    IndexChanges changes{*before, state_name(), take_touched()};
    if (auto put = write_fact(db, kStateKey, changes.after); !put) return fail(put.error());
    return changes;
  }

  Result<void> update_counts() {
    auto counts = read_counts(db);
    if (!counts) return fail(counts.error());
    *counts += notes->counts();
    return write_counts(db, *counts);
  }

  Result<void> make_indexes() { return db.execute(embedded::index_indexes_sql); }
  bool fresh() const { return !fresh_path.empty() || folder.empty(); }

  Result<void> start_fresh(const std::string& fingerprint) {
    if (auto set = db.execute(sql::kFreshFile); !set) return set;
    if (auto begun = begin(); !begun) return begun;
    if (auto made = create_schema(db); !made) return made;
    if (auto prepared = prepare_all(); !prepared) return prepared;
    return write_fact(db, kFingerprintKey, fingerprint);
  }
};

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
  auto inspected = inspect(path);
  if (!inspected) return fail(inspected.error());
  FileKind& kind = inspected->kind;

  std::size_t expected_notes = 0;
  if (kind == FileKind::current) {
    auto opened = Impl::open_live(path);
    inspected->connection.reset();
    if (!opened && opened.error().code == ErrorCode::damaged) {
      kind = FileKind::damaged;
    } else if (!opened && opened.error().code != ErrorCode::usage) {
      return fail(opened.error());  // busy, full, not writable: the index itself is sound
    } else if (opened) {
      std::unique_ptr<Impl> impl = std::move(*opened);
      expected_notes = impl->read_expected_notes();
      const auto stored = read_fact(impl->db, kFingerprintKey);
      if (stored && *stored == options.fingerprint && !options.rebuild) {
        impl->folder = options.folder;
        impl->lock = std::move(*lock);
        impl->expected_notes = expected_notes;
        impl->keeps_changes = true;
        return IndexWriter(std::move(impl));
      }
    }
  }

  constexpr int kFlags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC;
  const files::Fd made(retrying([&] { return ::open(fresh.c_str(), kFlags, 0600); }));
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
  if (kind == FileKind::damaged) impl->aside = name_aside(path);
  if (!options.rebuild) impl->expected_notes = expected_notes;
  impl->lock = std::move(*lock);
  if (auto started = impl->start_fresh(options.fingerprint); !started) return fail(started.error());
  return IndexWriter(std::move(impl));
}

Result<IndexWriter> IndexWriter::in_memory() {
  auto db = Connection::open(":memory:", Connection::Mode::create);
  if (!db) return fail(db.error());
  auto impl = std::make_unique<Impl>(std::move(*db));
  if (auto started = impl->start_fresh(""); !started) return fail(started.error());
  // It is asked for notes by path while it is filled (scan/replay), and may never be committed.
  if (auto made = impl->make_indexes(); !made) return fail(made.error());
  return IndexWriter(std::move(impl));
}

bool IndexWriter::fresh() const {
  return impl_->fresh();
}
const std::string& IndexWriter::set_aside() const {
  return impl_->aside;
}
std::size_t IndexWriter::expected_notes() const {
  return impl_->expected_notes;
}

Result<void> IndexWriter::expect_notes(std::size_t notes) {
  if (impl_->expected_notes == notes) return {};
  if (auto begun = impl_->begin(); !begun) return begun;
  return write_fact(impl_->db, kExpectedNotesKey, std::to_string(notes));
}

Result<void> IndexWriter::begin_reading() {
  return impl_->in_transaction ? Result<void>() : impl_->db.execute(sql::kBeginReading);
}

Result<void> IndexWriter::end_reading() {
  return impl_->in_transaction ? Result<void>() : impl_->db.execute(sql::kCommit);
}

Result<bool> IndexWriter::find_folder(const std::string& path, PackedFolder& folder) {
  return impl_->folders->find(path, folder);
}

Result<std::vector<PackedFolder>> IndexWriter::folders() {
  return impl_->folders->all();
}

Result<std::vector<PackedFolder>> IndexWriter::folders_below(const std::string& path) {
  return impl_->folders->below(path);
}

Result<void> IndexWriter::put_folder(const PackedFolder& folder) {
  PackedFolder known;
  const auto found = find_folder(folder.path, known);
  if (!found) return fail(found.error());
  if (*found && known == folder) return {};
  if (auto begun = impl_->begin(); !begun) return begun;
  return impl_->folders->put(folder);
}

Result<void> IndexWriter::remove_folders_below(const std::string& path) {
  if (auto begun = impl_->begin(); !begun) return begun;
  return impl_->folders->remove_below(path);
}

Result<std::vector<std::string>> IndexWriter::note_paths() {
  auto statement = impl_->db.prepare(sql::kNotePaths);
  if (!statement) return fail(statement.error());
  std::vector<std::string> paths;
  while (statement->step()) paths.emplace_back(statement->text(0));
  if (auto status = statement->status(); !status) return fail(status.error());
  return paths;
}

Result<std::uint64_t> IndexWriter::hash_of(std::int64_t note_id) {
  Statement& row = impl_->hash_of_note;
  row.start(note_id);
  const std::uint64_t hash = row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
  if (auto status = row.status(); !status) return fail(status.error());
  row.reset();
  return hash;
}

Result<std::int64_t> IndexWriter::add(const task::NoteRecord& record, const FileState& state,
                                      std::uint64_t hash, const ResolveLink& resolve) {
  if (auto begun = impl_->begin(); !begun) return fail(begun.error());
  auto id = impl_->notes->add(record, state, hash, resolve);
  if (!id) return id;
  if (auto noted = impl_->touch_path(*id); !noted) return fail(noted.error());
  return id;
}

Result<void> IndexWriter::remove(std::int64_t note_id) {
  if (auto begun = impl_->begin(); !begun) return begun;
  if (auto noted = impl_->touch_path(note_id); !noted) return noted;
  return impl_->notes->remove(note_id);
}

Result<bool> IndexWriter::has_tasks(std::int64_t note_id) {
  auto statement = impl_->db.prepare(sql::kHasTasks);
  if (!statement) return fail(statement.error());
  statement->start(first_task_id(note_id), last_task_id(note_id));
  const bool any = statement->step();
  if (auto status = statement->status(); !status) return fail(status.error());
  return any;
}

Result<void> IndexWriter::touch(const FileState& state) {
  if (auto begun = impl_->begin(); !begun) return begun;
  return impl_->notes->touch(state);
}

Result<bool> IndexWriter::put_attachments(const std::string& digest) {
  return impl_->replace_fact(kAttachmentsKey, digest);
}

Result<void> IndexWriter::resolve_links(const note::LinkResolver& resolver) {
  if (auto begun = impl_->begin(); !begun) return begun;
  return store::resolve_links(impl_->db, resolver);
}

Result<std::vector<note::PersonSource>> IndexWriter::person_sources(
    const std::string& people_folder) {
  return read_person_sources(impl_->db, people_folder);
}

bool IndexWriter::names_other_people() const {
  return fresh() || impl_->notes->names_other_people();
}

Result<note::People> IndexWriter::people() {
  auto stored = read_people(impl_->db);
  if (!stored) return fail(stored.error());
  return note::People::restore(std::move(*stored));
}

Result<bool> IndexWriter::put_people(const note::People& people) {
  auto changed = impl_->replace_fact(kPeopleKey, digest(people));
  if (!changed || !*changed) return changed;
  if (auto written = write_people(impl_->db, people); !written) return fail(written.error());
  impl_->changed = true;
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
  const auto changed = impl_->owners->resolve(note_id, people);
  if (!changed) return fail(changed.error());
  return *changed ? impl_->touch_path(note_id) : Result<void>();
}

void IndexWriter::keep_changes() {
  impl_->keeps_changes = true;
}
std::vector<std::string> IndexWriter::take_changes() {
  return impl_->take_touched();
}
Connection& IndexWriter::connection() {
  return impl_->db;
}

Result<Committed> IndexWriter::commit() && {
  IndexChanges changes;
  if (impl_->in_transaction) {
    if (!impl_->fresh_path.empty()) {
      // Their rows are there: sorted once, they cost less than kept in order all the way.
      if (auto made = impl_->make_indexes(); !made) return fail(made.error());
    }
    auto finished = impl_->finish();
    if (!finished) return fail(finished.error());
    changes = std::move(*finished);
    if (auto committed = impl_->db.execute(sql::kCommit); !committed) {
      return fail(committed.error());
    }
  } else {
    const auto state = read_fact(impl_->db, kStateKey);
    if (!state) return fail(state.error());
    changes.before = changes.after = *state;
  }
  // The lock outlives the commit: what the reader sees is what was committed.
  std::optional<LockFile> lock = std::move(impl_->lock);
  const auto with = [&](Result<IndexReader> reader) -> Result<Committed> {
    if (!reader) return fail(reader.error());
    return Committed{std::move(*reader), std::move(changes), std::move(lock)};
  };
  if (impl_->fresh_path.empty()) {
    if (impl_->in_transaction) impl_->db.shorten_log();
    return with(IndexReader::begin(std::move(*impl_).release_connection()));
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
  connection->keep_log();
  return with(IndexReader::begin(std::move(*connection)));
}

}  // namespace store
}  // namespace vaultask
