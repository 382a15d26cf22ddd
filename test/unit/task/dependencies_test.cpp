#include "task/dependencies.hpp"

#include <gtest/gtest.h>

namespace vaultask::task {
namespace {

Task task_of(int line, const std::string& id, std::vector<std::string> depends_on,
             StatusType type = StatusType::todo) {
  Task task;
  task.line = line;
  task.id = id;
  task.depends_on = std::move(depends_on);
  task.status.type = type;
  return task;
}

/// Lines of the tasks that the n-th task waits for.
std::vector<int> blockers_of(const std::vector<Task>& tasks, std::size_t n) {
  std::vector<int> lines;
  for (const Task* task : Dependencies(tasks).blockers(tasks[n])) lines.push_back(task->line);
  return lines;
}

using Lines = std::vector<int>;

TEST(Dependencies, ATaskWaitsForTheOpenTasksItNames) {
  const std::vector<Task> tasks{task_of(1, "a", {}), task_of(2, "b", {}),
                                task_of(3, "", {"a", "b"}), task_of(4, "", {})};
  EXPECT_EQ(blockers_of(tasks, 2), (Lines{1, 2}));
  EXPECT_EQ(blockers_of(tasks, 0), Lines{});
  EXPECT_EQ(blockers_of(tasks, 3), Lines{});
}

TEST(Dependencies, WhatIsDoneBlocksNothing) {
  for (const StatusType type : {StatusType::done, StatusType::cancelled, StatusType::non_task}) {
    const std::vector<Task> tasks{task_of(1, "a", {}, type), task_of(2, "", {"a"})};
    EXPECT_EQ(blockers_of(tasks, 1), Lines{}) << to_string(type);
  }
  for (const StatusType type : {StatusType::todo, StatusType::in_progress, StatusType::on_hold}) {
    const std::vector<Task> tasks{task_of(1, "a", {}, type), task_of(2, "", {"a"})};
    EXPECT_EQ(blockers_of(tasks, 1), Lines{1}) << to_string(type);
  }
}

TEST(Dependencies, WhatIsDoneWaitsForNothing) {
  const std::vector<Task> tasks{task_of(1, "a", {}), task_of(2, "", {"a"}, StatusType::done),
                                task_of(3, "", {"a"}, StatusType::cancelled)};
  EXPECT_EQ(blockers_of(tasks, 1), Lines{});
  EXPECT_EQ(blockers_of(tasks, 2), Lines{});
}

TEST(Dependencies, IdsThatNobodyBearsAreIgnored) {
  const std::vector<Task> tasks{task_of(1, "", {"missing"}), task_of(2, "Abc", {}),
                                task_of(3, "", {"abc"})};
  EXPECT_EQ(blockers_of(tasks, 0), Lines{});
  EXPECT_EQ(blockers_of(tasks, 2), Lines{}) << "ids are case-sensitive";
}

TEST(Dependencies, OnlyDirectOnesCount) {
  const std::vector<Task> tasks{task_of(1, "a", {}), task_of(2, "b", {"a"}, StatusType::done),
                                task_of(3, "", {"b"})};
  EXPECT_EQ(blockers_of(tasks, 2), Lines{});
}

TEST(Dependencies, ATaskThatNamesItselfBlocksItself) {
  const std::vector<Task> tasks{task_of(1, "a", {"a"})};
  EXPECT_EQ(blockers_of(tasks, 0), Lines{1});
}

TEST(Dependencies, ALoopBlocksBoth) {
  const std::vector<Task> tasks{task_of(1, "a", {"b"}), task_of(2, "b", {"a"})};
  EXPECT_EQ(blockers_of(tasks, 0), Lines{2});
  EXPECT_EQ(blockers_of(tasks, 1), Lines{1});
}

TEST(Dependencies, AnyOpenBearerOfADuplicateIdBlocks) {
  const std::vector<Task> tasks{task_of(1, "a", {}, StatusType::done), task_of(2, "a", {}),
                                task_of(3, "", {"a"})};
  EXPECT_EQ(blockers_of(tasks, 2), Lines{2});
}

}  // namespace
}  // namespace vaultask::task
