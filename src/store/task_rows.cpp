#include "store/task_rows.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "base/append.hpp"
#include "base/parallel.hpp"
#include "store/counts.hpp"
#include "store/packed_rows.hpp"
#include "store/second_reader.hpp"
#include "store/shared_texts.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// Tasks and, beside each, its row id.
struct Loaded {
  std::vector<std::int64_t> ids;
  std::vector<Task> tasks;
};

TaskDate date_at(const Statement& row, int column) {
  const std::string_view text = row.text(column);
  if (text.empty()) return {};
  const auto date = Date::parse(text);
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

/// The paths of notes by id, in order of id.
using PathsById = std::vector<std::pair<std::int64_t, SharedText>>;

Result<PathsById> read_paths(Connection& db) {
  auto rows = db.prepare(sql::kPathsOfNotes);
  if (!rows) return fail(rows.error());
  PathsById paths;
  while (rows->step()) paths.emplace_back(rows->integer(0), rows->text(1));
  if (auto status = rows->status(); !status) return fail(status.error());
  std::sort(paths.begin(), paths.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return paths;
}

/// The paths of the notes that tasks stand in, a look-up each, or among all of them.
class NotePaths {
 public:
  /// @param all  nullptr where few are asked for; must outlive it
  static Result<NotePaths> prepare(Connection& db, const PathsById* all) {
    NotePaths paths;
    paths.all_ = all;
    if (all != nullptr) return paths;
    auto statement = db.prepare(sql::kPathOfNote);
    if (!statement) return fail(statement.error());
    paths.one_ = std::move(*statement);
    return paths;
  }

  /// Tasks of one note follow each other.
  Result<SharedText> find(std::int64_t id) {
    if (id == last_id_) return last_;
    last_id_ = id;
    if (all_ != nullptr) {
      const auto found =
          std::lower_bound(all_->begin(), all_->end(), id,
                           [](const auto& row, auto key) { return row.first < key; });
      last_ = found != all_->end() && found->first == id ? found->second : SharedText();
      return last_;
    }
    one_.start(id);
    last_ = one_.step() ? one_.text(0) : std::string_view();
    if (auto status = one_.status(); !status) return fail(status.error());
    one_.reset();
    return last_;
  }

 private:
  Statement one_;
  const PathsById* all_ = nullptr;
  std::int64_t last_id_ = 0;
  SharedText last_;
};

/// Fills tasks from rows.
class RowReader {
 public:
  explicit RowReader(bool original_lines) : original_lines_(original_lines) {}

  /// All but the path and the owners.
  void read(const Statement& row, Task& task) {
    int column = 2;
    task.line = static_cast<int>(row.integer(column++));
    task.parent_line = static_cast<int>(row.integer(column++));
    task.parent_task_line = static_cast<int>(row.integer(column++));
    task.section_line = static_cast<int>(row.integer(column++));
    task.section_index = static_cast<int>(row.integer(column++));
    task.heading = texts_.share(row.text(column++));
    task.indentation = texts_.share(row.text(column++));
    task.list_marker = texts_.share(row.text(column++));
    task.status.symbol = texts_.share(row.text(column++));
    task.status.name = texts_.share(row.text(column++));
    task.status.type = static_cast<StatusType>(row.integer(column++));
    task.status.next_symbol = texts_.share(row.text(column++));
    task.description = row.text(column++);
    task.priority = static_cast<Priority>(row.integer(column++));
    for (const DateField& field : kDateFields) task.*field.member = date_at(row, column++);
    task.recurrence = texts_.share(row.text(column++));
    task.on_completion = texts_.share(row.text(column++));
    task.id = row.text(column++);
    task.block_link = row.text(column++);
    task.hard_break = texts_.share(row.text(column++));
    task.scheduled_inferred = row.integer(column++) != 0;
    task.crlf = row.integer(column++) != 0;
    // Few tasks have any of these.
    if (const auto tags = row.text(column++); !tags.empty()) task.tags = unpack_names(tags);
    if (const auto ids = row.text(column++); !ids.empty()) task.depends_on = unpack_names(ids);
    if (const auto bad = row.text(column++); !bad.empty()) read_bad_dates(bad, task);
    if (original_lines_) task.original = row.text(column++);
  }

 private:
  SharedTexts texts_;
  bool original_lines_;
};

/// Only fragments of statements.hpp; the values are bound.
std::string select_text(const task::Selection& selection, bool original_lines) {
  std::string text = sql::kTaskColumns;
  if (original_lines) text += sql::kOriginalColumn;
  text += sql::kFromTasks;
  if (selection.done) text += *selection.done ? sql::kWhereDone : sql::kWhereOpen;
  if (selection.due_from) text += sql::kWhereDueFrom;
  if (selection.due_to) text += sql::kWhereDueTo;
  const bool open = selection.done == false;
  if (selection.owner) text += open ? sql::kWhereOpenOfOwner : sql::kWhereOwner;
  return text;
}

Owner owner_at(const Statement& row, SharedTexts& names) {
  return {names.share(row.text(1)), static_cast<OwnerRule>(row.integer(2))};
}

/// For few tasks a look-up each; for many, one pass over the table beside the sorted ids.
Result<void> read_owners(Connection& db, Loaded& loaded) {
  constexpr std::size_t kFew = 1000;
  SharedTexts names;
  if (loaded.ids.size() <= kFew) {
    auto rows = db.prepare(sql::kOwnersOfTask);
    if (!rows) return fail(rows.error());
    for (std::size_t i = 0; i < loaded.ids.size(); ++i) {
      rows->start(loaded.ids[i]);
      while (rows->step()) loaded.tasks[i].owners.push_back(owner_at(*rows, names));
      if (auto status = rows->status(); !status) return status;
    }
    return {};
  }
  auto rows = db.prepare(sql::kOwnersOfTasks);
  if (!rows) return fail(rows.error());
  rows->start(loaded.ids.front(), loaded.ids.back());
  std::size_t i = 0;
  while (rows->step()) {
    const std::int64_t id = rows->integer(0);
    while (i < loaded.ids.size() && loaded.ids[i] < id) ++i;
    if (i < loaded.ids.size() && loaded.ids[i] == id) {
      loaded.tasks[i].owners.push_back(owner_at(*rows, names));
    }
  }
  return rows->status();
}

/// Row ids, both included.
struct Ids {
  std::int64_t first = 0, last = std::numeric_limits<std::int64_t>::max();
};

Result<void> read_rows(Statement& rows, NotePaths& paths, bool original_lines, Loaded& loaded) {
  RowReader reader(original_lines);
  while (rows.step()) {
    auto path = paths.find(rows.integer(1));
    if (!path) return fail(path.error());
    loaded.ids.push_back(rows.integer(0));
    Task& task = loaded.tasks.emplace_back();
    task.path = *std::move(path);
    reader.read(rows, task);
  }
  return rows.status();
}

/// Those that the selection wants.
Result<Loaded> read_some(Connection& db, const task::Selection& selection, bool original_lines) {
  auto rows = db.prepare(select_text(selection, original_lines) + sql::kInOrder);
  if (!rows) return fail(rows.error());
  auto paths = NotePaths::prepare(db, nullptr);
  if (!paths) return fail(paths.error());
  const auto iso = [](const std::optional<Date>& date) {
    return date ? std::optional(date->to_iso()) : std::nullopt;
  };
  const auto from = iso(selection.due_from), to = iso(selection.due_to);
  rows->start_where_set(from, to, selection.owner);
  Loaded loaded;
  if (auto read = read_rows(*rows, *paths, original_lines, loaded); !read) {
    return fail(read.error());
  }
  if (auto read = read_owners(db, loaded); !read) return fail(read.error());
  return loaded;
}

/// All of these ids, into what is reserved for so many.
Result<Loaded> read_range(Connection& db, Ids ids, const PathsById& all, bool original_lines,
                          std::size_t expected) {
  auto rows = db.prepare(select_text({}, original_lines) + sql::kWhereBetween + sql::kInOrder);
  if (!rows) return fail(rows.error());
  auto paths = NotePaths::prepare(db, &all);
  if (!paths) return fail(paths.error());
  rows->start(ids.first, ids.last);
  Loaded loaded;
  loaded.ids.reserve(expected);
  loaded.tasks.reserve(expected);
  if (auto read = read_rows(*rows, *paths, original_lines, loaded); !read) {
    return fail(read.error());
  }
  if (auto read = read_owners(db, loaded); !read) return fail(read.error());
  return loaded;
}

/// All tasks; many of them on two threads, since SQLite takes longer than all that follows.
Result<Loaded> read_all(Connection& db, bool original_lines) {
  constexpr std::size_t kMany = 8192;
  const auto counts = read_counts(db);
  if (!counts) return fail(counts.error());
  const auto paths = read_paths(db);
  if (!paths) return fail(paths.error());
  const auto count = static_cast<std::size_t>(counts->tasks);
  auto second = count < kMany ? std::nullopt : second_reader(db);
  if (!second) return read_range(db, {}, *paths, original_lines, count);
  const auto last = db.number(sql::kLastTaskId);
  if (!last) return fail(last.error());
  // Ids are given one after the other, so this is about half of them.
  const std::int64_t middle = *last / 2;
  Result<Loaded> halves[2];
  for_each_on_two_threads(2, [&](std::size_t half) {
    halves[half] =
        half == 0 ? read_range(db, {0, middle}, *paths, original_lines, count)
                  : read_range(*second, {middle + 1, *last}, *paths, original_lines, count / 2);
  });
  for (const auto& half : halves) {
    if (!half) return fail(half.error());
  }
  append(halves[0]->ids, std::move(halves[1]->ids));
  append(halves[0]->tasks, std::move(halves[1]->tasks));
  return std::move(halves[0]);
}

}  // namespace

Result<std::vector<Task>> read_tasks(Connection& db, const task::Selection& selection,
                                     bool original_lines) {
  const bool all = !selection.done && !selection.owner && !selection.due_from && !selection.due_to;
  auto loaded = all ? read_all(db, original_lines) : read_some(db, selection, original_lines);
  if (!loaded) return fail(loaded.error());
  std::vector<Task> tasks = std::move(loaded->tasks);
  // Row ids follow the order of indexing, which is that of the paths until a note changes.
  const auto in_place_order = [](const Task& a, const Task& b) {
    const auto order = a.path <=> b.path;
    return order != 0 ? order < 0 : a.line < b.line;
  };
  if (!std::is_sorted(tasks.begin(), tasks.end(), in_place_order)) {
    std::stable_sort(tasks.begin(), tasks.end(), in_place_order);
  }
  return tasks;
}

}  // namespace vaultask::store
