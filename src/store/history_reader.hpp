// Reading the journal.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <vaultask/history.hpp>
#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// The tables of an export, in the order in which they stand there.
enum class HistoryTable { run, note, task, event };

/// A row as it stands in its table (history_schema.sql): NULL, a text or a number for each column.
using HistoryRow = std::vector<std::variant<std::monostate, std::string, std::int64_t>>;

/// The names of a table's columns.
[[nodiscard]] const std::vector<std::string>& columns_of(HistoryTable table);

/// Sees one state of the journal. Not thread-safe.
class HistoryReader {
 public:
  /// not_found where there is no journal yet; `store` where it cannot be read.
  [[nodiscard]] static Result<HistoryReader> open(const std::string& folder);

  /// All tasks with all their events.
  [[nodiscard]] Result<History> all();
  /// The name of the journal.
  [[nodiscard]] Result<std::string> name();
  /// All rows of a table, for export, in order of id, handed out one after the other until `take`
  /// returns false.
  Result<void> rows(HistoryTable table, const std::function<bool(const HistoryRow&)>& take);

 private:
  explicit HistoryReader(Connection connection) : db_(std::move(connection)) {}
  Result<void> add_events(std::vector<TaskHistory>& tasks);
  Connection db_;
};

}  // namespace vaultask::store
