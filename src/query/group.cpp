#include "query/group.hpp"

#include <algorithm>
#include <map>

#include "query/field_function.hpp"
#include "text/collation.hpp"

namespace vaultask::query {
namespace {

using Names = std::vector<std::string>;

/// The texts of each task on one level.
Result<std::vector<Names>> names_on(const Order& order, const std::vector<Task>& tasks,
                                    const Context& context, const text::Collation& collation) {
  if (order.field->takes_script) return script_groups(order.argument, tasks, context);
  std::vector<Names> all;
  all.reserve(tasks.size());
  for (const Task& task : tasks) {
    all.push_back(order.field->group(task, {context, collation, order.nth, order.argument}));
  }
  return all;
}

/// Every combination of the texts of all levels.
std::vector<Names> combinations(const std::vector<std::vector<Names>>& levels, std::size_t task) {
  std::vector<Names> all{{}};
  for (const auto& level : levels) {
    std::vector<Names> longer;
    for (const auto& name : level[task]) {
      for (const auto& head : all) {
        longer.push_back(head);
        longer.back().push_back(name);
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace

Result<std::vector<Bucket>> find_buckets(const std::vector<Order>& levels,
                                         const std::vector<Task>& tasks, const Context& context,
                                         const text::Collation& collation) {
  std::vector<std::vector<Names>> names_of;
  for (const Order& order : levels) {
    auto names = names_on(order, tasks, context, collation);
    if (!names) return fail(names.error());
    names_of.push_back(std::move(*names));
  }
  // In the order in which they come up: so those stay that sort alike, such as "item 2", "item 02".
  std::vector<Bucket> found;
  std::map<Names, std::size_t> numbers;
  if (levels.empty()) found.emplace_back();
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (levels.empty()) {
      found.front().tasks.push_back(i);
      continue;
    }
    for (auto& names : combinations(names_of, i)) {
      const auto [at, is_new] = numbers.try_emplace(std::move(names), found.size());
      if (is_new) found.push_back({at->first, {}});
      found[at->second].tasks.push_back(i);  // once for each time it bears the tag, as the plugin
    }
  }
  struct Keyed {
    std::vector<std::string> keys;  ///< What the names sort by.
    Bucket bucket;
  };
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
