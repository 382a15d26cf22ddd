#include "store/history_file.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/files.hpp"
#include "store/database_file.hpp"
#include "store/history_migration.hpp"
#include "store/history_statements.hpp"
#include "store/statements.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view history_schema_sql;
}

namespace store {
namespace {

/// A check of so many bytes takes a few milliseconds.
constexpr off_t kCheckedAlways = 1 << 20;

std::string mark_path(const std::string& folder) {
  return folder + "/history.open";
}

enum class Found { none, ours, damaged };

struct Look {
  Found found = Found::none;
  /// Reads the file; only where it is ours. While it is open, a second one opens quicker.
  std::optional<Connection> connection;
};

/// What the file is, from its header. The error says why it must not be touched.
Result<Look> look(const std::string& path) {
  const auto file = check_file(path);
  if (!file) return fail(file.error());
  if (*file == FileCheck::none) return Look{Found::none, {}};
  if (*file == FileCheck::empty) return Look{Found::damaged, {}};
  auto connection = Connection::open(path, Connection::Mode::read_only);
  if (!connection) return fail(connection.error());
  const auto id = connection->number(sql::kApplicationId);
  if (!id && id.error().code == ErrorCode::damaged) return Look{Found::damaged, {}};
  if (!id) return fail(id.error());
  if (*id != kHistoryApplicationId) {
    return fail(ErrorCode::store, path + " is not a journal of vaultask",
                "name another folder with --db");
  }
  const auto version = connection->number(sql::kUserVersion);
  if (!version) return fail(version.error());
  if (*version > kHistoryVersion) {
    return fail(ErrorCode::store,
                path + " was written by a newer vaultask: the journal has version " +
                    std::to_string(*version) + ", this program knows " +
                    std::to_string(kHistoryVersion),
                "it was not touched; update vaultask");
  }
  return Look{Found::ours, std::move(*connection)};
}

bool is_sound(Connection& db, const char* check) {
  auto rows = db.prepare(check);
  if (!rows)
    return rows.error().code != ErrorCode::damaged && rows.error().code != ErrorCode::usage;
  if (!rows->step()) return false;
  return check != sql::history::kQuickCheck || rows->text(0) == "ok";
}

std::string new_path(const std::string& folder) {
  return history_path(folder) + ".new";
}

Result<std::string> random_name() {
  std::uint64_t name = 0;
  if (::getrandom(&name, sizeof name, 0) != sizeof name) {
    return fail(store_error("cannot name", "the journal"));
  }
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(name));
  return digits;
}

/// Makes an empty journal that nobody sees before it is whole and saved, so no step need be.
Result<void> make_journal(Connection& db) {
  if (auto set = db.execute(sql::history::kFreshFile); !set) return set;
  if (auto set = db.execute(sql::history::kCache); !set) return set;
  if (auto made = db.execute(embedded::history_schema_sql); !made) return made;
  auto marked = db.execute("PRAGMA application_id = " + std::to_string(kHistoryApplicationId) +
                           "; PRAGMA user_version = " + std::to_string(kHistoryVersion));
  if (!marked) return marked;
  const auto name = random_name();
  if (!name) return fail(name.error());
  auto put = db.prepare(sql::kPutMeta);
  if (!put) return fail(put.error());
  return put->run("journal", *name);
}

Result<Connection> make_new(const std::string& folder) {
  const std::string fresh = new_path(folder);
  remove_database(fresh);
  const files::Fd made(::open(fresh.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  if (!made.valid()) return fail(store_error("cannot make", fresh));
  auto db = Connection::open(fresh, Connection::Mode::read_write);
  if (!db) return fail(db.error());
  if (auto filled = make_journal(*db); !filled) return fail(filled.error());
  return db;
}

Result<void> prepare_to_write(Connection& db) {
  if (auto set = db.execute(sql::kLiveFile); !set) return set;
  return db.execute(sql::history::kCache);
}

}  // namespace

std::string history_path(const std::string& folder) {
  return folder + "/history.db";
}

Result<std::string> set_history_aside(const std::string& folder, const std::string& word) {
  const std::string path = history_path(folder), aside = name_aside(path, word);
  if (std::rename(path.c_str(), aside.c_str()) != 0) return fail(store_error("cannot move", path));
  for (const char* suffix : {"-wal", "-shm"}) {
    (void)std::rename((path + suffix).c_str(), (aside + suffix).c_str());
  }
  return aside;
}

Result<HistoryFile> open_history(const std::string& folder) {
  if (auto made = files::make_private_directory(folder); !made) {
    Error error = made.error();
    error.code = ErrorCode::store;
    return fail(error);
  }
  const std::string path = history_path(folder);
  auto looked = look(path);
  if (!looked) return fail(looked.error());
  std::string aside;
  if (looked->found == Found::ours) {
    auto db = Connection::open(path, Connection::Mode::read_write);
    if (!db) return fail(db.error());
    struct stat st {};
    const bool small = ::stat(path.c_str(), &st) == 0 && st.st_size <= kCheckedAlways;
    const bool killed = ::access(mark_path(folder).c_str(), F_OK) == 0;
    const bool sound = is_sound(*db, sql::history::kLook) &&
                       (!(small || killed) || is_sound(*db, sql::history::kQuickCheck));
    if (sound) {
      const auto migrated = migrate_history(*db, path, history_steps(), kHistoryVersion);
      if (!migrated) return fail(migrated.error());
      if (auto ready = prepare_to_write(*db); !ready) return fail(ready.error());
      return HistoryFile(std::move(*db), folder, "", false);
    }
  }
  looked->connection.reset();
  if (looked->found != Found::none) {
    auto moved = set_history_aside(folder);
    if (!moved) return fail(moved.error());
    aside = std::move(*moved);
  }
  auto db = make_new(folder);
  if (!db) return fail(db.error());
  return HistoryFile(std::move(*db), folder, std::move(aside), true);
}

HistoryFile::~HistoryFile() {
  if (is_new_) remove_database(new_path(folder_));
}

Result<void> HistoryFile::keep() {
  if (!is_new_) return {};
  if (auto ready = db_.execute(sql::kPublishable); !ready) return ready;
  { const Connection closed = std::move(db_); }
  const std::string path = history_path(folder_);
  if (auto put = publish_new(new_path(folder_), path, folder_); !put) return put;
  is_new_ = false;
  auto db = Connection::open(path, Connection::Mode::read_write);
  if (!db) return fail(db.error());
  db_ = std::move(*db);
  return prepare_to_write(db_);
}

Result<Connection> open_history_to_read(const std::string& folder) {
  const std::string path = history_path(folder);
  auto looked = look(path);
  if (!looked) return fail(looked.error());
  if (looked->found == Found::none) {
    return fail(ErrorCode::not_found, "there is no journal yet",
                "`vaultask index` begins it; `vaultask history import --git` reads one from git");
  }
  if (looked->found == Found::damaged) {
    return fail(ErrorCode::store, "the journal " + path + " is damaged",
                "`vaultask index` sets it aside and begins a new one");
  }
  Connection& db = *looked->connection;
  if (!is_sound(db, sql::history::kLook)) {
    return fail(ErrorCode::store, "the journal " + path + " is damaged",
                "`vaultask index` sets it aside and begins a new one");
  }
  const auto version = db.number(sql::kUserVersion);
  if (!version) return fail(version.error());
  if (*version < kHistoryVersion) {
    return fail(ErrorCode::store, path + " is of an older version, " + std::to_string(*version),
                "`vaultask index` brings it up to date");
  }
  return std::move(db);
}

WritingMark::WritingMark(const std::string& folder) : path_(mark_path(folder)) {
  const files::Fd made(::open(path_.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600));
}

WritingMark::~WritingMark() {
  ::unlink(path_.c_str());
}

}  // namespace store
}  // namespace vaultask
