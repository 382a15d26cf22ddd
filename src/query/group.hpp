// Tasks → groups with headings.
#pragma once

#include <vector>

#include <vaultask/query.hpp>

#include "query/query.hpp"

namespace vaultask::text {
class Collation;
}

namespace vaultask::query {

/// The groups in order, each with those headings that differ from the group before it; one group
/// without headings where the query does not group. Tasks keep their order within a group; a task
/// with several tags or owners stands in several groups. An empty heading ends the one before it.
[[nodiscard]] std::vector<TaskGroup> group_tasks(const Query& query, const std::vector<Task>& tasks,
                                                 const Context& context,
                                                 const text::Collation& collation);

}  // namespace vaultask::query
