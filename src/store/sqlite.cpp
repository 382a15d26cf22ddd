#include "store/sqlite.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <system_error>

namespace vaultask::store {
namespace {

constexpr int kPatienceMs = 5000;

/// "" of one in memory.
std::string file_of(sqlite3* db) {
  const char* const file = sqlite3_db_filename(db, "main");
  return file != nullptr ? file : "";
}

/// What failed is the file of the database, and the system may have said why.
std::string file_error_message(sqlite3* db, std::string_view doing) {
  std::string message = file_of(db);
  if (message.empty()) message = doing;
  message += std::string(": ") + sqlite3_errmsg(db);
  const int reason = sqlite3_system_errno(db);
  return reason == 0 ? message : message + ": " + std::generic_category().message(reason);
}

Error sqlite_error(sqlite3* db, std::string_view doing) {
  Error error;
  error.code = ErrorCode::store;
  const int code = db != nullptr ? sqlite3_errcode(db) & 0xFF : SQLITE_NOMEM;
  const bool is_files = code == SQLITE_IOERR || code == SQLITE_FULL || code == SQLITE_CANTOPEN ||
                        code == SQLITE_READONLY;
  error.message =
      is_files ? file_error_message(db, doing)
               : std::string(doing) + ": " + (db != nullptr ? sqlite3_errmsg(db) : "out of memory");
  if (code == SQLITE_FULL) error.hint = "the disk that holds it is full";
  if (code == SQLITE_READONLY) error.hint = "chmod u+w it, and its folder";
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
    error.code = ErrorCode::damaged;
    error.hint = "the index is damaged; `vaultask index --full` builds a new one";
  }
  if (code == SQLITE_ERROR) error.code = ErrorCode::usage;  // the SQL itself, as written or as run
  return error;
}

/// Reading and functions are allowed, all else is not. That is enough: of the functions of SQLite
/// itself none reaches out of the database but load_extension, which is off unless asked for. (To
/// distrust the schema as well would forbid SQLite before 3.41 the JSON functions in our views.)
int read_only_authorizer(void*, int action, const char*, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    default:
      return SQLITE_DENY;
  }
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : statement_(other.statement_), code_(other.code_) {
  other.statement_ = nullptr;
}

Statement& Statement::operator=(Statement&& other) noexcept {
  if (this != &other) {
    sqlite3_finalize(statement_);
    statement_ = other.statement_;
    code_ = other.code_;
    other.statement_ = nullptr;
  }
  return *this;
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::bind(int index, std::int64_t value) {
  const int code = sqlite3_bind_int64(statement_, index, value);
  if (code != SQLITE_OK) code_ = code;
}

void Statement::bind(int index, std::string_view value) {
  const int code =
      sqlite3_bind_text64(statement_, index, value.data() != nullptr ? value.data() : "",
                          value.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) code_ = code;
}

void Statement::bind(int index, std::nullptr_t) {
  const int code = sqlite3_bind_null(statement_, index);
  if (code != SQLITE_OK) code_ = code;
}

Result<void> Statement::run_values(
    const std::vector<std::variant<std::monostate, std::string, std::int64_t>>& values) {
  reset();
  int index = 0;
  for (const auto& value : values) {
    ++index;
    if (const auto* text = std::get_if<std::string>(&value)) {
      bind(index, std::string_view(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      bind(index, *number);
    } else {
      bind(index, nullptr);
    }
  }
  return finish();
}

bool Statement::step() {
  if (code_ != SQLITE_OK && code_ != SQLITE_ROW) return false;
  code_ = sqlite3_step(statement_);
  return code_ == SQLITE_ROW;
}

void Statement::reset() {
  sqlite3_reset(statement_);
  code_ = SQLITE_OK;
}

Result<void> Statement::status() const {
  if (code_ == SQLITE_OK || code_ == SQLITE_ROW || code_ == SQLITE_DONE) return {};
  return fail(sqlite_error(sqlite3_db_handle(statement_), "the database"));
}

Result<void> Statement::finish() {
  while (step()) {
  }
  Result<void> result = status();
  reset();
  return result;
}

Result<std::int64_t> Statement::finish_insert() {
  if (auto finished = finish(); !finished) return fail(finished.error());
  return sqlite3_last_insert_rowid(sqlite3_db_handle(statement_));
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
  const int size = sqlite3_column_bytes(statement_, column);  // as UTF-8, like the text
  if (size == 0) return {};
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes == nullptr ? std::string_view()
                          : std::string_view(bytes, static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

bool Statement::is_integer(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_INTEGER;
}

bool Statement::is_real(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_FLOAT;
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

int Statement::column_count() const {
  return sqlite3_column_count(statement_);
}

std::string_view Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(statement_, column);
  return name == nullptr ? "" : name;
}

bool Statement::read_only() const {
  return sqlite3_stmt_readonly(statement_) != 0;
}

Result<Connection> Connection::open(const std::string& path, Mode mode) {
  const int flags = (mode == Mode::read_only    ? SQLITE_OPEN_READONLY
                     : mode == Mode::read_write ? SQLITE_OPEN_READWRITE
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
  // Before anything else of SQLite: what it counts of its memory nobody asks, and each malloc would
  // take a lock for it.
  [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &db, flags, nullptr);
  Connection connection(db);
  if (code != SQLITE_OK) return fail(sqlite_error(db, "cannot open " + path));
  sqlite3_busy_timeout(db, kPatienceMs);
  return connection;
}

Connection::Connection(Connection&& other) noexcept : db_(other.db_) {
  other.db_ = nullptr;
}

Connection& Connection::operator=(Connection&& other) noexcept {
  if (this != &other) {
    sqlite3_close_v2(db_);
    db_ = other.db_;
    other.db_ = nullptr;
  }
  return *this;
}

Connection::~Connection() {
  sqlite3_close_v2(db_);
}

std::string Connection::file() const {
  return file_of(db_);
}

void Connection::keep_log() {
  int keep = 1;
  sqlite3_file_control(db_, "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::shorten_log() {
  constexpr off_t kLong = 1 << 20;  // a third of a millisecond
  struct stat st {};
  if (::stat((file() + "-wal").c_str(), &st) != 0 || st.st_size <= kLong) return;
  sqlite3_busy_timeout(db_, 0);
  sqlite3_wal_checkpoint_v2(db_, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(db_, kPatienceMs);
}

Result<void> Connection::execute(std::string_view sql) {
  if (sqlite3_exec(db_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return fail(sqlite_error(db_, "the database"));
  }
  return {};
}

Result<Statement> Connection::prepare(std::string_view sql, std::string_view* rest) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &statement, &tail) !=
      SQLITE_OK) {
    return fail(sqlite_error(db_, "SQL"));
  }
  if (rest != nullptr) *rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  return Statement(statement);
}

Result<void> Connection::prepare_all(std::initializer_list<ToPrepare> list) {
  for (const ToPrepare& row : list) {
    auto prepared = prepare(row.sql);
    if (!prepared) return fail(prepared.error());
    *row.statement = std::move(*prepared);
  }
  return {};
}

Result<void> Connection::copy_to(Connection& target) {
  sqlite3_backup* backup = sqlite3_backup_init(target.db_, "main", db_, "main");
  if (backup == nullptr) return fail(sqlite_error(target.db_, "cannot replace the index"));
  (void)sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) {
    return fail(sqlite_error(target.db_, "cannot replace the index"));
  }
  return {};
}

void Connection::allow_reading_only() {
  sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_set_authorizer(db_, read_only_authorizer, nullptr);
}

Result<std::int64_t> Connection::number(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return fail(statement.error());
  if (statement->step()) return statement->integer(0);
  if (auto status = statement->status(); !status) return fail(status.error());
  return fail(ErrorCode::store, "the database gave no row");
}

}  // namespace vaultask::store
