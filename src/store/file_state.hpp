// What the index remembers of a note's file, to tell without opening it whether it changed.
#pragma once

#include <cstdint>

#include "base/files.hpp"

namespace vaultask::store {

struct FileState {
  std::int64_t note_id = 0;  ///< 0 for a note that the index does not have.
  files::Stamp stamp;        ///< When it was read.
  /// The file was so young when it was read that a later change may bear the same times (git's
  /// "racy" entries): its content must be compared next time.
  bool racy = false;
  bool is_page = false;  ///< vaultask wrote it.

  friend bool operator==(const FileState&, const FileState&) = default;
};

}  // namespace vaultask::store
