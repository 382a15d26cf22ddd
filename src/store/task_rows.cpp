#include "store/task_rows.hpp"

#include <algorithm>
#include <string>

#include "store/counts.hpp"
#include "store/packed_rows.hpp"
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

void read_bad_dates(std::string_view packed, Task& task) {
  PackedReader rows(packed);
  while (rows.next()) {
    const std::string name(rows.text()), text(rows.text());
    for (const DateField& field : kDateFields) {
      if (field.name == name) task.*field.member = TaskDate::invalid(text);
    }
  }
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
  task.tags = unpack_names(row.text(column++));
  task.depends_on = unpack_names(row.text(column++));
  read_bad_dates(row.text(column++), task);
  return task;
}

/// Only fragments of statements.hpp; the values are bound.
std::string select_text(const task::Selection& selection) {
  std::string text = sql::kTasks;
  if (selection.done) text += *selection.done ? sql::kWhereDone : sql::kWhereOpen;
  if (selection.due_from) text += sql::kWhereDueFrom;
  if (selection.due_to) text += sql::kWhereDueTo;
  const bool open = selection.done == false;
  if (selection.owner) text += open ? sql::kWhereOpenOfOwner : sql::kWhereOwner;
  return text;
}

Owner owner_at(const Statement& row) {
  return {std::string(row.text(1)), static_cast<OwnerRule>(row.integer(2))};
}

/// For few tasks a look-up each; for many, one pass over the table beside the sorted ids.
Result<void> read_owners(Connection& db, Loaded& loaded) {
  constexpr std::size_t kFew = 1000;
  if (loaded.ids.size() <= kFew) {
    auto rows = db.prepare(sql::kOwnersOfTask);
    if (!rows) return fail(rows.error());
    for (std::size_t i = 0; i < loaded.ids.size(); ++i) {
      rows->start(loaded.ids[i]);
      while (rows->step()) loaded.tasks[i].owners.push_back(owner_at(*rows));
      if (auto status = rows->status(); !status) return status;
    }
    return {};
  }
  auto rows = db.prepare(sql::kOwnersOfTasks);
  if (!rows) return fail(rows.error());
  std::size_t i = 0;
  while (rows->step()) {
    const std::int64_t id = rows->integer(0);
    while (i < loaded.ids.size() && loaded.ids[i] < id) ++i;
    if (i < loaded.ids.size() && loaded.ids[i] == id) {
      loaded.tasks[i].owners.push_back(owner_at(*rows));
    }
  }
  return rows->status();
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
  if (!selection.done && !selection.owner && !selection.due_from && !selection.due_to) {
    const auto counts = read_counts(db);
    if (!counts) return fail(counts.error());
    loaded.ids.reserve(static_cast<std::size_t>(counts->tasks));
    loaded.tasks.reserve(static_cast<std::size_t>(counts->tasks));
  }
  while (rows->step()) {
    loaded.ids.push_back(rows->integer(0));
    loaded.tasks.push_back(task_of(*rows));
  }
  if (auto status = rows->status(); !status) return fail(status.error());

  if (auto read = read_owners(db, loaded); !read) return fail(read.error());

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
