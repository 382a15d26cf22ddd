// Reading and parsing on two threads, in order.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/diff.hpp"
#include "store/file_state.hpp"
#include "task/note_record.hpp"

namespace vaultask::scan {

/// One file, read.
struct ReadNote {
  store::FileState state;
  bool same_content = false;  ///< As indexed, whatever its times say: the record is empty.
  Result<task::NoteRecord> record{task::NoteRecord{}};
};

/// Reads and parses the files on two threads and hands them to `take` on the calling one, in the
/// order given. Holds no more than a few hundred notes at once. `take` returning false ends it.
/// `scan_start_ns`: files younger than that are racy, see store/file_state.hpp.
void read_in_order(const files::Fd& root, const std::vector<Change>& changes,
                   const task::ReadRules& rules, std::int64_t scan_start_ns,
                   const std::function<bool(ReadNote)>& take);

}  // namespace vaultask::scan
