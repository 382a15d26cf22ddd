#include "measure/counts.hpp"

#include <gtest/gtest.h>

#include "measure/record_table.hpp"
#include "unit/measure/made_tasks.hpp"

namespace vaultask::measure {
namespace {

const DateRange kNovember{day("2025-11-01"), kToday};

Task open_task(const char* due) {
  Task task = task_at("A.md", 1);
  task.created = day("2025-10-16");
  if (*due != 0) task.due = day(due);
  return task;
}

Task done_task(const char* due, const char* done) {
  Task task = open_task(due);
  task.status.type = StatusType::done;
  if (*done != 0) task.done = day(done);
  return task;
}

Counts count(const std::vector<Task>& tasks, const DateRange& span) {
  Counts counts;
  for (const auto& record : make_records(tasks, NotesByPath({}), {}, kToday)) {
    add(counts, record, span);
  }
  return counts;
}

TEST(Counts, OfOpenTasks) {
  const Counts counts = count(
      {open_task(""), open_task("2025-11-14"), open_task("2025-11-15"), open_task("2025-11-21"),
       open_task("2025-11-22"), open_task("2025-12-14"), open_task("2025-12-15")},
      kNovember);
  EXPECT_EQ(counts.tasks, 7);
  EXPECT_EQ(counts.open, 7);
  EXPECT_EQ(counts.overdue, 1);
  EXPECT_EQ(counts.due_in_7_days, 2);
  EXPECT_EQ(counts.due_in_30_days, 4);
  EXPECT_EQ(counts.oldest_days, 30);
  EXPECT_EQ(counts.earliest_due, day("2025-11-14"));
}

TEST(Counts, OfDoneTasks) {
  const Counts counts = count({done_task("2025-11-05", "2025-11-05"),
                               done_task("2025-11-05", "2025-11-06"), done_task("", "2025-11-01"),
                               done_task("2025-11-05", "2025-10-31"), done_task("2025-11-05", "")},
                              kNovember);
  EXPECT_EQ(counts.done, 3);
  EXPECT_EQ(counts.on_time, 1);
  EXPECT_EQ(counts.late, 1);
  EXPECT_EQ(counts.open, 0);
  // Done in a note of the month, nobody knows when: not in time and not late.
  std::vector<Task> found{done_task("2025-11-05", "")};
  found[0].created = day("2025-11-03");
  EXPECT_EQ(count(found, kNovember).done, 1);
  EXPECT_EQ(count(found, kNovember).on_time, 0);
  // Over all time, one whose day is not known counts, too.
  EXPECT_EQ(count({done_task("", "")}, {unknown_day(), kToday}).done, 1);
}

TEST(Counts, OfADayInThePast) {
  const DateRange october{day("2025-10-01"), day("2025-10-31")};
  const Counts counts =
      count({done_task("2025-10-30", "2025-11-02"), open_task("2025-11-03")}, october);
  EXPECT_EQ(counts.open, 2);
  EXPECT_EQ(counts.overdue, 1);
  EXPECT_EQ(counts.due_in_7_days, 1);
  EXPECT_EQ(counts.done, 0);
}

TEST(Counts, ALineThatIsNoTaskIsNotCancelled) {
  const std::vector<Task> tasks{task_at("A.md", 1, StatusType::non_task),
                                task_at("A.md", 2, StatusType::cancelled)};
  EXPECT_EQ(count(tasks, {unknown_day(), kToday}).cancelled, 1);
}

TEST(Numbers, EachHasASentence) {
  for (const Number& number : numbers()) {
    EXPECT_EQ(find_number(number.key), &number);
    EXPECT_TRUE(number.meaning.ends_with('.')) << number.key;
  }
  EXPECT_EQ(find_number("mood"), nullptr);
}

TEST(Numbers, PercentOnTimeIsRoundedAndNothingWithoutDates) {
  const Number& percent = *find_number("percent_on_time");
  Counts counts;
  EXPECT_EQ(percent.value(counts), Cell());
  counts.on_time = 2;
  counts.late = 1;
  EXPECT_EQ(percent.value(counts), Cell(std::int64_t{67}));
}

}  // namespace
}  // namespace vaultask::measure
