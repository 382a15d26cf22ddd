// Reading and parsing on two threads, in order.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/walk.hpp"
#include "task/note_record.hpp"

namespace vaultask::scan {

/// One file, read.
struct ReadNote {
  store::FileState state;  ///< With the id of one that is known.
  std::uint64_t hash = 0;
  bool same_content = false;  ///< As indexed, whatever its times say: the record is empty.
  Result<task::NoteRecord> record{task::NoteRecord{}};
};

/// Reads and parses the files on two threads and hands them to `take` on the calling one, in the
/// order given. Holds no more than a few hundred notes at once. `take` returning false ends it; it
/// leaves the note where it is.
/// `known_hashes` has a hash for each change: of what is indexed, 0 where nothing is.
/// `scan_start_ns`: files younger than that are racy, see store/file_state.hpp.
void read_in_order(const files::Fd& root, const std::vector<Change>& changes,
                   const std::vector<std::uint64_t>& known_hashes, const task::ReadRules& rules,
                   std::int64_t scan_start_ns, const std::function<bool(const ReadNote&)>& take);

}  // namespace vaultask::scan
