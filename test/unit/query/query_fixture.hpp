// Small task sets written as task lines, and queries over them.
//
// Expected values in these tests come from the description of the Tasks language (reference, part
// b) and of the product (owners), worked out by hand.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "note/people.hpp"
#include "query/evaluate.hpp"
#include "query/query.hpp"
#include "task/dependencies.hpp"
#include "task/line_parser.hpp"

namespace vaultask::query {

inline const Date kToday = *Date::parse("2025-11-15");  // a Saturday

/// A task as it would be read from `line` of a note; lines count from 1 within the test's set.
inline Task make_task(const std::string& line, const std::string& path = "Notes/note.md",
                      const std::string& heading = {}, int number = 1) {
  Task task;
  const auto split = task::split_task_line(line);
  EXPECT_TRUE(split) << "not a task line: " << line;
  if (split) task::parse_task_body(*split, task::StatusRegistry(), task);
  task.path = path;
  task.heading = heading;
  task.line = number;
  task.original = line;
  return task;
}

/// Tasks of one note, one a line.
inline std::vector<Task> make_tasks(const std::vector<std::string>& lines) {
  std::vector<Task> tasks;
  for (const auto& line : lines) {
    tasks.push_back(make_task(line, "Notes/note.md", {}, static_cast<int>(tasks.size()) + 1));
  }
  return tasks;
}

/// The first word of each description: tests name their tasks so.
inline std::string name_of(const Task& task) {
  return task.description.substr(0, task.description.find(' '));
}

inline std::string names(const std::vector<Task>& tasks) {
  std::string out;
  for (const Task& task : tasks) out += (out.empty() ? "" : " ") + name_of(task);
  return out;
}

/// The people of the tests. Priya is "me"; there are two Sarahs and one Zoë.
inline note::People make_people(const std::vector<std::string>& self = {"Priya Raman"}) {
  using Kind = note::PersonSource::Kind;
  std::vector<note::PersonSource> sources{
      {Kind::person_note, "Dana Whitfield", "People/Dana Whitfield.md", {"DW"}},
      {Kind::person_note, "Sarah Okonjo", "People/Sarah Okonjo.md", {}},
      {Kind::person_note, "Sarah Pettigrew", "People/Sarah Pettigrew.md", {}},
      {Kind::person_note, "Zoë Lindqvist", "People/Zoë Lindqvist.md", {}},
  };
  for (auto& source : note::self_source(self)) sources.push_back(std::move(source));
  return note::People(std::move(sources));
}

class QueryTest : public testing::Test {
 protected:
  note::People people_ = make_people();
  Context context_{kToday, &people_};

  /// The names of the tasks that pass the filters of the query, in the order given.
  std::string matching(const std::string& text, const std::vector<Task>& tasks) const {
    const task::Dependencies dependencies(tasks);
    Context context = context_;
    context.dependencies = &dependencies;
    const auto query = parse_query(text, context);
    if (!query) return "error: " + query.error().message;
    std::vector<Task> found;
    for (const Task& task : tasks) {
      const bool all = std::all_of(query->filters.begin(), query->filters.end(),
                                   [&](const Filter& filter) { return filter.matches(task); });
      if (all) found.push_back(task);
    }
    return names(found);
  }

  /// The result; empty, with a failed expectation, where the query is not understood.
  QueryResult run(const std::string& text, const std::vector<Task>& tasks) const {
    const task::Dependencies dependencies(tasks);
    Context context = context_;
    context.dependencies = &dependencies;
    const auto query = parse_query(text, context);
    EXPECT_TRUE(query) << text << ": " << (query ? "" : to_string(query.error()));
    if (!query) return {};
    auto result = evaluate(*query, tasks, context);
    EXPECT_TRUE(result) << text;
    return result ? *result : QueryResult{};
  }

  /// The names in the order of the result.
  std::string order(const std::string& text, const std::vector<Task>& tasks) const {
    return names(run(text, tasks).tasks);
  }

  /// "0:A 1:B [x y] 1:C [z]": the headings with their levels, and the tasks below them.
  std::string groups(const std::string& text, const std::vector<Task>& tasks) const {
    const QueryResult result = run(text, tasks);
    std::string out;
    for (const TaskGroup& group : result.groups) {
      for (const GroupHeading& heading : group.headings) {
        out += (out.empty() ? "" : " ") + std::to_string(heading.level) + ':' + heading.text;
      }
      std::string members;
      for (const std::size_t i : group.tasks) {
        members += (members.empty() ? "" : " ") + name_of(result.tasks[i]);
      }
      out += (out.empty() ? "[" : " [") + members + ']';
    }
    return out;
  }

  /// The error of a query that must not be understood.
  std::optional<Error> error_of(const std::string& text) const {
    const auto query = parse_query(text, context_);
    if (query) return std::nullopt;
    return query.error();
  }
};

}  // namespace vaultask::query
