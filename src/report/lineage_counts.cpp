#include "report/lineage_counts.hpp"

#include <algorithm>

#include "measure/counts.hpp"
#include "task/accrual.hpp"

namespace vaultask::report {
namespace {

using measure::Change;
using measure::TaskRecord;

std::optional<Date> last_activity(const TaskRecord& task, Date until) {
  std::optional<Date> last;
  const auto take = [&](Date day) {
    if (day <= until && day != measure::unknown_day()) last = std::max(last.value_or(day), day);
  };
  for (const measure::Step& step : task.steps()) take(step.day);
  if (task.history() != nullptr) {
    for (const Date day : task.history()->moves.moved_on) take(day);
  }
  return last;
}

void add_task(LineageCounts& row, const TaskRecord& task, const DateRange& days) {
  measure::add(row.counts, task, days);
  const measure::Step* last = task.last_step(days.last);
  if (last == nullptr || last->change == Change::removed) return;
  if (last->change != Change::cancelled) ++row.all;
  if (last->change == Change::closed) ++row.done;
  if (const auto day = last_activity(task, days.last)) {
    row.last_activity = std::max(row.last_activity.value_or(*day), *day);
  }
}

/// Writes the notes with a level in order, each below its parents.
class Outline {
 public:
  Outline(const note::Lineage& lineage, const std::vector<LineageCounts>& counts)
      : lineage_(lineage), counts_(counts), on_the_way_(lineage.notes().size()) {}

  std::vector<LineageCounts> write() {
    std::vector<bool> has_parent(lineage_.notes().size());
    for (const LineageCounts& one : counts_) {
      for (const std::size_t above : lineage_.ancestors(one.note)) {
        if (lineage_.notes()[above].level && above != one.note) has_parent[one.note] = true;
      }
    }
    for (const LineageCounts& one : counts_) {
      if (!has_parent[one.note]) descend(one.note, 0);
    }
    // What goes round in a loop is below nothing that has been written.
    for (const LineageCounts& one : counts_) {
      if (!written(one.note)) descend(one.note, 0);
    }
    return std::move(rows_);
  }

 private:
  bool written(std::size_t note) const {
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const LineageCounts& row) { return row.note == note; });
  }

  void descend(std::size_t note, std::size_t depth) {
    if (on_the_way_[note]) return;
    on_the_way_[note] = true;
    const auto found = std::find_if(counts_.begin(), counts_.end(),
                                    [&](const LineageCounts& one) { return one.note == note; });
    const bool levelled = found != counts_.end();
    if (levelled) {
      rows_.push_back(*found);
      rows_.back().depth = depth;
    }
    for (const std::size_t child : lineage_.notes()[note].children) {
      descend(child, levelled ? depth + 1 : depth);
    }
    on_the_way_[note] = false;
  }

  const note::Lineage& lineage_;
  const std::vector<LineageCounts>& counts_;
  std::vector<bool> on_the_way_;
  std::vector<LineageCounts> rows_;
};

}  // namespace

LineageTable count_lineage(const note::Lineage& lineage, const std::vector<TaskRecord>& tasks,
                           const DateRange& days) {
  std::vector<LineageCounts> counts;
  // For each note, the notes with a level that it is or accrues to, as places in `counts`.
  std::vector<std::vector<std::size_t>> above(lineage.notes().size());
  for (const std::size_t note : lineage.with_level()) {
    const std::vector<bool> reached = lineage.reaching({note});
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (reached[i]) above[i].push_back(counts.size());
    }
    counts.push_back({note, 0, {}, 0, 0, {}});
  }
  LineageTable table;
  for (const TaskRecord& task : tasks) {
    if (task.task() == nullptr || task.last_step(days.last) == nullptr) continue;
    std::vector<std::size_t> rows;
    for (const std::size_t note : task::accrues_to(*task.task(), lineage)) {
      rows.insert(rows.end(), above[note].begin(), above[note].end());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const std::size_t row : rows) add_task(counts[row], task, days);
    if (rows.empty()) table.without.push_back(&task);
  }
  table.rows = Outline(lineage, counts).write();
  return table;
}

}  // namespace vaultask::report
