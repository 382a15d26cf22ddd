// Rows of the task tables → Task values.
#pragma once

#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/task.hpp>

#include "store/sqlite.hpp"
#include "task/selection.hpp"

namespace vaultask::store {

[[nodiscard]] Result<std::vector<Task>> read_tasks(Connection& db,
                                                   const task::Selection& selection);

}  // namespace vaultask::store
