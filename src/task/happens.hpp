// The day on which something is to happen to a task.
#pragma once

#include <vaultask/task.hpp>

namespace vaultask::task {

/// The earliest of start, scheduled and due; absent without any. Impossible dates do not count (the
/// plugin's happens).
[[nodiscard]] TaskDate happens(const Task& task);

}  // namespace vaultask::task
