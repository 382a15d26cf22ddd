// What happened to tasks, as the journal has it.
#pragma once

#include "report/report.hpp"

namespace vaultask::report {

/// The tasks that are meant (history_target.hpp), with how their due dates moved, and their events,
/// the latest last. Arguments: words of the target; "slipped": only tasks that slipped;
/// "since=DATE": only events of that day or later, and tasks that have one.
[[nodiscard]] Result<Document> history(const Input& input);

}  // namespace vaultask::report
