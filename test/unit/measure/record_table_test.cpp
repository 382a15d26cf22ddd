#include "measure/record_table.hpp"

#include <gtest/gtest.h>

#include "unit/measure/made_tasks.hpp"

namespace vaultask::measure {
namespace {

using enum EventKind;

NoteInfo note_of(const char* path, const char* date) {
  NoteInfo note;
  note.path = path;
  note.date = day(date);
  return note;
}

TEST(MakeRecords, PairsTasksWithTheirHistoryByPlace) {
  const std::vector<Task> tasks{task_at("A.md", 1), task_at("A.md", 4), task_at("B.md", 2)};
  const NoteInfo note = note_of("A.md", "2025-10-01");
  History history;
  history.began = day("2025-11-01");
  history.tasks = {history_of({event(opened, "2025-11-02")}, "A.md", 1),
                   history_of({event(opened, "2025-11-03")}, "A.md", 2),
                   history_of({event(opened, "2025-11-04")}, "B.md", 2)};
  history.tasks[1].gone = true;
  const std::vector<NoteInfo> all{note};
  const auto records = make_records(tasks, NotesByPath(all), history, kToday);
  ASSERT_EQ(records.size(), 4U);
  EXPECT_EQ(records[0].history(), &history.tasks[0]);
  EXPECT_EQ(records[0].note(), &all[0]);
  EXPECT_EQ(records[1].history(), nullptr);
  EXPECT_EQ(records[2].history(), &history.tasks[2]);
  EXPECT_EQ(records[2].note(), nullptr);
  EXPECT_EQ(records[3].history(), &history.tasks[1]) << "what is gone stands at the end";
  EXPECT_EQ(records[3].task(), nullptr);
}

TEST(MakeRecords, GoneTasksNeverTakeThePlaceOfThoseThatStandThere) {
  const std::vector<Task> tasks{task_at("A.md", 1)};
  History history;
  history.began = day("2025-11-01");
  history.tasks = {history_of({event(opened, "2025-11-02")}, "A.md", 1),
                   history_of({event(opened, "2025-11-03")}, "A.md", 1)};
  history.tasks[0].gone = true;
  const auto records = make_records(tasks, NotesByPath({}), history, kToday);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].history(), &history.tasks[1]);
}

TEST(MakeRecords, AgeCountsFromTheFirstNote) {
  const std::vector<Task> tasks{task_at("B.md", 1)};
  const std::vector<NoteInfo> notes{note_of("A.md", "2025-10-01"), note_of("B.md", "2025-11-10")};
  History history;
  history.began = day("2025-10-01");
  history.tasks = {history_of(
      {event(opened, "2025-10-02"), event(note_moved, "2025-11-10", "A.md", "B.md")}, "B.md", 1)};
  const auto records = make_records(tasks, NotesByPath(notes), history, kToday);
  EXPECT_EQ(records[0].age_on(kToday), 45);
  EXPECT_EQ(records[0].note(), &notes[1]);
}

TEST(TaskRecord, KnowsWhatItWasOnADay) {
  const std::vector<Task> tasks{task_at("A.md", 1, StatusType::done)};
  History history;
  history.began = day("2025-10-01");
  history.tasks = {history_of({event(opened, "2025-10-02", "", "2025-10-20"),
                               event(due_moved, "2025-10-18", "2025-10-20", "2025-11-03"),
                               event(closed, "2025-11-05", " ", "x")})};
  history.tasks[0].moves.slipped_on = {day("2025-10-18")};
  const auto records = make_records(tasks, NotesByPath({}), history, kToday);
  const TaskRecord& task = records[0];
  EXPECT_FALSE(task.open_on(day("2025-10-01")));
  EXPECT_TRUE(task.open_on(day("2025-10-02")));
  EXPECT_TRUE(task.open_on(day("2025-11-04")));
  EXPECT_FALSE(task.open_on(day("2025-11-05")));
  EXPECT_EQ(task.due_on(day("2025-10-17")), day("2025-10-20"));
  EXPECT_EQ(task.due_on(day("2025-10-18")), day("2025-11-03"));
  EXPECT_EQ(task.slips_between(day("2025-10-18"), day("2025-10-18")), 1);
  EXPECT_EQ(task.slips_between(day("2025-10-19"), kToday), 0);
}

}  // namespace
}  // namespace vaultask::measure
