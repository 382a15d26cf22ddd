// The plugin's urgency score.
#pragma once

#include <vaultask/task.hpp>

namespace vaultask::task {

/// The sum the plugin shows and sorts by, as of the beginning of `today` (obsidian-tasks,
/// src/Task/Urgency.ts): due date, scheduled, start, priority. Plain doubles, as there.
[[nodiscard]] double urgency(const Task& task, Date today);

}  // namespace vaultask::task
