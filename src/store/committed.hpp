// What a writer leaves behind.
#pragma once

#include <optional>

#include "base/lock_file.hpp"
#include "store/index_reader.hpp"
#include "store/index_writer.hpp"

namespace vaultask::store {

struct Committed {
  IndexReader reader;  ///< Sees what was committed.
  IndexChanges changes;
  std::optional<LockFile> lock;  ///< Held as long as this lives; none for an index in memory.
};

}  // namespace vaultask::store
