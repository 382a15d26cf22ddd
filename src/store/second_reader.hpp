// A second connection for a second thread.
#pragma once

#include <optional>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Another connection to the index that `index` reads, and that sees the same tasks and owners;
/// nullopt where there is none: the index is in memory, or another run has changed it since `index`
/// began to read. `index` must be in its transaction, and the second one is.
[[nodiscard]] std::optional<Connection> second_reader(Connection& index);

}  // namespace vaultask::store
