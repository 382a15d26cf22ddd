#include "query/rollup.hpp"

#include <algorithm>

namespace vaultask::query {
namespace {

constexpr int kSoon = 7;  ///< Days, today among them.

void add(const Task& task, Date today, RollupRow& row) {
  ++row.tasks;
  if (task.status.type == StatusType::done) ++row.done;
  if (task.status.type == StatusType::cancelled) ++row.cancelled;
  if (task.is_done()) return;
  ++row.open;
  if (!task.due.valid()) return;
  const Date due = task.due.date();
  if (due < today) {
    ++row.overdue;
  } else if (due < today.plus_days(kSoon)) {
    ++row.due_soon;
  }
  row.earliest_due = row.earliest_due ? std::min(*row.earliest_due, due) : due;
}

}  // namespace

Rollup count_tasks(const std::vector<Order>& levels, const std::vector<Bucket>& buckets,
                   const std::vector<Task>& tasks, Date today) {
  Rollup rollup;
  for (const Order& level : levels) {
    std::string name(level.field->name);
    if (!level.argument.empty()) name += ' ' + level.argument;
    rollup.levels.push_back(std::move(name));
  }
  for (const Bucket& bucket : buckets) {
    RollupRow row;
    row.names = bucket.names;
    // A task that bears a tag twice stands in its group twice, next to itself.
    std::size_t last = tasks.size();
    for (const std::size_t i : bucket.tasks) {
      if (i != last) add(tasks[i], today, row);
      last = i;
    }
    rollup.rows.push_back(std::move(row));
  }
  for (const Task& task : tasks) add(task, today, rollup.total);
  return rollup;
}

}  // namespace vaultask::query
