// Query + tasks → result.
#pragma once

#include <vector>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "query/query.hpp"

namespace vaultask::query {

/// Filters, sorts, limits and groups the tasks. They come in order of path and line, which is the
/// last tie. Pure; the same input gives the same result anywhere. Errors: `run_query` for what
/// cannot be told before there are tasks, such as a 0th tag to sort by.
[[nodiscard]] Result<QueryResult> evaluate(const Query& query, std::vector<Task> tasks,
                                           const Context& context);

}  // namespace vaultask::query
