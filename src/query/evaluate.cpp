#include "query/evaluate.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "query/field_function.hpp"
#include "query/group.hpp"
#include "query/history_facts.hpp"
#include "query/rollup.hpp"
#include "text/collation.hpp"

namespace vaultask::query {
namespace {

const Field* find_field(std::string_view name) {
  for (const Field& field : fields()) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

/// The user's keys, then the plugin's own; none where the settings say so.
std::vector<Order> complete_sorting(const Query& query, const Context& context) {
  constexpr std::array<std::string_view, 5> kDefaults{"status.type", "urgency", "due", "priority",
                                                      "path"};
  if (context.rules.ignore_sorting) return {};
  std::vector<Order> all = query.sorting;
  for (const auto name : kDefaults) all.push_back({find_field(name)});
  // What a key leaves equal, the same key, or its reverse, leaves equal again.
  std::set<std::tuple<const Field*, std::size_t, std::string>> seen;
  std::erase_if(all, [&seen](const Order& order) {
    return !seen.emplace(order.field, order.nth, order.argument).second;
  });
  return all;
}

/// Sorts by the first key, then the runs of equals by the next one, and so on: a later key is made
/// only for tasks that the earlier ones leave equal. A key is made once for each task, not once for
/// each comparison, since a collation key costs more than all comparisons made with it.
class Sorter {
 public:
  Sorter(const Query& query, const std::vector<Task>& tasks, const Context& context,
         const text::Collation& collation)
      : sorting_(complete_sorting(query, context)),
        tasks_(tasks),
        context_(context),
        collation_(collation) {}

  Result<std::vector<std::size_t>> order() const {
    std::vector<std::size_t> order(tasks_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // A list of what is left to do, not recursion: a query may have any number of lines.
    std::vector<Run> runs{{order, 0}};
    while (!runs.empty()) {
      const Run run = runs.back();
      runs.pop_back();
      if (run.range.size() < 2 || run.level == sorting_.size()) continue;
      if (sorting_[run.level].nth == 0) {
        return fail(ErrorCode::run_query, "`sort by tag 0`: there is no 0th tag", "count from 1");
      }
      if (auto done = sort(run.range, run.level, runs); !done) return fail(done.error());
    }
    return order;
  }

 private:
  /// Tasks that are equal in all keys before the level's.
  struct Run {
    std::span<std::size_t> range;
    std::size_t level;
  };

  /// Sorts by one key; adds the runs of equals.
  Result<void> sort(std::span<std::size_t> range, std::size_t level, std::vector<Run>& runs) const {
    const Order& by = sorting_[level];
    std::vector<std::pair<SortKey, std::size_t>> keyed;
    keyed.reserve(range.size());
    if (by.field->takes_script) {
      std::vector<const Task*> some;
      for (const std::size_t i : range) some.push_back(&tasks_[i]);
      auto keys = script_sort_keys(by.argument, some, context_, collation_);
      if (!keys) return fail(keys.error());
      for (std::size_t i = 0; i < range.size(); ++i) {
        keyed.emplace_back(std::move((*keys)[i]), range[i]);
      }
    } else {
      for (const std::size_t i : range) {
        keyed.emplace_back(
            by.field->sort_key(tasks_[i], {context_, collation_, by.nth, by.argument}), i);
      }
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
      return by.reverse ? b.first < a.first : a.first < b.first;
    });
    for (std::size_t i = 0; i < range.size(); ++i) range[i] = keyed[i].second;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= keyed.size(); ++i) {
      if (i < keyed.size() && keyed[i].first == keyed[from].first) continue;
      runs.push_back({range.subspan(from, i - from), level + 1});
      from = i;
    }
    return {};
  }

  std::vector<Order> sorting_;
  const std::vector<Task>& tasks_;
  const Context& context_;
  const text::Collation& collation_;
};

/// Moves the tasks to where `order` has their numbers, cycle by cycle: a second vector of all tasks
/// would be most of a large query's memory.
void put_in_order(std::vector<Task>& tasks, std::vector<std::size_t> order) {
  for (std::size_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) continue;
    Task first = std::move(tasks[start]);
    std::size_t at = start;
    while (order[at] != start) {
      tasks[at] = std::move(tasks[order[at]]);
      at = std::exchange(order[at], at);
    }
    tasks[at] = std::move(first);
    order[at] = at;
  }
}

Result<std::vector<Task>> sorted(const Query& query, std::vector<Task> tasks,
                                 const Context& context, const text::Collation& collation) {
  auto order = Sorter(query, tasks, context, collation).order();
  if (!order) return fail(order.error());
  put_in_order(tasks, std::move(*order));
  return tasks;
}

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
  const text::Collation collation;
  if (auto kept = keep_matching(query.filters, tasks, context); !kept) return fail(kept.error());
  QueryResult result;
  result.total_before_limit = tasks.size();
  result.layout = query.layout;
  result.today = context.today;
  if (context.rules.remove_global_filter) result.hidden_word = context.rules.global_filter;
  auto in_order = sorted(query, std::move(tasks), context, collation);
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
  auto buckets = find_buckets(levels, result.tasks, context, collation);
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
