// The folders of a vault beside what is known of them: what changed, without opening a note.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/ignore.hpp"
#include "store/packed_folder.hpp"

namespace vaultask::scan {

/// A note that must be read.
struct Change {
  std::string path;
  std::size_t folder = 0;  ///< Of Walk::folders,
  std::size_t note = 0;    ///< and the note's place there.
  store::FileState known;  ///< Its state in the index; of a new note only the stamp as it is now.

  [[nodiscard]] bool is_new() const { return known.note_id == 0; }
};

struct GoneNote {
  std::string path;
  store::FileState known;
};

struct Walk {
  /// The folders that are not as known. A note that must be read has the state in which it was read
  /// last; a new one has no id.
  std::vector<store::FolderListing> folders;
  std::vector<Change> to_read;            ///< New, changed and racy notes, by path (bytewise).
  std::vector<GoneNote> gone;             ///< In folders that are still there.
  std::vector<std::string> gone_folders;  ///< Paths; others may lie below them.
  std::size_t notes = 0;                  ///< All in sight.
  std::size_t attachments = 0;
  std::uint64_t attachments_sum = 0;  ///< Of the hashes of their paths, in whichever order.
  store::SkippedEntries skipped;
  std::vector<Error> unreadable;  ///< Folders and notes that could not be looked at, by path.
};

/// Makes the folder what is known of the one of that path; false where nothing is.
using FindKnown = std::function<Result<bool>(const std::string& path, store::PackedFolder&)>;

/// Looks at each folder below the root and at each note, and lists only folders that do not hold
/// the entries they held. Follows no link and opens no file; several threads share the folders, and
/// `known` is called by one of them at a time. `now_ns` is the time of the clock. The error is that
/// the root itself cannot be listed, or one of `known`.
[[nodiscard]] Result<Walk> walk(const files::Fd& root, const Ignore& ignore, std::int64_t now_ns,
                                const FindKnown& known);

}  // namespace vaultask::scan
