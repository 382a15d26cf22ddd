// The order of a query's tasks.
#pragma once

#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "query/query.hpp"

namespace vaultask::query {

/// The tasks in the order of the query's `sort by` lines, then of the plugin's own keys. Errors:
/// `run_query`; that of a script.
[[nodiscard]] Result<std::vector<Task>> sorted(const Query& query, std::vector<Task> tasks,
                                               const Context& context);

}  // namespace vaultask::query
