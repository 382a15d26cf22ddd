#include <fcntl.h>

#include <cerrno>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/lock_file.hpp"
#include "base/retry.hpp"
#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/search_file.hpp"
#include "store/search_rows.hpp"
#include "store/search_statements.hpp"
#include "store/statements.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view search_schema_sql;
}

namespace store {
namespace {

Result<void> make_file(const std::string& path) {
  constexpr int kFlags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC;
  const files::Fd made(retrying([&] { return ::open(path.c_str(), kFlags, 0600); }));
  if (!made.valid()) return fail(store_error("cannot make", path));
  return {};
}

Result<void> create_search_schema(Connection& db) {
  if (auto made = db.execute(embedded::search_schema_sql); !made) return made;
  if (auto set = db.execute(sql::search::kSortInMemory); !set) return set;
  return db.execute("PRAGMA application_id = " + std::to_string(kSearchApplicationId) +
                    "; PRAGMA user_version = " + std::to_string(kSearchVersion));
}

}  // namespace

struct SearchWriter::Impl {
  explicit Impl(Connection connection) : db(std::move(connection)) {}

  Connection db;
  std::string folder;      ///< "" in memory.
  std::string fresh_path;  ///< The file being built; "" where the live one is changed.
  bool fresh = false;
  bool damaged = false;  ///< The old file is to be removed before the fresh one is put there.
  std::optional<LockFile> lock;
  Statement add_note, add_transcript;
  std::int64_t next_id = 1;
  // Written last. Between two notes they would make FTS5 write out the words it has in memory: each
  // savepoint does, and most statements are one.
  std::vector<SearchSource> added;
  std::vector<std::string> removed;
  std::vector<std::pair<std::int64_t, std::int64_t>> said;  ///< Ids and lengths of transcripts.

  Result<void> begin() {
    if (auto begun = db.execute(sql::kBegin); !begun) return begun;
    if (fresh) {
      if (auto made = create_search_schema(db); !made) return made;
    }
    const auto next = read_next_id(db);
    if (!next) return fail(next.error());
    next_id = *next;
    return db.prepare_all(
        {{&add_note, sql::search::kAddNote}, {&add_transcript, sql::search::kAddTranscript}});
  }

  Result<void> write_sources() {
    Statement add, remove, set_transcript;
    auto done = db.prepare_all({{&add, sql::search::kAddSource},
                                {&remove, sql::search::kRemoveSource},
                                {&set_transcript, sql::search::kSetTranscript}});
    for (std::size_t i = 0; i < removed.size() && done; ++i) done = remove.run(removed[i]);
    for (std::size_t i = 0; i < added.size() && done; ++i) {
      const SearchSource& source = added[i];
      done = add.run(source.id, source.path, static_cast<std::int64_t>(source.hash), source.length,
                     source.transcript_length);
    }
    for (std::size_t i = 0; i < said.size() && done; ++i) {
      done = set_transcript.run(said[i].first, said[i].second);
    }
    return done ? write_next_id(db, next_id) : done;
  }

  Connection release_connection() && {
    add_note = Statement();
    add_transcript = Statement();
    return std::move(db);
  }

  /// The live database, if it can be used.
  static Result<std::unique_ptr<Impl>> open_live(const std::string& path,
                                                 const std::string& fingerprint) {
    auto db = Connection::open(path, Connection::Mode::read_write);
    if (!db) return fail(db.error());
    auto impl = std::make_unique<Impl>(std::move(*db));
    if (auto set = impl->db.execute(sql::kLiveFile); !set) return fail(set.error());
    const auto stored = read_fact(impl->db, kFingerprintKey);
    if (!stored) return fail(stored.error());
    if (*stored != fingerprint) return std::unique_ptr<Impl>();
    if (auto begun = impl->begin(); !begun) return fail(begun.error());
    return impl;
  }

