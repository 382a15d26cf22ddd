// `rollup by`: counts instead of tasks. vaultask's own (product.md, section 3).
#pragma once

#include <vector>

#include <vaultask/query.hpp>

#include "query/group.hpp"

namespace vaultask::query {

/// The counts of the buckets that find_buckets made of the levels, over the query's days.
[[nodiscard]] Rollup count_tasks(const Query& query, const std::vector<Order>& levels,
                                 const std::vector<Bucket>& buckets, const std::vector<Task>& tasks,
                                 const Context& context);

}  // namespace vaultask::query
