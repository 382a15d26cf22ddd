// The lines the plugin writes for its tasks, against those we write for ours.
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <utility>

#include "conformance/recorded_tasks.hpp"
#include "conformance/vault_tasks.hpp"
#include "task/line_writer.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

/// The one difference that is meant: the plugin forgets what an impossible date was.
Task with_forgotten_dates(Task task) {
  for (const DateField& field : kDateFields) {
    TaskDate& date = task.*field.member;
    if (date.is_invalid()) date = TaskDate::invalid("Invalid date");
  }
  return task;
}

/// One failure for each line that differs. Tasks that we do not have, and those that are too many,
/// are the business of tasks_test.cpp.
void expect_same_lines(const fs::path& dump, const fs::path& folder) {
  const RecordedSuite suite = read_suite(dump);
  const task::ReadRules rules = read_rules(suite);
  std::map<std::pair<std::string, int>, Task> ours;
  for (Task& task : read_tasks(folder, rules)) {
    ours.emplace(std::pair{task.path, task.line}, std::move(task));
  }
  std::size_t equal = 0;
  std::size_t missing = 0;
  for (const RecordedTask& want : suite.tasks) {
    const auto found = ours.find({want.path, want.line});
    if (found == ours.end()) {
      ++missing;
      continue;
    }
    const std::string line =
        task::write_task_line(with_forgotten_dates(found->second), rules.format);
    if (line == want.file_line) ++equal;
    EXPECT_EQ(line, want.file_line) << want.path << ":" << want.line << ": " << want.original;
  }
  std::cout << dump.filename().string() << ": " << equal << " of " << suite.tasks.size()
            << " lines equal, " << missing << " that we do not count as tasks\n";
  EXPECT_GT(equal, 0U);
}

TEST(ConformanceOfLines, MeetingsUnderEachSettings) {
  for (const char* name : {"meetings.json", "statuses.json", "globalfilter.json", "dataview.json",
                           "filenamedate.json"}) {
    SCOPED_TRACE(name);
    expect_same_lines(meetings_dump(name), meetings_vault());
  }
}

TEST(ConformanceOfLines, GeneratedVaultUnderDefaultSettings) {
  const auto suites = other_suites();
  if (!suites)
    GTEST_SKIP() << "VAULTASK_CONFORMANCE does not name the folder that holds generated/";
  expect_same_lines(*suites / "generated" / "tasks.json", *suites / "generated" / "vault");
}

}  // namespace
}  // namespace vaultask::conformance
