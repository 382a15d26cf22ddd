// What is wrong between tasks: ids borne twice, ids that nobody bears, tasks that wait in a circle.
#pragma once

#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/task.hpp>

namespace vaultask::report {

[[nodiscard]] std::vector<Diagnostic> find_dependency_problems(const std::vector<Task>& tasks);

}  // namespace vaultask::report
