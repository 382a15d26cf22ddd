// Mentions → owners: the rules of the documentation (product, "Owners"), in order, for one note's
// tasks.
#pragma once

#include <string>
#include <vector>

#include <vaultask/task.hpp>

#include "task/mentions.hpp"

namespace vaultask::note {
class People;
}

namespace vaultask::task {

/// What deciding a task's owners needs of it.
struct OwnerInput {
  int line = 0;
  int parent_task_line = 0;  ///< The nearest task it is nested in, also through plain items; or 0.
  std::string heading;
  std::vector<Mention> mentions;
};

/// The owners of each task of one note, in the order given. Pure and thread-safe.
/// `tasks` must be in order of line and hold all tasks of the note; `participants` are the names
/// its properties state.
[[nodiscard]] std::vector<std::vector<Owner>> resolve_owners(
    const std::vector<OwnerInput>& tasks, const note::People& people,
    const std::vector<std::string>& participants);

}  // namespace vaultask::task
