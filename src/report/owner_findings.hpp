// Names on task lines that fit nobody, or several, and people whose names nearly agree.
#pragma once

#include <vector>

#include <vaultask/error.hpp>

#include "report/report.hpp"

namespace vaultask::report {

/// One finding for each name that is unknown, ambiguous or nearly somebody's, at the first task
/// that bears it; one for each two people whose names are one or two letters apart.
[[nodiscard]] std::vector<Diagnostic> find_owner_problems(const Input& input);

}  // namespace vaultask::report
