// Checkboxes whose meaning is not what their author may think.
#pragma once

#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/task.hpp>

namespace vaultask::report {

/// One finding for each status symbol the settings do not name, at its first task; one for each
/// open task with a date on which it was done or cancelled.
[[nodiscard]] std::vector<Diagnostic> find_status_problems(const std::vector<Task>& tasks);

}  // namespace vaultask::report
