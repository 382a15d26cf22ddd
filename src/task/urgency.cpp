#include "task/urgency.hpp"

namespace vaultask::task {

double urgency(const Task& task, Date today) {
  double score = 0.0;
  if (task.due.valid()) {
    const int overdue = today.days() - task.due.date().days();
    double multiplier = 0.2;
    if (overdue >= 7) {
      multiplier = 1.0;
    } else if (overdue >= -14) {
      multiplier = (overdue + 14) * 0.8 / 21 + 0.2;
    }
    score += multiplier * 12.0;
  }
  if (task.scheduled.valid() && today >= task.scheduled.date()) score += 5.0;
  if (task.start.valid() && today < task.start.date()) score -= 3.0;
  constexpr double kByPriority[] = {9.0, 6.0, 3.9, 1.95, 0.0, -1.8};
  return score + kByPriority[static_cast<std::size_t>(task.priority)];
}

}  // namespace vaultask::task
