#include "query/group.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "text/collation.hpp"

namespace vaultask::query {
namespace {

/// What all groups may hold together: names of tasks on levels. A task with two tags doubles with
/// every `group by tags`.
constexpr std::size_t kMostNames = 4'000'000;

using Names = std::vector<std::string>;

/// The texts of a task on each level.
std::vector<Names> names_of(const std::vector<Order>& levels, const Task& task,
                            const Context& context, const text::Collation& collation) {
  std::vector<Names> names;
  names.reserve(levels.size());
  for (const Order& order : levels) {
    names.push_back(order.field->group(task, {context, collation, order.nth, order.argument}));
  }
  return names;
}

/// How many combinations of them there are; more than `most` is most + 1.
std::size_t count_combinations(const std::vector<Names>& names, std::size_t most) {
  std::size_t count = 1;
  for (const Names& level : names) {
    if (level.empty()) return 0;
    if (count > most / level.size()) return most + 1;
    count *= level.size();
  }
  return count;
}

/// Calls visit(combination) for each; the names of the last level change slowest.
template <class Visit>
void for_each_combination(const std::vector<Names>& names, std::size_t count, Visit visit) {
  std::vector<std::size_t> chosen(names.size());
  for (std::size_t n = 0; n < count; ++n) {
    Names combination;
    combination.reserve(names.size());
    for (std::size_t level = 0; level < names.size(); ++level) {
      combination.push_back(names[level][chosen[level]]);
    }
    visit(std::move(combination));
    for (std::size_t level = 0; level < names.size(); ++level) {
      if (++chosen[level] < names[level].size()) break;
      chosen[level] = 0;
    }
  }
}

}  // namespace

Result<std::vector<Bucket>> find_buckets(const std::vector<Order>& levels,
                                         const std::vector<Task>& tasks, const Context& context,
                                         const text::Collation& collation) {
  std::map<Names, std::vector<std::size_t>> found;
  if (levels.empty()) found.emplace();
  std::size_t left = kMostNames;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto names = names_of(levels, tasks[i], context, collation);
    const std::size_t most = left / std::max<std::size_t>(levels.size(), 1);
    const std::size_t count = count_combinations(names, most);
    if (count > most) {
      return fail(ErrorCode::run_query, "the groups of this query are too many",
                  "leave out some of its " + std::to_string(levels.size()) + " `group by` lines");
    }
    left -= count * levels.size();
    for_each_combination(names, count, [&](Names combination) {
      // Once for each time it bears the tag, as the plugin.
      found[std::move(combination)].push_back(i);
    });
  }
  struct Keyed {
    std::vector<std::string> keys;  ///< What the names sort by.
    Bucket bucket;
  };
  std::vector<Keyed> keyed;
  for (auto& [names, members] : found) {
    Keyed one{{}, {names, std::move(members)}};
    for (const auto& name : names) one.keys.push_back(collation.key(name));
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
