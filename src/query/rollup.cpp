#include "query/rollup.hpp"

#include <algorithm>
#include <set>

#include "measure/counts.hpp"
#include "measure/task_record.hpp"
#include "query/context.hpp"
#include "query/history_facts.hpp"
#include "query/note_facts.hpp"

namespace vaultask::query {
namespace {

/// What notes and journal know of the tasks; in the same order.
std::vector<measure::TaskRecord> records_of(const std::vector<Task>& tasks,
                                            const Context& context) {
  std::vector<measure::TaskRecord> records;
  records.reserve(tasks.size());
  for (const Task& task : tasks) {
    const NoteInfo* note = nullptr;
    if (context.notes != nullptr) {
      const auto found = context.notes->find(task.path);
      if (found != context.notes->end()) note = &found->second.info;
    }
    const HistoryFacts* facts = context.history == nullptr ? nullptr : context.history->find(task);
    const Date began = facts == nullptr ? context.today : *context.history->began();
    records.emplace_back(task, note, note == nullptr ? std::nullopt : note->date,
                         facts == nullptr ? nullptr : facts->task, began, context.today);
  }
  return records;
}

class Table {
 public:
  Table(const std::vector<measure::TaskRecord>& records, const DateRange& days)
      : records_(records), days_(days) {}

  /// A row for each bucket, and behind those of a group that has several, one for the group.
  std::vector<RollupRow> rows(const std::vector<Bucket>& buckets, std::size_t levels) {
    std::vector<RollupRow> rows;
    std::vector<std::size_t> begin(levels, 0);  // of the group that is under way on each level
    for (std::size_t i = 0; i < buckets.size(); ++i) {
      rows.push_back(row(buckets, i, i + 1, levels));
      for (std::size_t level = levels; level-- > 1;) {
        if (i + 1 < buckets.size() && same_group(buckets[i], buckets[i + 1], level)) break;
        if (i > begin[level]) rows.push_back(row(buckets, begin[level], i + 1, level));
        begin[level] = i + 1;
      }
    }
    return rows;
  }

  RollupRow total() const {
    RollupRow row;
    for (const auto& record : records_) measure::add(row.counts, record, days_);
    return row;
  }

 private:
  static bool same_group(const Bucket& a, const Bucket& b, std::size_t levels) {
    return std::equal(a.names.begin(), a.names.begin() + static_cast<std::ptrdiff_t>(levels),
                      b.names.begin());
  }

  /// A task that stands in several of the buckets counts once.
  RollupRow row(const std::vector<Bucket>& buckets, std::size_t from, std::size_t to,
                std::size_t levels) const {
    RollupRow row;
    const auto& names = buckets[from].names;
    row.names.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(levels));
    std::set<std::size_t> tasks;
    for (std::size_t i = from; i < to; ++i) {
      tasks.insert(buckets[i].tasks.begin(), buckets[i].tasks.end());
    }
    for (const std::size_t i : tasks) measure::add(row.counts, records_[i], days_);
    return row;
  }

  const std::vector<measure::TaskRecord>& records_;
  const DateRange& days_;
};

}  // namespace

Rollup count_tasks(const Query& query, const std::vector<Order>& levels,
                   const std::vector<Bucket>& buckets, const std::vector<Task>& tasks,
                   const Context& context) {
  Rollup rollup;
  for (const Order& level : levels) {
    std::string name(level.field->name);
    if (!level.argument.empty()) name += ' ' + level.argument;
    rollup.levels.push_back(std::move(name));
  }
  DateRange days = query.rollup_days.value_or(DateRange{measure::unknown_day(), context.today});
  days.last = std::min(days.last, context.today);
  const auto records = records_of(tasks, context);
  Table table(records, days);
  rollup.rows = table.rows(buckets, levels.size());
  rollup.total = table.total();
  if (query.rollup_days) rollup.days = days;
  return rollup;
}

}  // namespace vaultask::query
