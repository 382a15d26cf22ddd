// The one function through which everything that writes into a vault goes.
//
// Notes are edited by people and moved by sync programs while vaultask runs, and none of them asks
// first. Writing a temporary file and renaming it over the note is not enough: what was saved
// between our reading and our renaming is gone. So the new note is *exchanged* with the old one,
// and the old one, now ours to look at, must be what we read; else it is put back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "write/undo_store.hpp"

namespace vaultask::writing {

/// What a note is to hold.
struct NoteChange {
  std::string path;  ///< Of the note, below the vault's folder.
  /// The bytes `after` was computed from, which the note must still hold. nullopt for a new note,
  /// which must not be there yet; its folders are made.
  std::optional<std::string_view> before;
  std::string_view after;
};

/// What holds for all writes of a run.
struct WriteRules {
  /// The time, in nanoseconds since 1970, read just before the call.
  std::int64_t now_ns = 0;
  /// A note that was modified within so many nanoseconds of `now_ns` is somebody's at this moment.
  /// 0: no waiting. A time of modification that is further in the future says nothing.
  std::int64_t settle_ns = 2'000'000'000;
  /// For the name of a conflict copy, e.g. "2025-11-15".
  std::string conflict_day;
  /// Where the old bytes are kept before a note is replaced, and under which run; may be null.
  const UndoStore* undo = nullptr;
  std::int64_t run = 0;
  /// On file systems that cannot exchange two files (NFS, SMB, most of FUSE): replace the note all
  /// the same, which loses what is saved in the instant between the last look and the rename.
  bool allow_unsafe_fs = false;
  /// Larger notes are refused.
  std::int64_t largest = 16 << 20;
};

enum class WriteState : std::uint8_t {
  unchanged,  ///< The note holds `after` already. Nothing was opened for writing.
  written,    ///< The note holds `after`, on the disk.
  busy,       ///< Somebody else is at the note; it is as they left it. Try again later.
  conflict,   ///< Two versions met and both are kept: one in the note, one in a copy beside it.
};

struct WriteOutcome {
  WriteState state = WriteState::unchanged;
  std::string why;            ///< Of `busy` and `conflict`: a clause for the user.
  std::string conflict_copy;  ///< Of `conflict`: the path of the copy.
};

/// Writes a note, or does not, and loses nobody's words either way. `root` is the vault's folder.
///
/// The note keeps its mode, owner, group, extended attributes and access control list. A crash or a
/// loss of power at any moment leaves the old note or the new one, whole, and at most a temporary
/// file for recover_temporaries().
///
/// Errors name the note, the reason and what to do. `unsupported`: the note is refused, for it is a
/// link or has several hard links (the others would not follow), is somebody else's,
/// write-protected, too large or no file, or lies on a file system that cannot exchange. Any other:
/// the operation failed; the note is as it was, unless the message says otherwise.
///
/// One call at a time for each note, and for each undo store.
[[nodiscard]] Result<WriteOutcome> safe_write(const files::Fd& root, const NoteChange& change,
                                              const WriteRules& rules);

}  // namespace vaultask::writing
