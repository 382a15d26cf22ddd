#include "store/history_reader.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>

#include "base/strings.hpp"
#include "journal/due_moves.hpp"
#include "store/facts.hpp"
#include "store/history_file.hpp"
#include "store/history_rows.hpp"
#include "store/history_statements.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

Date day_of(std::string_view text) {
  return Date::parse(text).value_or(Date());
}

std::vector<std::string> owners_of(const std::string& joined) {
  std::vector<std::string> owners;
  for (std::string_view rest = joined; !rest.empty();) {
    const auto comma = rest.find(", ");
    owners.emplace_back(rest.substr(0, comma));
    rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 2);
  }
  return owners;
}

TaskHistory task_at(const Statement& row, std::int64_t first_run) {
  int column = kStateColumns;
  std::string path(row.text(column++));
  KnownTask known = known_task(row, std::move(path));
  TaskHistory task;
  journal::TaskState& state = known.state;
  task.number = known.id;
  task.path = std::move(state.path);
  task.line = state.line;
  task.heading = std::move(state.heading);
  task.description = std::move(state.description);
  task.status = std::move(state.symbol);
  task.is_done = !state.is_open();
  task.id = !state.id.empty() ? state.id : state.block_id.empty() ? "" : '^' + state.block_id;
  task.owners = owners_of(state.owners);
  task.opened = day_of(known.opened);
  task.gone = row.integer(column++) != 0;
  task.first_seen = day_of(row.text(column++));
  task.since_beginning = row.integer(column++) == first_run;
  return task;
}

/// The days of the runs by their ids.
using RunDays = std::unordered_map<std::int64_t, Date>;

Result<RunDays> read_run_days(Connection& db) {
  auto rows = db.prepare(sql::history::kDaysOfRuns);
  if (!rows) return fail(rows.error());
  RunDays days;
  while (rows->step()) days.emplace(rows->integer(0), day_of(rows->text(1)));
  if (auto status = rows->status(); !status) return fail(status.error());
  return days;
}

TaskEvent event_at(const Statement& row, const RunDays& runs) {
  TaskEvent event;
  event.kind = static_cast<EventKind>(row.integer(1));
  const auto run = runs.find(row.integer(3));
  if (run != runs.end()) event.seen = run->second;
  event.day = row.is_null(2) ? event.seen : day_of(row.text(2));
  event.confidence = static_cast<Confidence>(row.integer(4));
  event.from = row.text(5);
  event.to = row.text(6);
  return event;
}

}  // namespace

Result<HistoryReader> HistoryReader::open(const std::string& folder) {
  auto connection = open_history_to_read(folder);
  if (!connection) return fail(connection.error());
  if (auto begun = connection->execute(sql::kBeginReading); !begun) return fail(begun.error());
  return HistoryReader(std::move(*connection));
}

Result<History> HistoryReader::all() {
  History history;
  std::int64_t first_run = 0;
  auto began = db_.prepare(sql::history::kBegan);
  if (!began) return fail(began.error());
  if (began->step()) {
    first_run = began->integer(0);
    history.began = day_of(began->text(1));
  }
  if (auto status = began->status(); !status) return fail(status.error());
  auto last = db_.prepare(sql::history::kLastRun);
  if (!last) return fail(last.error());
  if (last->step()) {
    history.last_run = day_of(last->text(0));
    // Most of all that ever were; growing a vector so large costs as much as filling it.
    constexpr std::int64_t kMost = 1'000'000;
    history.tasks.reserve(
        static_cast<std::size_t>(std::clamp<std::int64_t>(last->integer(1), 0, kMost)));
  }

  auto tasks = db_.prepare(sql::history::kAllTasks);
  if (!tasks) return fail(tasks.error());
  while (tasks->step()) history.tasks.push_back(task_at(*tasks, first_run));
  if (auto status = tasks->status(); !status) return fail(status.error());

  if (auto read = add_events(history.tasks); !read) return fail(read.error());
  for (TaskHistory& each : history.tasks) each.moves = journal::read_due_moves(each.events);
  const auto in_place_order = [](const TaskHistory& a, const TaskHistory& b) {
    return std::tie(a.path, a.line, a.number) < std::tie(b.path, b.line, b.number);
  };
  // Numbers follow the order of the first run, which is that of the places until something moves.
  if (!std::is_sorted(history.tasks.begin(), history.tasks.end(), in_place_order)) {
    std::sort(history.tasks.begin(), history.tasks.end(), in_place_order);
  }
  return history;
}

/// The tasks are in order of their number.
Result<void> HistoryReader::add_events(std::vector<TaskHistory>& tasks) {
  if (tasks.empty()) return {};
  const auto runs = read_run_days(db_);
  if (!runs) return fail(runs.error());
  auto events = db_.prepare(sql::history::kAllEvents);
  if (!events) return fail(events.error());
  while (events->step()) {
    const std::int64_t number = events->integer(0);
    // No number is left out but by an import: most tasks stand where their number says.
    auto task = tasks.begin();
    const std::int64_t offset = number - task->number;
    if (offset >= 0 && offset < std::ssize(tasks) &&
        tasks[static_cast<std::size_t>(offset)].number == number) {
      task += offset;
    } else {
      task = std::lower_bound(
          tasks.begin(), tasks.end(), number,
          [](const TaskHistory& each, std::int64_t wanted) { return each.number < wanted; });
      if (task == tasks.end() || task->number != number) continue;
    }
    task->events.push_back(event_at(*events, *runs));
  }
  return events->status();
}

Result<std::string> HistoryReader::name() {
  return read_fact(db_, "journal");
}

const std::vector<std::string>& columns_of(HistoryTable table) {
  static const std::vector<std::string> kColumns[] = {
      {"id", "at", "day", "kind", "source", "notes", "tasks"},
      {"id", "path", "hash"},
      {"id",          "note_id",   "line",       "heading",       "description", "status",
       "status_type", "priority",  "created",    "start",         "scheduled",   "due",
       "done",        "cancelled", "recurrence", "on_completion", "task_id",     "block_id",
       "owners",      "opened",    "first_run",  "text_hash",     "gone"},
      {"id", "run_id", "task_id", "kind", "day", "old", "new", "confidence"}};
  return kColumns[static_cast<int>(table)];
}

Result<void> HistoryReader::rows(HistoryTable table,
                                 const std::function<bool(const HistoryRow&)>& take) {
  auto rows = db_.prepare(sql::history::kExport[static_cast<int>(table)]);
  if (!rows) return fail(rows.error());
  while (rows->step()) {
    HistoryRow row;
    for (int i = 0; i < rows->column_count(); ++i) {
      if (rows->is_null(i)) {
        row.emplace_back();
      } else if (rows->is_integer(i)) {
        row.emplace_back(rows->integer(i));
      } else {
        row.emplace_back(std::string(rows->text(i)));
      }
    }
    if (!take(row)) return {};
  }
  return rows->status();
}

}  // namespace vaultask::store
