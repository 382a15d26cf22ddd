// The tasks of the index as the journal sees them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "store/history_writer.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {

/// Reads notes with statements that are prepared once. The connection must outlive it.
class IndexTasks {
 public:
  [[nodiscard]] static Result<IndexTasks> prepare(Connection& index);

  /// A note as the index has it; without tasks where it has not.
  [[nodiscard]] Result<NoteNow> note(const std::string& path);
  /// The notes that have tasks, in order of path.
  [[nodiscard]] static Result<std::vector<HistoryWriter::KnownNote>> notes(Connection& index);

 private:
  Result<void> read_tasks(std::int64_t note_id, NoteNow& note);
  Result<void> read_owners(std::vector<journal::TaskState>& tasks);
  /// Of a row that begins with the id of a task; null where the note has no such task.
  journal::TaskState* task_of(const Statement& row, std::vector<journal::TaskState>& tasks) const;

  Statement note_, tasks_, owners_;
  std::vector<std::int64_t> ids_;  ///< Of the tasks of the note that is being read, in order.
};

}  // namespace vaultask::store
