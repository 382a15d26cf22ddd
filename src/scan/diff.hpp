// The files on disk beside the files of the index: what changed, without opening any.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "scan/walk.hpp"
#include "store/file_state.hpp"

namespace vaultask::scan {

struct Change {
  const FoundFile* found = nullptr;         ///< What to read.
  const store::FileState* known = nullptr;  ///< Its state in the index; nullptr for a new file.
};

struct Diff {
  std::vector<Change> to_read;                   ///< New, changed and racy files, by path.
  std::vector<const store::FileState*> removed;  ///< By path.
  std::size_t unchanged = 0;
  std::size_t renamed = 0;  ///< Pairs of a removed and a new file that are the same file.
};

/// Merges two lists sorted by path. The result points into both.
[[nodiscard]] Diff compare(const std::vector<FoundFile>& found,
                           const std::vector<store::FileState>& known);

}  // namespace vaultask::scan
