#include "report/owe_tables.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "render/cell_text.hpp"
#include "render/task_view.hpp"
#include "report/source_link.hpp"
#include "task/signifiers.hpp"

namespace vaultask::report {
namespace {

using measure::TaskRecord;

/// What a cell is made from.
struct RowFacts {
  const TaskRecord& task;
  const Account& account;
  Date today;
  const Waiting& waiting;
};

/// The description behind its box, with the priority's sign.
Cell task_cell(const RowFacts& row) {
  const Task* task = row.task.task();
  if (task == nullptr) return "☑ " + row.task.description();  // only what is closed can be gone
  std::string text = render::status_box(*task) + ' ' + task->description;
  if (task->priority != Priority::normal) {
    text += ' ' + std::string(task::priority_sign(task->priority));
  }
  return text;
}

Cell owners_cell(const RowFacts& row) {
  return strings::join(row.task.owners(), ", ");
}

Cell due_cell(const RowFacts& row) {
  const Task* task = row.task.task();
  if (task != nullptr) return task->due.to_string();
  const auto day = row.task.due_on(row.today);
  return day ? day->to_iso() : std::string();
}

Cell days_late_cell(const RowFacts& row) {
  const auto day = row.task.due_on(row.today);
  if (!day || *day >= row.today) return {};
  return std::int64_t{row.today.days() - day->days()};
}

Cell waits_for_cell(const RowFacts& row) {
  std::vector<std::string> texts;
  if (const Task* task = row.task.task()) {
    for (const Task* blocker : row.waiting.blockers(*task)) texts.push_back(blocker->description);
  }
  return strings::join(texts, "; ");
}

Cell blocked_by_cell(const RowFacts& row) {
  const Task* task = row.task.task();
  if (task == nullptr) return std::string();
  return strings::join(row.waiting.blocked_by(row.account, *task), ", ");
}

Cell waited_for_by_cell(const RowFacts& row) {
  const Task* task = row.task.task();
  if (task == nullptr) return std::string();
  return strings::join(row.waiting.waited_for_by(row.account, *task), ", ");
}

Cell closed_cell(const RowFacts& row) {
  const auto day = closed_on(row.task, row.today);
  return day ? day->to_iso() : std::string();
}

Cell slips_cell(const RowFacts& row) {
  return std::int64_t{row.task.slips_between(measure::unknown_day(), row.today)};
}

Cell age_cell(const RowFacts& row) {
  const auto days = row.task.age_on(row.today);
  return days ? Cell(std::int64_t{*days}) : Cell();
}

Cell source_cell(const RowFacts& row) {
  // What stands nowhere any more cannot be linked to.
  if (row.task.task() == nullptr) return std::string();
  return source_link(row.task.note(), row.task.path(), row.task.heading());
}

Cell path_cell(const RowFacts& row) {
  return row.task.path();
}

Cell line_cell(const RowFacts& row) {
  return std::int64_t{row.task.line()};
}

Cell priority_cell(const RowFacts& row) {
  const Task* task = row.task.task();
  return std::string(task == nullptr ? "" : to_string(task->priority));
}

Cell description_cell(const RowFacts& row) {
  return row.task.description();
}

/// For whom a column is.
enum class Shown { always, if_asked, if_asked_else_data, if_slips, data };

struct TaskColumn {
  const char* key;
  const char* label;
  bool right;
  Shown shown;
  Cell (*value)(const RowFacts& row);
};

/// THE table of columns, in their order.
constexpr std::array<TaskColumn, 15> kColumns{{
    {"task", "Task", false, Shown::always, task_cell},
    {"owners", "Owner", false, Shown::if_asked_else_data, owners_cell},
    {"due", "Due", false, Shown::always, due_cell},
    {"days_late", "Days late", true, Shown::if_asked, days_late_cell},
    {"waits_for", "Waits for", false, Shown::if_asked, waits_for_cell},
    {"blocked_by", "Blocked by", false, Shown::if_asked_else_data, blocked_by_cell},
    {"waited_for_by", "Who waits", false, Shown::if_asked, waited_for_by_cell},
    {"closed", "Closed", false, Shown::if_asked, closed_cell},
    {"slips", "Slips", true, Shown::if_slips, slips_cell},
    {"age_days", "Age", true, Shown::always, age_cell},
    {"source", "From", false, Shown::always, source_cell},
    {"path", "path", false, Shown::data, path_cell},
    {"line", "line", true, Shown::data, line_cell},
    {"priority", "priority", false, Shown::data, priority_cell},
    {"description", "description", false, Shown::data, description_cell},
}};

Column column_of(const TaskColumn& from, bool data_only) {
  Column column{from.key, from.label, from.right, false, data_only};
  const std::string_view key = from.key;
  if (key == "task") column.note = "path";
  if (key == "source") column.markdown = true;
  return column;
}

bool is_blank(const Section& section, std::size_t column) {
  return std::all_of(section.rows.begin(), section.rows.end(), [&](const std::vector<Cell>& row) {
    return render::cell_text(row[column]).empty();
  });
}

}  // namespace

Date end_of_week(Date today) {
  return today.plus_days(7 - today.weekday());
}

DueParts split_by_due(const TaskList& open, Date today) {
  DueParts parts;
  for (const TaskRecord* task : open) {
    const auto day = task->due_on(today);
    auto& part = !day                         ? parts.undated
                 : *day < today               ? parts.overdue
                 : *day <= end_of_week(today) ? parts.this_week
                                              : parts.later;
    part.push_back(task);
  }
  return parts;
}

std::string about_slips(const Input& input, const Ledger& ledger) {
  if (!input.history.began || !ledger.knows_slips()) return {};
  return " Slips are counted from " + input.history.began->to_iso() + ", when the journal began.";
}

Section OweTables::table(std::string key, const std::string& title, const Account& account,
                         const TaskList& tasks, std::span<const std::string_view> columns) const {
  Section section;
  section.key = std::move(key);
  section.title = title + " (" + std::to_string(tasks.size()) + ')';
  std::vector<const TaskColumn*> used;
  for (const TaskColumn& column : kColumns) {
    const bool asked =
        std::find(columns.begin(), columns.end(), std::string_view(column.key)) != columns.end();
    const bool has_journal = input_.history.began.has_value();
    if (column.shown == Shown::if_asked && !asked) continue;
    if (column.shown == Shown::if_slips && !has_journal) continue;
    const bool data_only = column.shown == Shown::data ||
                           (column.shown == Shown::if_asked_else_data && !asked) ||
                           (column.shown == Shown::if_slips && !ledger_.knows_slips());
    used.push_back(&column);
    section.columns.push_back(column_of(column, data_only));
  }
  for (const TaskRecord* task : tasks) {
    std::vector<Cell> cells;
    for (const TaskColumn* column : used) {
      cells.push_back(column->value({*task, account, input_.today, waiting_}));
    }
    section.rows.push_back(std::move(cells));
  }
  // Few tasks wait for others: people see who is waited for only where there is somebody.
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    Column& column = section.columns[i];
    if (column.key == "blocked_by" && is_blank(section, i)) column.data_only = true;
  }
  return section;
}

}  // namespace vaultask::report
