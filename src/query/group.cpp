#include "query/group.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "query/field_function.hpp"
#include "text/collation.hpp"

namespace vaultask::query {
namespace {

/// What all groups may hold together: names of tasks on levels. A task with two tags doubles with
/// every `group by tags`.
constexpr std::size_t kMostNames = 4'000'000;

using Names = std::vector<std::string>;

/// The texts of each task on one level.
Result<std::vector<Names>> names_on(const Order& order, const std::vector<Task>& tasks,
                                    const Context& context) {
  if (order.field->takes_script) return script_groups(order.argument, tasks, context);
  std::vector<Names> all;
  all.reserve(tasks.size());
  for (const Task& task : tasks) {
    all.push_back(order.field->group(task, {context, order.nth, order.argument}));
  }
  return all;
}

/// A task's texts on each level: views of what names_on() gave.
using Levels = std::vector<const Names*>;

/// How many combinations of them there are; more than `most` is most + 1.
std::size_t count_combinations(const Levels& levels, std::size_t most) {
  std::size_t count = 1;
  for (const Names* names : levels) {
    if (names->empty()) return 0;
    if (count > most / names->size()) return most + 1;
    count *= names->size();
  }
  return count;
}

/// Calls visit(combination) for each; the texts of the last level change slowest, as in the plugin.
template <class Visit>
void for_each_combination(const Levels& levels, std::size_t count, Visit visit) {
  std::vector<std::size_t> chosen(levels.size());
  Names combination(levels.size());
  for (std::size_t n = 0; n < count; ++n) {
    for (std::size_t level = 0; level < levels.size(); ++level) {
      combination[level] = (*levels[level])[chosen[level]];
    }
    visit(combination);
    for (std::size_t level = 0; level < levels.size(); ++level) {
      if (++chosen[level] < levels[level]->size()) break;
      chosen[level] = 0;
    }
  }
}

Error too_many(std::size_t levels) {
  return {ErrorCode::run_query,
          "the groups of this query are too many",
          {},
          {},
          "leave out some of its " + std::to_string(levels) + " `group by` lines"};
}

}  // namespace

Result<std::vector<Bucket>> find_buckets(const std::vector<Order>& levels,
                                         const std::vector<Task>& tasks, const Context& context) {
  if (levels.size() > kMostNames / std::max<std::size_t>(tasks.size(), 1)) {
    return fail(too_many(levels.size()));
  }
  std::vector<std::vector<Names>> names;
  for (const Order& order : levels) {
    auto on_level = names_on(order, tasks, context);
    if (!on_level) return fail(on_level.error());
    names.push_back(std::move(*on_level));
  }
  // In the order in which they come up: so those stay that sort alike, such as "item 2", "item 02".
  std::vector<Bucket> found;
  std::map<Names, std::size_t> numbers;
  if (levels.empty()) found.emplace_back();
  std::size_t left = kMostNames;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (levels.empty()) {
      found.front().tasks.push_back(i);
      continue;
    }
    Levels of_task;
    of_task.reserve(levels.size());
    for (const auto& on_level : names) of_task.push_back(&on_level[i]);
    const std::size_t most = left / levels.size();
    const std::size_t count = count_combinations(of_task, most);
    if (count > most) return fail(too_many(levels.size()));
    left -= count * levels.size();
    for_each_combination(of_task, count, [&](const Names& combination) {
      const auto [at, is_new] = numbers.try_emplace(combination, found.size());
      if (is_new) found.push_back({at->first, {}});
      found[at->second].tasks.push_back(i);  // once for each time it bears the tag, as the plugin
    });
  }
  struct Keyed {
    std::vector<std::string> keys;  ///< What the names sort by.
    Bucket bucket;
  };
  const text::Collation collation;
  std::vector<Keyed> keyed;
  for (Bucket& bucket : found) {
    Keyed one{{}, std::move(bucket)};
    for (const auto& name : one.bucket.names) one.keys.push_back(collation.key(name));
    keyed.push_back(std::move(one));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    for (std::size_t level = 0; level < levels.size(); ++level) {
      if (a.keys[level] == b.keys[level]) continue;
      const Order& order = levels[level];
      return (a.keys[level] < b.keys[level]) != (order.reverse != order.field->reverse_groups);
    }
    return false;
  });
  std::vector<Bucket> buckets;
  buckets.reserve(keyed.size());
  for (Keyed& one : keyed) buckets.push_back(std::move(one.bucket));
  return buckets;
}

std::vector<TaskGroup> to_groups(std::vector<Bucket> buckets, std::optional<std::size_t> limit) {
  std::vector<TaskGroup> groups;
  std::vector<std::string> last;  // the heading last shown on each level
  for (Bucket& bucket : buckets) {
    last.resize(bucket.names.size());
    TaskGroup group;
    for (std::size_t level = 0; level < bucket.names.size(); ++level) {
      if (bucket.names[level] == last[level]) continue;
      group.headings.push_back({static_cast<int>(level), bucket.names[level]});
      std::fill(last.begin() + static_cast<std::ptrdiff_t>(level), last.end(), "");
      last[level] = bucket.names[level];
    }
    group.tasks = std::move(bucket.tasks);
    group.total_before_limit = group.tasks.size();
    // The plugin limits groups only where there are levels of them.
    if (limit && !bucket.names.empty() && group.tasks.size() > *limit) group.tasks.resize(*limit);
    groups.push_back(std::move(group));
  }
  if (groups.empty()) groups.emplace_back();
  return groups;
}

}  // namespace vaultask::query
