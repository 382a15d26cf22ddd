// Reading the journal.
#pragma once

#include <optional>
#include <string>

#include <vaultask/history.hpp>
#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Sees one state of the journal. Not thread-safe.
class HistoryReader {
 public:
  /// not_found where there is no journal yet; `store` where it cannot be read.
  [[nodiscard]] static Result<HistoryReader> open(const std::string& folder);

  /// All tasks with all their events.
  [[nodiscard]] Result<History> all();

 private:
  explicit HistoryReader(Connection connection) : db_(std::move(connection)) {}
  Connection db_;
};

}  // namespace vaultask::store
