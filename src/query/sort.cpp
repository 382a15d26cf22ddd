#include "query/sort.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/parallel.hpp"
#include "query/field_function.hpp"
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

/// A task among those that are sorted by one key.
struct Ranked {
  double number = 0;
  std::uint64_t head = 0;  ///< The key's first bytes: most comparisons look no further.
  std::string_view key;    ///< Of the text, in ICU's order.
  std::size_t task = 0;

  [[nodiscard]] bool is_before(const Ranked& other) const {
    if (number != other.number) return number < other.number;
    if (head != other.head) return head < other.head;
    return key < other.key;
  }
  [[nodiscard]] bool equals(const Ranked& other) const {
    return number == other.number && key == other.key;
  }
};

/// Makes ICU's keys, and has those it made until it forgets them. For one thread.
class KeyMaker {
 public:
  void make(const SortKey& from, Ranked& to) {
    to.number = from.number;
    to.key = from.text.empty() ? std::string_view(of_none_) : kept(collation_.key(from.text));
    for (std::size_t at = 0; at < sizeof to.head; ++at) {
      to.head = to.head << 8U | (at < to.key.size() ? static_cast<unsigned char>(to.key[at]) : 0U);
    }
  }

  void forget() { memory_.release(); }

 private:
  std::string_view kept(std::string_view key) {
    auto* bytes = static_cast<char*>(memory_.allocate(key.size(), 1));
    std::copy(key.begin(), key.end(), bytes);
    return {bytes, key.size()};
  }

  text::Collation collation_;
  std::string of_none_ = collation_.key("");
  std::pmr::monotonic_buffer_resource memory_;
};

/// Sorts by the first key, then the runs of equals by the next one, and so on: a later key is made
/// only for tasks that the earlier ones leave equal. A key is made once for each task, not once for
/// each comparison, since a collation key costs more than all comparisons made with it. Many tasks
/// are sorted on two threads.
class Sorter {
 public:
  Sorter(const Query& query, const std::vector<Task>& tasks, const Context& context)
      : sorting_(complete_sorting(query, context)), tasks_(tasks), context_(context) {}

  Result<std::vector<std::size_t>> order() {
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

  /// Calls work(half, begin, end) for all from 0 to count, on two threads where that is worth it.
  template <class Work>
  static void in_halves(std::size_t count, Work work) {
    constexpr std::size_t kMany = 4096;
    if (count < kMany) return work(std::size_t{0}, std::size_t{0}, count);
    const std::size_t middle = count / 2;
    for_each_on_two_threads(2, [&](std::size_t half) {
      work(half, half == 0 ? 0 : middle, half == 0 ? middle : count);
    });
  }

  SortKey key_of(const Ranked& ranked, const Order& by) const {
    return by.field->sort_key(tasks_[ranked.task], {context_, by.nth, by.argument});
  }

  /// What a script or the notes say is asked on this thread.
  Result<std::vector<SortKey>> fetch_keys(std::span<const Ranked> tasks, const Order& by) const {
    if (by.field->takes_script) {
      std::vector<const Task*> some;
      for (const Ranked& each : tasks) some.push_back(&tasks_[each.task]);
      return script_sort_keys(by.argument, some, context_);
    }
    std::vector<SortKey> keys;
    for (const Ranked& each : tasks) keys.push_back(key_of(each, by));
    return keys;
  }

  Result<void> make_keys(std::span<Ranked> tasks, const Order& by) {
    std::optional<std::vector<SortKey>> fetched;
    if (by.field->takes_script || by.field->needs_notes) {
      auto keys = fetch_keys(tasks, by);
      if (!keys) return fail(keys.error());
      fetched = std::move(*keys);
    }
    in_halves(tasks.size(), [&](std::size_t half, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        if (fetched) {
          makers_[half].make((*fetched)[i], tasks[i]);
        } else {
          makers_[half].make(key_of(tasks[i], by), tasks[i]);
        }
      }
    });
    return {};
  }

  /// Sorts by one key; adds the runs of equals.
  Result<void> sort(std::span<std::size_t> range, std::size_t level, std::vector<Run>& runs) {
    const Order& by = sorting_[level];
    std::vector<Ranked> ranked(range.size());
    for (std::size_t i = 0; i < range.size(); ++i) ranked[i].task = range[i];
    if (auto made = make_keys(ranked, by); !made) return fail(made.error());
    sort(ranked, by.reverse);
    for (std::size_t i = 0; i < range.size(); ++i) range[i] = ranked[i].task;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= ranked.size(); ++i) {
      if (i < ranked.size() && ranked[i].equals(ranked[from])) continue;
      if (i - from > 1) runs.push_back({range.subspan(from, i - from), level + 1});
      from = i;
    }
    for (KeyMaker& maker : makers_) maker.forget();
    return {};
  }

  static void sort(std::vector<Ranked>& ranked, bool reverse) {
    const auto before = [reverse](const Ranked& a, const Ranked& b) {
      return reverse ? b.is_before(a) : a.is_before(b);
    };
    auto middle = ranked.end();
    in_halves(ranked.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
      const auto first = ranked.begin() + static_cast<std::ptrdiff_t>(begin);
      if (begin > 0) middle = first;
      std::stable_sort(first, ranked.begin() + static_cast<std::ptrdiff_t>(end), before);
    });
    std::inplace_merge(ranked.begin(), middle, ranked.end(), before);
  }

  std::vector<Order> sorting_;
  const std::vector<Task>& tasks_;
  const Context& context_;
  std::array<KeyMaker, 2> makers_;  ///< One for each thread.
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

}  // namespace

Result<std::vector<Task>> sorted(const Query& query, std::vector<Task> tasks,
                                 const Context& context) {
  auto order = Sorter(query, tasks, context).order();
  if (!order) return fail(order.error());
  put_in_order(tasks, std::move(*order));
  return tasks;
}

}  // namespace vaultask::query
