// Writing the journal.
//
// The journal remembers each note's tasks as it last saw them, with a hash of the note's bytes.
// A run compares notes as they are with that memory and appends what happened. The memory and the
// events change in one transaction, so an event is there exactly when the change it tells of is
// known: whenever a run is killed, the next one sees the same difference again, or none.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>

#include "journal/task_state.hpp"

namespace vaultask::store {

enum class RunKind { index = 1, git = 2 };

struct RunInfo {
  std::string at;  ///< Time in UTC, "2025-11-14T01:00:03Z".
  Date day;        ///< Local.
  RunKind kind = RunKind::index;
  std::string source{};  ///< The commit.
};

/// A note as it is now.
struct NoteNow {
  std::string path;
  std::int64_t hash = 0;                  ///< Of its bytes.
  std::vector<journal::TaskState> tasks;  ///< By line; none for a note that is gone.
};

/// The only door through which the journal changes. Not thread-safe.
class HistoryWriter {
 public:
  /// Opens the journal of a folder, or makes one: see history_file.hpp. The caller holds the lock
  /// of the index.
  [[nodiscard]] static Result<HistoryWriter> open(const std::string& folder);

  HistoryWriter(HistoryWriter&&) noexcept;
  HistoryWriter& operator=(HistoryWriter&&) noexcept;
  ~HistoryWriter();

  /// "" or, where the old journal was damaged, where it was moved.
  [[nodiscard]] const std::string& set_aside() const;
  /// A fact of the table meta, "" where it is not set.
  [[nodiscard]] Result<std::string> fact(const char* key);
  struct RunCounts {
    std::int64_t index = 0, git = 0;
  };
  [[nodiscard]] Result<RunCounts> run_counts();
  /// Whether a run is there that came from this commit.
  [[nodiscard]] Result<bool> has_source(const std::string& source);
  /// Part of the run that is under way.
  Result<void> put_fact(const char* key, const std::string& value);

  /// Begins a run. Nothing of it is there before end(); a writer that is destroyed, or a program
  /// that is killed, leaves the journal as it was.
  Result<void> begin(const RunInfo& run);
  /// Whether no task was ever seen: notes can be compared some at a time then.
  [[nodiscard]] bool is_empty() const;
  /// The notes that have tasks, with the hashes of their bytes, in order of path.
  struct KnownNote {
    std::string path;
    std::int64_t hash = 0;
  };
  [[nodiscard]] Result<std::vector<KnownNote>> known_notes();
  /// Compares notes with what was last seen of them and appends what happened. All notes between
  /// which a task may have moved must be given at once. A note whose bytes did not change has no
  /// events of owners: only who is known in the vault is another then.
  Result<void> compare(std::vector<NoteNow> notes);
  /// Makes the run lasting; returns how many events it has. A run without any leaves no trace but
  /// the new state.
  Result<std::size_t> end();

 private:
  struct Impl;
  explicit HistoryWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vaultask::store
