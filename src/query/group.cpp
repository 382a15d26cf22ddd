#include "query/group.hpp"

#include <algorithm>
#include <map>

#include "text/collation.hpp"

namespace vaultask::query {
namespace {

/// A group while it is being found: its text on each level, and the keys these sort by.
struct Bucket {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  std::vector<std::size_t> tasks;
};

/// Every combination of the texts of all levels.
std::vector<std::vector<std::string>> combinations(const std::vector<Order>& levels,
                                                   const Task& task, const Context& context,
                                                   const text::Collation& collation) {
  std::vector<std::vector<std::string>> all{{}};
  for (const Order& order : levels) {
    std::vector<std::vector<std::string>> longer;
    for (const auto& name :
         order.field->group(task, {context, collation, order.nth, order.argument})) {
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

std::vector<TaskGroup> group_tasks(const Query& query, const std::vector<Task>& tasks,
                                   const Context& context, const text::Collation& collation) {
  std::vector<TaskGroup> groups;
  const std::vector<Order> levels = query.levels();
  if (levels.empty()) {
    groups.emplace_back();
    for (std::size_t i = 0; i < tasks.size(); ++i) groups.back().tasks.push_back(i);
    groups.back().total_before_limit = tasks.size();
    return groups;
  }

  std::map<std::vector<std::string>, std::vector<std::size_t>> found;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    for (auto& names : combinations(levels, tasks[i], context, collation)) {
      found[std::move(names)].push_back(i);  // once for each time it bears the tag, as the plugin
    }
  }
  std::vector<Bucket> buckets;
  for (auto& [names, members] : found) {
    Bucket bucket{names, {}, std::move(members)};
    for (const auto& name : names) bucket.keys.push_back(collation.key(name));
    buckets.push_back(std::move(bucket));
  }
  std::stable_sort(buckets.begin(), buckets.end(), [&](const Bucket& a, const Bucket& b) {
    for (std::size_t level = 0; level < levels.size(); ++level) {
      if (a.keys[level] == b.keys[level]) continue;
      const Order& order = levels[level];
      return (a.keys[level] < b.keys[level]) != (order.reverse != order.field->reverse_groups);
    }
    return false;
  });

  std::vector<std::string> last(levels.size());  // the heading last shown on each level
  for (Bucket& bucket : buckets) {
    TaskGroup group;
    for (std::size_t level = 0; level < bucket.names.size(); ++level) {
      if (bucket.names[level] == last[level]) continue;
      group.headings.push_back({static_cast<int>(level), bucket.names[level]});
      std::fill(last.begin() + static_cast<std::ptrdiff_t>(level), last.end(), "");
      last[level] = bucket.names[level];
    }
    group.tasks = std::move(bucket.tasks);
    group.total_before_limit = group.tasks.size();
    if (query.group_limit && group.tasks.size() > *query.group_limit) {
      group.tasks.resize(*query.group_limit);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace vaultask::query
