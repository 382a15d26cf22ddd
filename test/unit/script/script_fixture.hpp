// An engine over a small vault, written as task lines.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "note/people.hpp"
#include "query/context.hpp"
#include "script/engine.hpp"
#include "task/line_parser.hpp"
#include "task/status.hpp"

namespace vaultask::script {

/// The facts of a vault, all in memory.
class GivenFacts final : public VaultFacts {
 public:
  std::vector<Task> all_tasks;
  ByPath<NoteFacts> all_notes;
  ByPath<std::vector<LinkFacts>> all_links;
  ByPath<std::vector<ItemFacts>> all_items;

  Result<const std::vector<Task>*> tasks() override { return &all_tasks; }
  Result<const ByPath<NoteFacts>*> notes() override {
    return &all_notes;
  }
  Result<const ByPath<std::vector<LinkFacts>>*> links() override {
    return &all_links;
  }
  Result<const ByPath<std::vector<ItemFacts>>*> items() override {
    return &all_items;
  }
};

class ScriptTest : public testing::Test {
 protected:
  void SetUp() override {
#ifndef VAULTASK_JS_PROGRAM
    GTEST_SKIP() << "built without vaultask-js";
#endif
    add("- [ ] Draft the plan #q1/goals #draft 📅 2025-11-14", 3);
    add("    - [x] Ask Dana [[Harbour]] ✅ 2025-11-01", 4, 3);
    add("- [/] Sign it ⏫ 🆔 sign ⛔ draft 📅 2025-02-30", 6);
    context_.file = &file_;
    engine_.begin(context_, facts_);
  }

  void add(const std::string& line, int number, int parent = 0) {
    Task task;
    const auto split = task::split_task_line(line);
    ASSERT_TRUE(split) << line;
    task::parse_task_body(*split, task::StatusRegistry(), task);
    task.path = "Projects/Harbour/plan.md";
    task.heading = "Next steps";
    task.line = number;
    task.parent_line = parent;
    task.original = line;
    facts_.all_tasks.push_back(std::move(task));
  }

  std::vector<const Task*> tasks() const {
    std::vector<const Task*> all;
    for (const Task& task : facts_.all_tasks) all.push_back(&task);
    return all;
  }

  /// The groups of each task, "," between a task's and "|" between tasks; or "CODE: message".
  std::string groups(const std::string& expression) {
    const auto found = engine_.groups(expression, tasks());
    if (!found) return "error: " + found.error().message;
    std::string out;
    for (const auto& texts : *found) {
      if (&texts != &found->front()) out += '|';
      for (const auto& text : texts) out += (&text == &texts.front() ? "" : ",") + text;
    }
    return out;
  }

  /// "101", or the error.
  std::string filtered(const std::string& expression) {
    const auto passed = engine_.filter(expression, tasks());
    if (!passed) return "error: " + passed.error().message;
    std::string out;
    for (const bool one : *passed) out += one ? '1' : '0';
    return out;
  }

  note::People nobody_;
  query::QueryFile file_{"Projects/Harbour/plan.md"};
  query::Context context_{*Date::parse("2025-11-15"), &nobody_, 9 * 3600};
  GivenFacts facts_;
#ifdef VAULTASK_JS_PROGRAM
  Engine engine_{{ VAULTASK_JS_PROGRAM, "UTC", {} }};
#else
  Engine engine_{{"", "UTC", {}}};
#endif
};

}  // namespace vaultask::script
