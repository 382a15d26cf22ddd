#include "store/task_rows.hpp"

#include <algorithm>
#include <string>

#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// Tasks and, beside each, its row id.
struct Loaded {
  std::vector<std::int64_t> ids;
  std::vector<Task> tasks;
};

TaskDate date_at(const Statement& row, int column) {
  const auto date = Date::parse(row.text(column));
  return date ? TaskDate(*date) : TaskDate();
}

Task task_of(const Statement& row) {
  Task task;
  int column = 1;
  task.path = row.text(column++);
  task.line = static_cast<int>(row.integer(column++));
  task.parent_line = static_cast<int>(row.integer(column++));
  task.parent_task_line = static_cast<int>(row.integer(column++));
  task.section_line = static_cast<int>(row.integer(column++));
  task.section_index = static_cast<int>(row.integer(column++));
  task.heading = row.text(column++);
  task.indentation = row.text(column++);
  task.list_marker = row.text(column++);
  task.status.symbol = row.text(column++);
  task.status.name = row.text(column++);
  task.status.type = static_cast<StatusType>(row.integer(column++));
  task.status.next_symbol = row.text(column++);
  task.description = row.text(column++);
  task.priority = static_cast<Priority>(row.integer(column++));
  for (const DateField& field : kDateFields) task.*field.member = date_at(row, column++);
  task.recurrence = row.text(column++);
  task.on_completion = row.text(column++);
  task.id = row.text(column++);
  task.block_link = row.text(column++);
  task.hard_break = row.text(column++);
  task.scheduled_inferred = row.integer(column++) != 0;
  task.original = row.text(column++);
  task.crlf = row.integer(column++) != 0;
  return task;
}

/// Only fragments of statements.hpp; the values are bound.
std::string select_text(const task::Selection& selection) {
  std::string text = sql::kTasks;
  if (selection.done) text += *selection.done ? sql::kWhereDone : sql::kWhereOpen;
  if (selection.due_from) text += sql::kWhereDueFrom;
  if (selection.due_to) text += sql::kWhereDueTo;
  if (selection.owner) text += sql::kWhereOwner;
  return text;
}

/// Calls put(task, row) for each detail row of the loaded tasks.
template <class Put>
Result<void> attach(Connection& db, Loaded& loaded, const sql::DetailStatement& sql, Put put) {
  // For few tasks a look-up each; for many, one pass over the table beside the sorted ids.
  constexpr std::size_t kFew = 1000;
  if (loaded.ids.size() <= kFew) {
    auto rows = db.prepare(sql.of_task);
    if (!rows) return fail(rows.error());
    for (std::size_t i = 0; i < loaded.ids.size(); ++i) {
      rows->start(loaded.ids[i]);
      while (rows->step()) put(loaded.tasks[i], *rows);
      if (auto status = rows->status(); !status) return status;
    }
    return {};
  }
  auto rows = db.prepare(sql.all);
  if (!rows) return fail(rows.error());
  std::size_t i = 0;
  while (rows->step()) {
    const std::int64_t id = rows->integer(0);
    while (i < loaded.ids.size() && loaded.ids[i] < id) ++i;
    if (i < loaded.ids.size() && loaded.ids[i] == id) put(loaded.tasks[i], *rows);
  }
  return rows->status();
}

void put_bad_date(Task& task, const Statement& row) {
  for (const DateField& field : kDateFields) {
    if (field.name == row.text(2)) {
      task.*field.member = TaskDate::invalid(std::string(row.text(1)));
    }
  }
}

}  // namespace

Result<std::vector<Task>> read_tasks(Connection& db, const task::Selection& selection) {
  auto rows = db.prepare(select_text(selection) + " ORDER BY task.id");
  if (!rows) return fail(rows.error());
  const auto iso = [](const std::optional<Date>& date) {
    return date ? std::optional(date->to_iso()) : std::nullopt;
  };
  const auto from = iso(selection.due_from), to = iso(selection.due_to);
  rows->start_where_set(from, to, selection.owner);
  Loaded loaded;
  while (rows->step()) {
    loaded.ids.push_back(rows->integer(0));
    loaded.tasks.push_back(task_of(*rows));
  }
  if (auto status = rows->status(); !status) return fail(status.error());

  const auto attached = [&](const sql::DetailStatement& sql, auto put) {
    return attach(db, loaded, sql, put);
  };
  if (auto ok =
          attached(sql::kTags,
                   [](Task& task, const Statement& row) { task.tags.emplace_back(row.text(1)); });
      !ok) {
    return fail(ok.error());
  }
  if (auto ok = attached(
          sql::kDepends,
          [](Task& task, const Statement& row) { task.depends_on.emplace_back(row.text(1)); });
      !ok) {
    return fail(ok.error());
  }
  if (auto ok = attached(sql::kOwners,
                         [](Task& task, const Statement& row) {
                           task.owners.push_back(
                               {std::string(row.text(1)), static_cast<OwnerRule>(row.integer(2))});
                         });
      !ok) {
    return fail(ok.error());
  }
  if (auto ok = attached(sql::kBadDates, put_bad_date); !ok) return fail(ok.error());

  // Row ids follow the order of indexing, which is that of the paths until a note changes.
  const auto in_place_order = [](const Task& a, const Task& b) {
    const int order = a.path.compare(b.path);
    return order != 0 ? order < 0 : a.line < b.line;
  };
  if (!std::is_sorted(loaded.tasks.begin(), loaded.tasks.end(), in_place_order)) {
    std::stable_sort(loaded.tasks.begin(), loaded.tasks.end(), in_place_order);
  }
  return std::move(loaded.tasks);
}

}  // namespace vaultask::store
