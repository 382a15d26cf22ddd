// Open tasks over time.
#pragma once

#include "report/report.hpp"

namespace vaultask::report {

/// For each day, week (ending on Sunday) or month: the tasks open at its end, and what was opened,
/// reopened, closed, cancelled and removed in it, which balance. Arguments: "since=DATE" (default:
/// the beginning of the journal); "by=day", "by=week" or "by=month" (default: by what gives at most
/// about thirty rows).
[[nodiscard]] Result<Document> burndown(const Input& input);

}  // namespace vaultask::report
