// Rows of search.db that its reader and its writer have in common.
#pragma once

#include <vector>

#include <vaultask/result.hpp>

#include "store/search_file.hpp"

namespace vaultask::store {

/// In order of path (bytewise).
[[nodiscard]] Result<std::vector<SearchSource>> read_sources(Connection& db);

}  // namespace vaultask::store
