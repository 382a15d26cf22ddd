#include "query/evaluate.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "query/group.hpp"
#include "text/collation.hpp"

namespace vaultask::query {
namespace {

const Field* find_field(std::string_view name) {
  for (const Field& field : fields()) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

/// The user's keys, then the plugin's own.
std::vector<Order> complete_sorting(const Query& query) {
  constexpr std::array<std::string_view, 5> kDefaults{"status.type", "urgency", "due", "priority",
                                                      "path"};
  std::vector<Order> sorting = query.sorting;
  for (const auto name : kDefaults) sorting.push_back({find_field(name), false});
  return sorting;
}

/// Keys are computed once for each task, not once for each comparison: a collation key costs more
/// than all comparisons made with it.
std::vector<Task> sorted(const Query& query, std::vector<Task> tasks, const Context& context,
                         const text::Collation& collation) {
  const std::vector<Order> sorting = complete_sorting(query);
  std::vector<std::vector<SortKey>> keys(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    keys[i].reserve(sorting.size());
    for (const Order& order : sorting) {
      keys[i].push_back(order.field->sort_key(tasks[i], context, collation));
    }
  }
  std::vector<std::size_t> order(tasks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    for (std::size_t k = 0; k < sorting.size(); ++k) {
      if (keys[a][k] == keys[b][k]) continue;
      return (keys[a][k] < keys[b][k]) != sorting[k].reverse;
    }
    return false;
  });
  std::vector<Task> result;
  result.reserve(tasks.size());
  for (const std::size_t i : order) result.push_back(std::move(tasks[i]));
  return result;
}

std::string count_text(std::size_t shown, std::size_t found) {
  const auto tasks = [](std::size_t n) { return n == 1 ? " task" : " tasks"; };
  if (shown == found) return std::to_string(shown) + tasks(shown);
  return std::to_string(shown) + " of " + std::to_string(found) + tasks(found);
}

}  // namespace

QueryResult evaluate(const Query& query, std::vector<Task> tasks, const Context& context) {
  const text::Collation collation;
  std::erase_if(tasks, [&](const Task& task) {
    return !std::all_of(query.filters.begin(), query.filters.end(),
                        [&](const Filter& filter) { return filter.matches(task); });
  });
  QueryResult result;
  result.total_before_limit = tasks.size();
  result.tasks = sorted(query, std::move(tasks), context, collation);
  if (query.limit && *query.limit < result.tasks.size()) {
    result.tasks.erase(result.tasks.begin() + static_cast<std::ptrdiff_t>(*query.limit),
                       result.tasks.end());
  }
  result.groups = group_tasks(query, result.tasks, context, collation);
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
