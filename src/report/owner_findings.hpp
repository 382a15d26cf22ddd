// Names on task lines that fit nobody, or several, and people whose names nearly agree.
#pragma once

#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/task.hpp>

namespace vaultask::note {
class People;
}

namespace vaultask::report {

/// One finding for each name that is unknown, ambiguous or nearly somebody's, at the first task
/// that bears it; one for each two people whose names are one or two letters apart.
[[nodiscard]] std::vector<Diagnostic> find_owner_problems(const std::vector<Task>& tasks,
                                                          const note::People& people);

}  // namespace vaultask::report
