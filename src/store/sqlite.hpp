// SQLite, confined: connections, statements, transactions. Its failures become Error values here
// and nowhere else: `damaged` where the file is no database or broken, `usage` where the SQL is
// wrong, else `store`.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/shared_text.hpp>

struct sqlite3;
struct sqlite3_stmt;

namespace vaultask::store {

/// A prepared statement. Text bound to it must live until the next step() or reset().
/// A failed bind or step is remembered: check error() or the result of run() once at the end.
class Statement {
 public:
  Statement() = default;
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  /// Binds the values to ?1, ?2, …, runs to completion and resets. For statements without rows.
  template <class... Values>
  Result<void> run(const Values&... values) {
    bind_all(values...);
    return finish();
  }

  /// The same for an INSERT; returns the id of its row. RETURNING would make a table each time.
  template <class... Values>
  Result<std::int64_t> insert(const Values&... values) {
    bind_all(values...);
    return finish_insert();
  }

  /// The same for values whose number and kinds are known only when it runs.
  Result<void> run_values(
      const std::vector<std::variant<std::monostate, std::string, std::int64_t>>& values);

  /// Binds the values and makes ready for step().
  template <class... Values>
  void start(const Values&... values) {
    reset();
    bind_all(values...);
  }
  /// Like start(), for a text that holds the parameter ?n only where the n-th value is set.
  template <class... Values>
  void start_where_set(const std::optional<Values>&... values) {
    reset();
    int index = 0;
    ((++index, values ? bind(index, *values) : void()), ...);
  }
  /// Moves to the next row; false at the end and on an error.
  bool step();
  void reset();
  /// The error that ended step(), if one did.
  [[nodiscard]] Result<void> status() const;

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  ///< Valid until the next step().
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] bool is_integer(int column) const;
  [[nodiscard]] bool is_real(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] int column_count() const;
  [[nodiscard]] std::string_view column_name(int column) const;
  /// Whether it can change nothing (sqlite3_stmt_readonly).
  [[nodiscard]] bool read_only() const;

 private:
  friend class Connection;
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  template <class... Values>
  void bind_all(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
  }
  void bind(int index, std::int64_t value);
  void bind(int index, std::string_view value);
  void bind(int index, std::nullptr_t);
  void bind(int index, int value) { bind(index, std::int64_t{value}); }
  template <std::same_as<bool> Flag>  // a pointer must not pass for a flag
  void bind(int index, Flag value) {
    bind(index, std::int64_t{value ? 1 : 0});
  }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const SharedText& value) { bind(index, std::string_view(value)); }
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value) {
      bind(index, *value);
    } else {
      bind(index, nullptr);
    }
  }
  Result<void> finish();
  Result<std::int64_t> finish_insert();

  sqlite3_stmt* statement_ = nullptr;
  int code_ = 0;
};

/// A connection to one database file. Move-only; used by one thread at a time.
class Connection {
 public:
  enum class Mode { read_only, read_write, create };

  [[nodiscard]] static Result<Connection> open(const std::string& path, Mode mode);
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&& other) noexcept;
  ~Connection();

  /// Leaves the log of a database in WAL mode where it is when the last connection is closed, as
  /// it is: whoever opens the database next reads it on. Making its files anew costs a short run
  /// more than what it came for. Only where nobody ever puts another file in this one's place.
  void keep_log();
  /// Takes a log that has grown long into the database: whoever opens that first reads all of its
  /// log. Waits for nobody; where it cannot be done now, the next run does it.
  void shorten_log();
  /// Runs constant SQL of one or more statements, ignoring rows.
  Result<void> execute(std::string_view sql);
  /// `rest`, where given, becomes what stands behind the first statement.
  [[nodiscard]] Result<Statement> prepare(std::string_view sql, std::string_view* rest = nullptr);
  struct ToPrepare {
    Statement* statement;
    const char* sql;
  };
  [[nodiscard]] Result<void> prepare_all(std::initializer_list<ToPrepare> list);
  /// Makes the target's content that of this database, in one transaction of the target.
  Result<void> copy_to(Connection& target);
  /// From now on every statement that writes, attaches or loads anything is refused.
  void allow_reading_only();
  /// The path of the database; "" of one in memory.
  [[nodiscard]] std::string file() const;
  /// For functions of our own in SQL, see word_counts.hpp.
  [[nodiscard]] sqlite3* handle() const { return db_; }
  /// The first column of the first row of constant SQL.
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

 private:
  explicit Connection(sqlite3* db) : db_(db) {}
  sqlite3* db_ = nullptr;
};

}  // namespace vaultask::store
