// The parts of a review that list tasks.
#include <algorithm>
#include <tuple>

#include "base/strings.hpp"
#include "measure/counts.hpp"
#include "report/mbr_parts.hpp"
#include "report/source_link.hpp"

namespace vaultask::report {
namespace {

using measure::TaskRecord;

/// A table with a row for each task; `extra` are the columns between the owner and the source.
class TaskTable {
 public:
  TaskTable(std::string key, const std::string& title, std::vector<Column> extra) {
    section_.key = std::move(key);
    section_.title = title;
    section_.columns = {{"task", "Task"}, {"owners", "Owner"}};
    section_.columns.front().note = "path";
    for (Column& column : extra) section_.columns.push_back(std::move(column));
    section_.columns.push_back({"source", "From", false, true});
    section_.columns.push_back({"path", "path", false, false, true});
    section_.columns.push_back({"line", "line", false, false, true});
  }

  void add(const TaskRecord& task, std::vector<Cell> extra) {
    std::vector<Cell> row{task.description(), strings::join(task.owners(), ", ")};
    for (Cell& cell : extra) row.push_back(std::move(cell));
    // What stands nowhere any more cannot be linked to.
    const bool stands = task.task() != nullptr;
    row.emplace_back(stands ? source_link(task.note(), task.path(), task.heading()) : "");
    row.emplace_back(task.path());
    row.emplace_back(std::int64_t{task.line()});
    section_.rows.push_back(std::move(row));
  }

  Section finish() {
    section_.title += " (" + std::to_string(section_.rows.size()) + ')';
    return std::move(section_);
  }

 private:
  Section section_;
};

Cell date_cell(const std::optional<Date>& date) {
  return date ? Cell(date->to_iso()) : Cell();
}

}  // namespace

Sections overdue_part(const Review& review) {
  std::vector<std::pair<Date, const TaskRecord*>> late;
  for (const TaskRecord& task : review.tasks) {
    if (!task.open_on(review.as_of())) continue;
    const auto due = task.due_on(review.as_of());
    if (due && *due < review.as_of()) late.emplace_back(*due, &task);
  }
  std::stable_sort(late.begin(), late.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  TaskTable table("overdue", "Overdue", {{"due", "Due"}, {"days_late", "Days late", true}});
  for (const auto& [due, task] : late) {
    table.add(*task, {due.to_iso(), std::int64_t{review.as_of().days() - due.days()}});
  }
  return {table.finish()};
}

Sections slipped_part(const Review& review) {
  std::vector<std::pair<int, const TaskRecord*>> slipped;
  for (const TaskRecord& task : review.tasks) {
    const int slips = task.slips_between(review.days.first, review.days.last);
    if (slips > 0) slipped.emplace_back(slips, &task);
  }
  std::stable_sort(slipped.begin(), slipped.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first, a.second->history()->moves.net_days()) >
           std::tuple(b.first, b.second->history()->moves.net_days());
  });
  TaskTable table("slipped", "Slipped",
                  {{"slips", "Slips", true},
                   {"first_due", "First due"},
                   {"due", "Due"},
                   {"times_moved", "Times moved", true},
                   {"net_days", "Net days", true}});
  for (const auto& [slips, task] : slipped) {
    const DueMoves& moves = task->history()->moves;
    table.add(*task, {std::int64_t{slips}, date_cell(moves.first_due), date_cell(moves.due),
                      std::int64_t{moves.moves}, std::int64_t{moves.net_days()}});
  }
  return {table.finish()};
}

Sections done_part(const Review& review) {
  std::vector<std::pair<measure::Completion, const TaskRecord*>> done;
  for (const TaskRecord& task : review.tasks) {
    if (const auto completion = measure::completion_in(task, review.days)) {
      done.emplace_back(*completion, &task);
    }
  }
  std::stable_sort(done.begin(), done.end(),
                   [](const auto& a, const auto& b) { return a.first.day < b.first.day; });
  const std::vector<Column> columns{{"due", "Due"}, {"done", "Done"}};
  std::vector<Column> with_lateness = columns;
  with_lateness.push_back({"days_late", "Days late", true});
  TaskTable on_time("done_on_time", "Done on time", columns);
  TaskTable late("done_late", "Done late", with_lateness);
  TaskTable undated("done_undated", "Done without a due date", {{"done", "Done"}});
  TaskTable unknown("done_unknown", "Done on a day that nobody wrote down", {{"due", "Due"}});
  for (const auto& [completion, task] : done) {
    const std::string day = completion.day.to_iso();
    if (!completion.exact) {
      unknown.add(*task, {date_cell(completion.due)});
    } else if (!completion.due) {
      undated.add(*task, {day});
    } else if (completion.late()) {
      late.add(*task, {completion.due->to_iso(), day,
                       std::int64_t{completion.day.days() - completion.due->days()}});
    } else {
      on_time.add(*task, {completion.due->to_iso(), day});
    }
  }
  return {on_time.finish(), late.finish(), undated.finish(), unknown.finish()};
}

Sections hygiene_part(const Review& review) {
  TaskTable unowned("without_owner", "Open without an owner", {{"due", "Due"}});
  TaskTable undated("without_date", "Open without a due date", {{"age_days", "Age", true}});
  for (const TaskRecord& task : review.tasks) {
    if (!task.open_on(review.as_of())) continue;
    const auto due = task.due_on(review.as_of());
    if (task.owners().empty()) unowned.add(task, {date_cell(due)});
    const auto age = task.age_on(review.as_of());
    if (!due) undated.add(task, {age ? Cell(std::int64_t{*age}) : Cell()});
  }
  return {unowned.finish(), undated.finish()};
}

}  // namespace vaultask::report
