// The tasks of the index as the journal sees them.
#pragma once

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
  Statement note_, tasks_;
};

}  // namespace vaultask::store
