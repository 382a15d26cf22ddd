#include "task/happens.hpp"

namespace vaultask::task {

TaskDate happens(const Task& task) {
  TaskDate earliest;
  for (const auto* date : {&task.start, &task.scheduled, &task.due}) {
    if (date->valid() && (earliest.absent() || date->date() < earliest.date())) earliest = *date;
  }
  return earliest;
}

}  // namespace vaultask::task
