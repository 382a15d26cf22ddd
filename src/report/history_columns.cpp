#include "report/history_columns.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "render/escape.hpp"

namespace vaultask::report {
namespace {

Cell date_cell(const std::optional<Date>& date) {
  return date ? Cell(date->to_iso()) : Cell();
}

std::string state_word(const TaskHistory& task) {
  if (task.gone) return "gone";
  return task.is_done ? "closed" : "open";
}

std::string source(const TaskHistory& task) {
  const std::string name(note::base_name(task.path));
  return task.gone ? render::markdown_text(name) : render::wikilink(task.path, task.heading, name);
}

}  // namespace

std::vector<Column> task_columns() {
  std::vector<Column> columns{{"description", "Task"},
                              {"owners", "Owner"},
                              {"state", "State"},
                              {"opened", "Opened"},
                              {"first_due", "First due"},
                              {"due", "Due"},
                              {"times_moved", "Times moved", true},
                              {"slips", "Slips", true},
                              {"net_days", "Net days", true},
                              {"source", "From", false, true}};
  for (const auto* name : {"path", "line", "id", "number", "since_beginning"}) {
    columns.push_back({name, name, false, false, true});
  }
  return columns;
}

std::vector<Cell> task_cells(const TaskHistory& task) {
  return {task.description,
          strings::join(task.owners, ", "),
          state_word(task),
          task.opened.to_iso(),
          date_cell(task.moves.first_due),
          date_cell(task.moves.due),
          std::int64_t{task.moves.moves},
          std::int64_t{task.moves.slips},
          task.moves.first_due ? Cell(std::int64_t{task.moves.net_days()}) : Cell(),
          source(task),
          task.path,
          std::int64_t{task.line},
          task.id,
          task.number,
          std::int64_t{task.since_beginning ? 1 : 0}};
}

std::vector<Column> event_columns() {
  std::vector<Column> columns{{"day", "Day"}, {"event", "What"},           {"from", "From"},
                              {"to", "To"},   {"confidence", "Same task"}, {"description", "Task"}};
  for (const auto* name : {"seen", "path", "line", "number"}) {
    columns.push_back({name, name, false, false, true});
  }
  return columns;
}

std::vector<Cell> event_cells(const TaskHistory& task, const TaskEvent& event) {
  return {event.day.to_iso(),
          std::string(to_string(event.kind)),
          event.from,
          event.to,
          std::string(to_string(event.confidence)),
          task.description,
          event.seen.to_iso(),
          task.path,
          std::int64_t{task.line},
          task.number};
}

std::string beginning(const History& history) {
  if (!history.began) return "The journal is empty.";
  return "The journal began on " + history.began->to_iso() +
         (history.last_run ? "; the last change it saw was on " + history.last_run->to_iso() : "") +
         '.';
}

std::optional<std::string> take_argument(std::vector<std::string>& arguments,
                                         std::string_view name) {
  const std::string prefix = std::string(name) + '=';
  const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const auto& argument) {
    return argument.starts_with(prefix);
  });
  if (found == arguments.end()) return std::nullopt;
  std::string value = found->substr(prefix.size());
  arguments.erase(found);
  return value;
}

Result<std::optional<Date>> take_date(std::vector<std::string>& arguments, std::string_view name) {
  const auto text = take_argument(arguments, name);
  if (!text) return std::optional<Date>();
  const auto date = Date::parse(*text);
  if (!date) {
    return fail(ErrorCode::usage, '"' + *text + "\" is not a date", "write it as 2025-11-01");
  }
  return date;
}

}  // namespace vaultask::report
