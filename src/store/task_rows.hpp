// Rows of the task tables → Task values.
#pragma once

#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "store/sqlite.hpp"
#include "task/selection.hpp"

namespace vaultask::store {

/// See IndexReader::tasks().
[[nodiscard]] Result<std::vector<Task>> read_tasks(Connection& db, const task::Selection& selection,
                                                   bool original_lines);

}  // namespace vaultask::store
