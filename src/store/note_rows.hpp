// The rows of one note: written together, removed together.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <vaultask/result.hpp>

#include "store/content_rows.hpp"
#include "store/counts.hpp"
#include "store/file_state.hpp"
#include "store/sqlite.hpp"
#include "task/note_record.hpp"

namespace vaultask::store {

/// Ids of a note's tasks lie in a range of their own, so that they are found without an index: the
/// note's id and the task's number in it. A note of the largest size that is read (16 MiB) cannot
/// hold more tasks than a range has room for.
[[nodiscard]] std::int64_t first_task_id(std::int64_t note_id);
[[nodiscard]] std::int64_t last_task_id(std::int64_t note_id);

/// Writes and removes notes, with statements that are prepared once. The connection must outlive
/// it.
class NoteRows {
 public:
  [[nodiscard]] static Result<NoteRows> prepare(Connection& db);

  /// Adds a note whose bytes have the `hash`, under the id that `state` has or, where that is 0,
  /// under a new one; returns the id. The index must not have the note. `resolve` knows the notes
  /// of the vault.
  Result<std::int64_t> add(const task::NoteRecord& record, const FileState& state,
                           std::uint64_t hash, const ResolveLink& resolve);
  Result<void> remove(std::int64_t note_id);
  /// The file bears other times, but its content is as indexed.
  Result<void> touch(const FileState& state);
  /// What all that was added and removed comes to.
  [[nodiscard]] const Counts& counts() const { return counts_; }
  /// Whether the notes that were added and removed may name other people than before.
  [[nodiscard]] bool names_other_people() const;

 private:
  Result<std::int64_t> free_id();
  void note_people(std::int64_t note_id, const std::string& people);
  Result<std::int64_t> add_note(const task::NoteRecord& record, const FileState& state,
                                std::uint64_t hash);
  Result<void> add_task(std::int64_t note_id, std::int64_t id, const Task& task,
                        const std::vector<task::Mention>& mentions);

  Statement insert_note_, insert_task_, summary_, delete_note_, delete_tasks_, delete_owners_,
      last_id_, touch_file_;
  ContentRows content_;
  PackedRows participants_, aliases_, tags_, depends_on_, mentions_, bad_dates_;
  std::int64_t next_id_ = 0;  ///< 0 until it is known.
  Counts counts_;
  std::unordered_map<std::int64_t, std::string> removed_people_;  ///< By note; not added again yet.
  bool other_people_ = false;
};

}  // namespace vaultask::store
