#include "report/status_findings.hpp"

#include "report_fixture.hpp"
#include "task/status.hpp"

namespace vaultask::report {
namespace {

class StatusFindings : public ReportTest {
 protected:
  Task& add(const std::string& symbol) {
    Task& task = add_task("a.md", "Task", {});
    task.status = task::StatusRegistry().find(symbol);
    return task;
  }
};

TEST_F(StatusFindings, OfTheDefaultStatusesThereAreNone) {
  for (const char* symbol : {" ", "x", "/", "-"}) add(symbol);
  EXPECT_TRUE(find_status_problems(tasks_).empty());
}

TEST_F(StatusFindings, AnUnknownStatusIsNamedOnceWithItsFirstTask) {
  for (const char* symbol : {" ", "X", "?", "X", "X"}) add(symbol);
  const auto found = find_status_problems(tasks_);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "status-unknown");
  EXPECT_EQ(found[0].severity, Severity::note);
  EXPECT_EQ(to_string(found[0].place), "a.md:3");
  EXPECT_EQ(found[0].message, "[?] on 1 task is no status of the settings");
  EXPECT_EQ(to_string(found[1].place), "a.md:2");
  EXPECT_EQ(found[1].message, "[X] on 3 tasks is no status of the settings");
}

TEST_F(StatusFindings, AnOpenTaskWithTheDateOfItsEnd) {
  // By the plugin the status decides; [X] is a status to do.
  for (const char* symbol : {" ", "/", "X"}) add(symbol).done = day("2025-11-10");
  add(" ").cancelled = day("2025-11-10");
  for (const char* symbol : {"x", "-"}) add(symbol).done = day("2025-11-10");
  add("x").cancelled = day("2025-11-10");
  add(" ").due = day("2025-11-10");
  std::vector<std::string> found;
  for (const Diagnostic& finding : find_status_problems(tasks_)) {
    if (finding.code == "open-with-done-date") {
      found.push_back(to_string(finding.place) + ' ' + finding.message);
    }
  }
  EXPECT_EQ(found, (std::vector<std::string>{
                       "a.md:1 it has a done date, but [ ] is a status that is not done",
                       "a.md:2 it has a done date, but [/] is a status that is not done",
                       "a.md:3 it has a done date, but [X] is a status that is not done",
                       "a.md:4 it has a cancelled date, but [ ] is a status that is not done"}));
}

}  // namespace
}  // namespace vaultask::report
