// What follows from a task and from what stands around it.
#pragma once

#include <string>
#include <vector>

#include <vaultask/task_details.hpp>

#include "task/line_parser.hpp"
#include "task/plain_item.hpp"

namespace vaultask::task {

struct PlacedLink {
  std::string path;
  int line = 0;
  TaskLink link;
};

/// @param tasks  all of a vault: who waits for whom is asked of them
/// @param items  the list items around them that are no tasks
/// @param links  of the notes, in their order; those on other lines are passed over
/// @param today  what urgency counts from
[[nodiscard]] std::vector<TaskDetails> describe(std::vector<Task> tasks,
                                                const std::vector<NoteItems>& items,
                                                std::vector<PlacedLink> links, Date today,
                                                TaskFormat format);

}  // namespace vaultask::task
