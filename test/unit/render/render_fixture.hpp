// Results and pages written by hand.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vaultask/render.hpp>
#include <vector>

namespace vaultask::render {

inline Date day(const char* iso) {
  return *Date::parse(iso);
}

inline Task make_task(const std::string& description, const std::string& path = "Notes/note.md",
                      const std::string& heading = {}) {
  Task task;
  task.path = path;
  task.line = 7;
  task.heading = heading;
  task.status = {" ", "Todo", StatusType::todo, "x"};
  task.description = description;
  task.list_marker = "-";
  task.original = "- [ ] " + description;
  return task;
}

/// A task with every field set.
inline Task full_task() {
  Task task = make_task("Ship it #rel @Dana Whitfield", "People/Dana/n.md", "Action Items");
  task.status = {"x", "Done", StatusType::done, " "};
  task.tags = {"#rel"};
  task.owners = {{"Dana Whitfield", OwnerRule::known_person}, {"Bob", OwnerRule::field}};
  task.priority = Priority::high;
  task.created = day("2025-11-01");
  task.start = day("2025-11-02");
  task.scheduled = day("2025-11-03");
  task.due = day("2025-11-04");
  task.done = day("2025-11-05");
  task.cancelled = day("2025-11-06");
  task.recurrence = "every week";
  task.on_completion = "delete";
  task.id = "a1";
  task.depends_on = {"b2", "c3"};
  task.block_link = " ^blk";
  return task;
}

/// One group without headings.
inline QueryResult result_of(std::vector<Task> tasks) {
  QueryResult result;
  result.tasks = std::move(tasks);
  result.total_before_limit = result.tasks.size();
  result.count_text =
      std::to_string(result.tasks.size()) + (result.tasks.size() == 1 ? " task" : " tasks");
  result.groups.emplace_back();
  for (std::size_t i = 0; i < result.tasks.size(); ++i) result.groups.back().tasks.push_back(i);
  return result;
}

/// A page with one section.
inline Document page_of(std::vector<Column> columns, std::vector<std::vector<Cell>> rows) {
  Document page;
  page.name = "sql";
  Section& section = page.sections.emplace_back();
  section.key = "rows";
  section.columns = std::move(columns);
  section.rows = std::move(rows);
  return page;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (std::size_t at; (at = text.find('\n', from)) != std::string::npos; from = at + 1) {
    lines.push_back(text.substr(from, at - from));
  }
  if (from < text.size()) lines.push_back(text.substr(from));
  return lines;
}

}  // namespace vaultask::render
