// The undo store: what notes held before vaultask wrote into them, kept for a time.
//
// A folder of the user's own, outside every vault. One file for each write, named by the run and by
// the note, holding the note's path, the hash of what was written in its place, and its old bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask::writing {

/// One kept note. A plain value. A run that was killed may have kept a note and not replaced it:
/// then the note does not hold what `new_hash` says, as it does not where it was edited since.
struct UndoEntry {
  std::int64_t run = 0;  ///< When its run began, in nanoseconds since 1970; all of a run share it.
  std::string path;      ///< Of the note, below the vault's folder. May hold any byte but NUL.
  std::uint64_t old_hash = 0;  ///< files::content_hash of the kept bytes.
  std::uint64_t new_hash = 0;  ///< Of what was written instead: what the note holds if untouched.
  std::int64_t size = 0;       ///< Of the kept bytes.
  std::string file;            ///< Its name in the store.
};

/// What a store holds.
struct UndoList {
  std::vector<UndoEntry> entries;  ///< Newest run first; in a run by path, the latest write first.
  std::vector<std::string> damaged;  ///< Names of files that are no entries, or torn ones.
};

/// Not thread-safe; one run at a time writes to it.
class UndoStore {
 public:
  static constexpr std::int64_t kKeptDays = 30;

  /// Opens the folder, and makes it where there is none, for its user alone (0700). An error where
  /// others may write to it: they could plant what `undo` then writes into a note.
  [[nodiscard]] static Result<UndoStore> open(const std::string& folder);

  /// Keeps the old bytes of a note; they are on the disk when this returns.
  [[nodiscard]] Result<UndoEntry> keep(std::int64_t run, const std::string& path,
                                       std::string_view old_bytes, std::uint64_t new_hash) const;

  /// Forgets an entry whose write did not come about. Not finding it is a success.
  [[nodiscard]] Result<void> discard(const UndoEntry& entry) const;

  /// What is kept of a note, or of all notes.
  [[nodiscard]] Result<UndoList> list(const std::optional<std::string>& path = {}) const;

  /// The old bytes. The error is `damaged` where they are not what was kept.
  [[nodiscard]] Result<std::string> read(const UndoEntry& entry) const;

  /// Removes what is older than kKeptDays, and what an interrupted keep() left. Returns how many.
  [[nodiscard]] Result<int> prune(std::int64_t now_ns) const;

 private:
  UndoStore(std::string path, files::Fd folder)
      : path_(std::move(path)), folder_(std::move(folder)) {}

  std::string path_;
  files::Fd folder_;
};

}  // namespace vaultask::writing
