// What the index remembers of a note's file, to tell without opening it whether it changed.
#pragma once

#include <cstdint>
#include <string>

#include "base/files.hpp"

namespace vaultask::store {

struct FileState {
  std::string path;
  std::int64_t note_id = 0;
  files::Stamp stamp;
  std::uint64_t hash = 0;
  /// The file was so young when it was read that a later change may bear the same times (git's
  /// "racy" entries): its content must be compared next time.
  bool racy = false;
  bool is_page = false;  ///< vaultask wrote it.
};

}  // namespace vaultask::store
