// Query + tasks → result.
#pragma once

#include <vector>

#include <vaultask/query.hpp>

#include "query/query.hpp"

namespace vaultask::query {

/// Filters, sorts, limits and groups the tasks. They come in order of path and line, which is the
/// last tie. Pure; the same input gives the same result anywhere.
[[nodiscard]] QueryResult evaluate(const Query& query, std::vector<Task> tasks,
                                   const Context& context);

}  // namespace vaultask::query
