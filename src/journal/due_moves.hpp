// The rule of reading by which due dates move.
#pragma once

#include <vector>

#include <vaultask/history.hpp>

namespace vaultask::journal {

/// Reads the moves of a due date from a task's events, in the order in which they were seen. Moves
/// that were seen on one day count once, from the first date to the last. A date that is taken away
/// and set again later has moved from the one to the other. Impossible dates count as none.
[[nodiscard]] DueMoves read_due_moves(const std::vector<TaskEvent>& events);

}  // namespace vaultask::journal
