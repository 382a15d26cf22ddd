// A run of the journal that is under way: its row, its events, its counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <vaultask/result.hpp>

#include "journal/events.hpp"
#include "store/history_rows.hpp"
#include "store/history_writer.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {

struct HistoryRun {
  /// The connection must outlive it and be in a transaction.
  [[nodiscard]] static Result<HistoryRun> begin(Connection& db, const RunInfo& info);

  /// The id of the run, whose row is there from its first event on.
  Result<std::int64_t> id();
  Result<void> append(std::int64_t task, const journal::Change& change, Confidence confidence);
  Result<void> append(std::int64_t task, const std::vector<journal::Change>& changes,
                      Confidence confidence);
  /// Writes the counts; a run without events leaves no row, but for a commit of git, which need not
  /// be read again then.
  Result<void> finish();

  Connection* db = nullptr;
  RunInfo info;
  HistoryRows rows;
  Statement insert_event;
  bool empty = false;     ///< No task was ever seen before it.
  bool any_gone = false;  ///< Some are gone that may return.
  std::size_t events = 0;
  std::int64_t notes = 0, tasks = 0;  ///< With tasks, and in them, now.

 private:
  std::int64_t id_ = 0;
};

}  // namespace vaultask::store
