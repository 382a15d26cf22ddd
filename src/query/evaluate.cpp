#include "query/evaluate.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "query/group.hpp"
#include "query/history_facts.hpp"
#include "query/rollup.hpp"
#include "query/sort.hpp"

namespace vaultask::query {
namespace {

/// Leaves the tasks that pass all filters. The filters are asked one after the other, each of them
/// about what the ones before it left: scripts may count how often they are asked.
Result<void> keep_matching(const std::vector<Filter>& filters, std::vector<Task>& tasks,
                           const Context& context) {
  const bool scripted = std::any_of(filters.begin(), filters.end(),
                                    [](const Filter& filter) { return !filter.matches; });
  if (!scripted) {
    std::erase_if(tasks, [&](const Task& task) {
      return !std::all_of(filters.begin(), filters.end(),
                          [&](const Filter& filter) { return filter.matches(task); });
    });
    return {};
  }
  if (context.script == nullptr) return fail(ErrorCode::internal, "a script without an engine");
  std::vector<const Task*> left;
  for (const Task& task : tasks) left.push_back(&task);
  // A script may change the tasks that later ones see: from the first on, all are left to them.
  bool asked = false;
  for (const Filter& filter : filters) {
    if (filter.matches && !(asked && filter.matches_each)) {
      std::erase_if(left, [&](const Task* task) { return !filter.matches(*task); });
      continue;
    }
    asked = true;
    const auto passed = filter.matches_each(left, *context.script);
    if (!passed) return fail(passed.error());
    std::size_t i = 0;
    std::erase_if(left, [&](const Task*) { return !(*passed)[i++]; });
  }
  auto next = left.begin();
  std::erase_if(tasks, [&](const Task& task) {
    if (next == left.end() || *next != &task) return true;
    ++next;
    return false;
  });
  return {};
}

std::string count_text(std::size_t shown, std::size_t found) {
  const auto tasks = [](std::size_t n) { return n == 1 ? " task" : " tasks"; };
  if (shown == found) return std::to_string(shown) + tasks(shown);
  return std::to_string(shown) + " of " + std::to_string(found) + tasks(found);
}

}  // namespace

Result<QueryResult> evaluate(const Query& query, std::vector<Task> tasks, const Context& context) {
  if (auto kept = keep_matching(query.filters, tasks, context); !kept) return fail(kept.error());
  QueryResult result;
  result.total_before_limit = tasks.size();
  result.layout = query.layout;
  result.today = context.today;
  if (context.rules.remove_global_filter) result.hidden_word = context.rules.global_filter;
  auto in_order = sorted(query, std::move(tasks), context);
  if (!in_order) return fail(in_order.error());
  result.tasks = std::move(*in_order);
  if (query.limit && *query.limit < result.tasks.size()) {
    result.tasks.erase(result.tasks.begin() + static_cast<std::ptrdiff_t>(*query.limit),
                       result.tasks.end());
  }
  if (context.history != nullptr) {
    for (const Task& task : result.tasks) {
      const HistoryFacts* facts = context.history->find(task);
      result.due_moves.push_back(facts == nullptr ? DueMoves() : facts->task->moves);
    }
  }
  std::vector<Order> levels = query.levels();
  levels.insert(levels.end(), query.rollup.begin(), query.rollup.end());
  auto buckets = find_buckets(levels, result.tasks, context);
  if (!buckets) return fail(buckets.error());
  if (query.rolls_up()) {
    result.rollup = count_tasks(query, levels, *buckets, result.tasks, context);
  }
  result.groups = to_groups(std::move(*buckets), query.group_limit);
  std::vector<bool> shown(result.tasks.size());
  for (const TaskGroup& group : result.groups) {
    for (const std::size_t i : group.tasks) shown[i] = true;
  }
  result.count_text =
      count_text(static_cast<std::size_t>(std::count(shown.begin(), shown.end(), true)),
                 result.total_before_limit);
  return result;
}

}  // namespace vaultask::query
