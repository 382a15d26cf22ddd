// The rows of the journal's tasks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "journal/task_state.hpp"
#include "store/sqlite.hpp"

namespace vaultask::store {

/// A task the journal knows.
struct KnownTask {
  std::int64_t id = 0;
  std::string opened;
  journal::TaskState state;
  bool gone = false;  ///< Set by gone_of() and gone_like().
};

/// The task of a row of the journal's columns (history_statements.hpp); `path` is that of its note.
/// As it stands in the row: not complete() yet, which only comparing needs.
[[nodiscard]] KnownTask known_task(const Statement& row, std::string path);

/// How many columns known_task() reads: further ones of a statement follow them.
inline constexpr int kStateColumns = 19;

/// What a task is looked for by among those that are gone.
[[nodiscard]] std::int64_t text_hash(const journal::TaskState& state);

/// Reads and writes tasks, with statements that are prepared once. The connection must outlive it.
class HistoryRows {
 public:
  [[nodiscard]] static Result<HistoryRows> prepare(Connection& db);

  struct Note {
    std::int64_t id = 0;
    std::optional<std::int64_t> hash;  ///< nullopt: it had no tasks.
  };
  /// nullopt for a note that never had tasks.
  [[nodiscard]] Result<std::optional<Note>> note(const std::string& path);
  /// Remembers a note that has tasks for the first time; returns its id.
  Result<std::int64_t> insert_note(const std::string& path, std::int64_t hash);
  Result<void> put_hash(std::int64_t note_id, std::optional<std::int64_t> hash);

  [[nodiscard]] Result<std::vector<KnownTask>> tasks_of(std::int64_t note_id,
                                                        const std::string& path);
  /// Those that are gone and could be this one: they bear its id, its block id or its text.
  [[nodiscard]] Result<std::vector<KnownTask>> gone_like(const journal::TaskState& state);

  /// Those that went last from a note, together.
  [[nodiscard]] Result<std::vector<KnownTask>> gone_of(std::int64_t note_id,
                                                       const std::string& path);

  Result<std::int64_t> insert(std::int64_t note_id, const journal::TaskState& state,
                              const std::string& opened, std::int64_t run);
  Result<void> update(std::int64_t id, std::int64_t note_id, const journal::TaskState& state,
                      const std::string& opened);
  Result<void> move_line(std::int64_t id, int line);
  Result<void> mark_gone(std::int64_t id, std::int64_t run);

 private:
  Result<void> read_gone(Statement& rows, std::vector<KnownTask>& found);

  Statement note_, insert_note_, put_hash_, tasks_, gone_by_text_, gone_by_id_, gone_by_block_id_,
      gone_of_note_, insert_, update_, move_line_, mark_gone_;
};

}  // namespace vaultask::store
