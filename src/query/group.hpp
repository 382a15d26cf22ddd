// Tasks → groups with headings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "query/query.hpp"

namespace vaultask::query {

/// Tasks that have the same text on each level.
struct Bucket {
  std::vector<std::string> names;
  std::vector<std::size_t> tasks;  ///< Indices, in order.
};

/// The buckets in order of the levels' texts. A task with several tags or owners stands in several.
/// One bucket without names where there is no level. Errors: `run_query` where they are too many
/// for any reader; that of a script.
[[nodiscard]] Result<std::vector<Bucket>> find_buckets(const std::vector<Order>& levels,
                                                       const std::vector<Task>& tasks,
                                                       const Context& context);

/// The buckets of the query's levels as groups, each with those headings that differ from the group
/// before it. An empty heading ends the one before it. At most `limit` tasks stay in each.
[[nodiscard]] std::vector<TaskGroup> to_groups(std::vector<Bucket> buckets,
                                               std::optional<std::size_t> limit);

}  // namespace vaultask::query