  static Result<std::unique_ptr<Impl>> open_fresh(const std::string& path,
                                                  const std::string& fingerprint) {
    auto db = Connection::open(path, Connection::Mode::create);
    if (!db) return fail(db.error());
    auto impl = std::make_unique<Impl>(std::move(*db));
    impl->fresh = true;
    if (auto set = impl->db.execute(sql::kFreshFile); !set) return fail(set.error());
    if (auto begun = impl->begin(); !begun) return fail(begun.error());
    if (auto put = write_fact(impl->db, kFingerprintKey, fingerprint); !put) {
      return fail(put.error());
    }
    return impl;
  }
};

SearchWriter::SearchWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SearchWriter::SearchWriter(SearchWriter&&) noexcept = default;
SearchWriter& SearchWriter::operator=(SearchWriter&&) noexcept = default;

SearchWriter::~SearchWriter() {
  // A file that was being built and is not wanted any more; never the live one.
  if (impl_ && !impl_->fresh_path.empty()) remove_database(impl_->fresh_path);
}

Result<SearchWriter> SearchWriter::open(const std::string& folder, const std::string& fingerprint,
                                        bool rebuild) {
  auto lock = LockFile::acquire(folder + "/search.lock");
  if (!lock) return fail(lock.error());
  const std::string path = search_path(folder);
  auto inspected = inspect(path, kSearchApplicationId, kSearchVersion);
  if (!inspected) return fail(inspected.error());
  bool damaged = inspected->kind == FileKind::damaged;
  if (inspected->kind == FileKind::current && !rebuild) {
    auto live = Impl::open_live(path, fingerprint);
    inspected->connection.reset();
    if (live && *live) {
      (*live)->folder = folder;
      (*live)->lock = std::move(*lock);
      return SearchWriter(std::move(*live));
    }
    damaged = !live && live.error().code == ErrorCode::damaged;
    // `usage`: its tables are not as expected. Else it is sound, but busy, full, not writable.
    if (!live && !damaged && live.error().code != ErrorCode::usage) return fail(live.error());
  }
  const std::string fresh = path + ".new";
  remove_database(fresh);  // left by a run that was killed; the lock says nobody is at it
  if (auto made = make_file(fresh); !made) return fail(made.error());
  auto impl = Impl::open_fresh(fresh, fingerprint);
  if (!impl) return fail(impl.error());
  (*impl)->folder = folder;
  (*impl)->fresh_path = fresh;
  (*impl)->damaged = damaged;
  (*impl)->lock = std::move(*lock);
  return SearchWriter(std::move(*impl));
}

Result<SearchWriter> SearchWriter::in_memory() {
  auto impl = Impl::open_fresh(":memory:", "");
  if (!impl) return fail(impl.error());
  return SearchWriter(std::move(*impl));
}

bool SearchWriter::fresh() const {
  return impl_->fresh;
}

Result<std::vector<SearchSource>> SearchWriter::sources() {
  return read_sources(impl_->db);
}

Result<void> SearchWriter::put(std::string_view path, std::uint64_t hash, const Words& words) {
  remove(path);
  SearchSource source;
  source.id = impl_->next_id++;
  source.path = path;
  source.hash = hash;
  source.length =
      static_cast<std::int64_t>(words.title.size() + words.headings.size() + words.text.size());
  if (words.transcript != nullptr) {
    source.transcript_length = static_cast<std::int64_t>(words.transcript->size());
  }
  const std::int64_t id = source.id;
  impl_->added.push_back(std::move(source));
  auto put = impl_->add_note.run(id, words.title, words.headings, words.text);
  if (!put || words.transcript == nullptr || words.transcript->empty()) return put;
  return impl_->add_transcript.run(id, *words.transcript);
}

Result<void> SearchWriter::put_transcript(std::int64_t id, const std::string& transcript) {
  impl_->said.emplace_back(id, static_cast<std::int64_t>(transcript.size()));
  if (transcript.empty()) return {};
  return impl_->add_transcript.run(id, transcript);
}

void SearchWriter::remove(std::string_view path) {
  if (!impl_->fresh) impl_->removed.emplace_back(path);
}

Result<SearchReader> SearchWriter::commit() && {
  Impl& impl = *impl_;
  if (auto written = impl.write_sources(); !written) return fail(written.error());
  if (auto committed = impl.db.execute(sql::kCommit); !committed) return fail(committed.error());
  if (impl.fresh_path.empty()) return SearchReader::begin(std::move(impl).release_connection());
  if (auto ready = impl.db.execute(sql::kPublishable); !ready) return fail(ready.error());
  Connection(std::move(impl).release_connection());  // closed before the file is moved
  const std::string path = search_path(impl.folder);
  if (impl.damaged) remove_database(path);
  auto put = publish_as(path, impl.fresh_path, impl.folder);
  if (!put && put.error().code == ErrorCode::damaged) {
    remove_database(path);  // too far gone to be overwritten
    put = publish_as(path, impl.fresh_path, impl.folder);
  }
  if (!put) return fail(put.error());
  auto connection = Connection::open(path, Connection::Mode::read_only);
  if (!connection) return fail(connection.error());
  return SearchReader::begin(std::move(*connection));
}

}  // namespace store
}  // namespace vaultask
