// Ids and who waits for them. The rules: reference, tasks-language.md (a.8).
#include "report/dependency_findings.hpp"

#include <algorithm>

#include "report_fixture.hpp"

namespace vaultask::report {
namespace {

class DependencyFindings : public ReportTest {
 protected:
  Task& add(const std::string& id, const std::vector<std::string>& depends_on) {
    Task& task = add_task("a.md", "Task " + id, {});
    task.id = id;
    task.depends_on = depends_on;
    return task;
  }

  /// "code:line" of each finding, and the messages.
  std::vector<std::string> codes() {
    found_ = find_dependency_problems(tasks_);
    std::vector<std::string> codes;
    for (const Diagnostic& finding : found_) {
      EXPECT_EQ(finding.place.path, "a.md");
      codes.push_back(finding.code + ':' + std::to_string(finding.place.line));
    }
    return codes;
  }

  using Codes = std::vector<std::string>;
  std::vector<Diagnostic> found_;
};

TEST_F(DependencyFindings, NoneWhereAllIsInOrder) {
  EXPECT_EQ(codes(), Codes{});
  add("x", {});
  add("y", {"x"});
  add("z", {"x", "y"});
  add("", {"z"});
  add("", {});
  EXPECT_EQ(codes(), Codes{});
}

TEST_F(DependencyFindings, AnIdBorneTwiceIsNamedAtEachFurtherBearer) {
  add("x", {});
  add("x", {});
  add("X", {});  // ids are case-sensitive
  add("x", {});
  EXPECT_EQ(codes(), (Codes{"id-duplicate:2", "id-duplicate:4"}));
  EXPECT_EQ(found_[1].message, "the id x is borne by a.md:1, too");
}

TEST_F(DependencyFindings, AnIdThatNobodyBears) {
  add("x", {"nosuch", "x2"});
  add("x2", {});
  add("", {"X2"});
  EXPECT_EQ(codes(), (Codes{"dependency-missing:1", "dependency-missing:3"}));
  EXPECT_EQ(found_[0].message, "it depends on nosuch, an id that no task bears");
}

TEST_F(DependencyFindings, ALoopIsNamedOnce) {
  add("a", {"b"});
  add("b", {"c"});
  add("c", {"a"});
  add("", {"a"});
  EXPECT_EQ(codes(), Codes{"dependency-loop:1"});
  EXPECT_EQ(found_[0].message, "tasks wait for each other in a circle: a → b → c → a");
}

TEST_F(DependencyFindings, ATaskThatWaitsForItself) {
  add("a", {"a"});
  EXPECT_EQ(codes(), Codes{"dependency-loop:1"});
  EXPECT_EQ(found_[0].message, "tasks wait for each other in a circle: a → a");
}

TEST_F(DependencyFindings, TwoLoopsAreTwo) {
  add("a", {"b"});
  add("b", {"a"});
  add("c", {"d"});
  add("d", {"c"});
  EXPECT_EQ(codes(), (Codes{"dependency-loop:1", "dependency-loop:3"}));
}

TEST_F(DependencyFindings, APathThatMeetsAgainIsNoLoop) {
  add("a", {"b", "c"});
  add("b", {"d"});
  add("c", {"d"});
  add("d", {});
  EXPECT_EQ(codes(), Codes{});
}

TEST_F(DependencyFindings, WhatIsDoneWaitsForNothing) {
  // isBlocked: a task that is not done depends on one that is not done.
  add("a", {"b"});
  close(add("b", {"a"}), "2025-11-10");
  EXPECT_EQ(codes(), Codes{});
  // Of an id borne twice an open bearer counts.
  add("b", {"a"});
  EXPECT_EQ(codes(), (Codes{"id-duplicate:3", "dependency-loop:1"}));
}

TEST_F(DependencyFindings, ChainsMayBeLong) {
  constexpr int kTasks = 50'000;
  for (int i = 0; i < kTasks; ++i) {
    add("t" + std::to_string(i), {"t" + std::to_string((i + 1) % kTasks)});
  }
  EXPECT_EQ(codes(), Codes{"dependency-loop:1"});
  EXPECT_EQ(
      found_[0].message,
      "tasks wait for each other in a circle: t0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → … → t0");
}

}  // namespace
}  // namespace vaultask::report
