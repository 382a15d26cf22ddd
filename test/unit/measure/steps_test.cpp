#include "measure/steps.hpp"

#include <gtest/gtest.h>

#include "unit/measure/made_tasks.hpp"

namespace vaultask::measure {
namespace {

const Date kBegan = day("2025-11-01");

std::string text(const std::vector<Step>& steps) {
  std::string line;
  for (const Step& step : steps) {
    constexpr const char* kWords[] = {"opened", "reopened", "closed", "cancelled", "removed"};
    const std::string when = step.day == unknown_day() ? "?" : step.day.to_iso().substr(5);
    line += (line.empty() ? "" : ", ") +
            std::string(kWords[static_cast<std::size_t>(step.change)]) + ' ' + when;
  }
  return line;
}

struct HistoryCase {
  const char* what;
  std::vector<TaskEvent> events;
  const char* steps;
};

TEST(StepsOfHistory, LeadFromOpenToNotOpenAndBack) {
  using enum EventKind;
  const HistoryCase kCases[] = {
      {"its life",
       {event(opened, "2025-11-03"), event(closed, "2025-11-05", " ", "x")},
       "opened 11-03, closed 11-05"},
      {"what is no change of being open",
       {event(opened, "2025-11-03"), event(due_moved, "2025-11-04", "", "2025-12-01"),
        event(text_edited, "2025-11-05")},
       "opened 11-03"},
      {"reopened and closed again",
       {event(opened, "2025-11-03"), event(closed, "2025-11-04", " ", "x"),
        event(reopened, "2025-11-06", "x", " "), event(closed, "2025-11-07", " ", "x")},
       "opened 11-03, closed 11-04, reopened 11-06, closed 11-07"},
      {"closed before it was opened: the ✅ date is the earlier one",
       {event(opened, "2025-11-05"), event(closed, "2025-11-03", " ", "x")},
       "opened 11-05, closed 11-05"},
      {"vanished and returned while open",
       {event(opened, "2025-11-03"), event(vanished, "2025-11-04"), event(returned, "2025-11-08")},
       "opened 11-03, removed 11-04, reopened 11-08"},
      {"what vanished closed leaves once, and comes back closed",
       {event(opened, "2025-11-03"), event(closed, "2025-11-04", " ", "x"),
        event(vanished, "2025-11-05"), event(returned, "2025-11-06")},
       "opened 11-03, closed 11-04"},
      {"cancelled, and called done later",
       {event(opened, "2025-11-03"), event(cancelled, "2025-11-04", " ", "-"),
        event(closed, "2025-11-09", "-", "x")},
       "opened 11-03, closed 11-04"},
  };
  for (const auto& test : kCases) {
    EXPECT_EQ(text(steps_of(history_of(test.events), nullptr, kBegan, std::nullopt)), test.steps)
        << test.what;
  }
}

TEST(StepsOfHistory, WhatTheJournalBeganWithWasThereBefore) {
  using enum EventKind;
  TaskHistory history = history_of({event(opened, "2025-11-01")});
  history.since_beginning = true;
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, std::nullopt)), "opened ?");
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, day("2025-09-12"))), "opened 09-12");
  // A meeting of the day itself, or one to come.
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, day("2025-11-20"))), "opened 11-01");
  // What happens to it later happens on its day.
  history.events = {event(opened, "2025-11-01"), event(vanished, "2025-11-04"),
                    event(returned, "2025-11-08")};
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, std::nullopt)),
            "opened ?, removed 11-04, reopened 11-08");
  // ➕ 2025-08-01, ✅ 2025-09-01
  history.events = {event(opened, "2025-08-01"), event(closed, "2025-09-01", "", "x")};
  for (TaskEvent& one : history.events) one.seen = kBegan;
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, day("2025-09-12"))),
            "opened 08-01, closed 09-01");
  // Found closed without a ➕ date, which the journal has as opened when it was closed.
  history.events = {event(opened, "2025-10-05"), event(closed, "2025-10-05", "", "x")};
  for (TaskEvent& one : history.events) one.seen = kBegan;
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, day("2025-09-12"))),
            "opened 09-12, closed 10-05");
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, day("2025-10-09"))),
            "opened 10-05, closed 10-05");
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, std::nullopt)), "opened ?, closed 10-05");
  // Found closed without a date.
  history.events = {event(opened, "2025-08-01"), event(closed, "2025-11-01", "", "x")};
  for (TaskEvent& one : history.events) one.seen = kBegan;
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, std::nullopt)), "opened 08-01, closed 08-01");
  EXPECT_FALSE(steps_of(history, nullptr, kBegan, std::nullopt).back().exact);
}

TEST(StepsOfHistory, NothingHappensAfterItWasSeen) {
  using enum EventKind;
  TaskHistory history =
      history_of({event(opened, "2025-11-09"), event(closed, "2025-12-24", " ", "x")});
  history.events[0].seen = day("2025-11-05");  // ➕ with a day that had not come
  history.events[1].seen = day("2025-11-07");
  EXPECT_EQ(text(steps_of(history, nullptr, kBegan, std::nullopt)), "opened 11-05, closed 11-07");
}

TEST(StepsOfHistory, ADateOfTheFirstDayIsBelievedWhereTheLineBearsIt) {
  using enum EventKind;
  TaskHistory history =
      history_of({event(opened, "2025-11-01"), event(closed, "2025-11-01", "", "x")});
  history.since_beginning = true;
  Task line = task_at("A.md", 1, StatusType::done);
  const auto steps = [&] { return steps_of(history, &line, kBegan, day("2025-09-12")); };
  EXPECT_EQ(text(steps()), "opened 09-12, closed 09-12") << "the day of the run tells nothing";
  line.done = day("2025-11-01");
  EXPECT_EQ(text(steps()), "opened 09-12, closed 11-01");
  EXPECT_TRUE(steps().back().exact);
  line.created = day("2025-11-01");
  EXPECT_EQ(text(steps()), "opened 11-01, closed 11-01");
  line.done = day("2025-10-30");  // written in later
  EXPECT_FALSE(steps().back().exact);
}

TEST(StepsOfTask, ComeFromTheDatesOfTheLineAndItsNote) {
  const Date today = day("2025-11-15");
  Task task = task_at("A.md", 1);
  EXPECT_EQ(text(steps_of(task, std::nullopt, today)), "opened ?");
  EXPECT_EQ(text(steps_of(task, day("2025-10-02"), today)), "opened 10-02");
  EXPECT_EQ(text(steps_of(task, day("2025-12-02"), today)), "opened 11-15");
  task.created = day("2025-09-30");
  EXPECT_EQ(text(steps_of(task, day("2025-10-02"), today)), "opened 09-30");
  task.status.type = StatusType::done;
  EXPECT_EQ(text(steps_of(task, {}, today)), "opened 09-30, closed 09-30");
  task.done = day("2025-10-08");
  EXPECT_EQ(text(steps_of(task, {}, today)), "opened 09-30, closed 10-08");
  task.done = day("2025-09-08");
  EXPECT_EQ(text(steps_of(task, {}, today)), "opened 09-08, closed 09-08");
  task.done = day("2026-01-01");
  EXPECT_EQ(text(steps_of(task, {}, today)), "opened 09-30, closed 11-15");
  task = task_at("A.md", 1, StatusType::cancelled);
  task.cancelled = day("2025-10-08");
  EXPECT_EQ(text(steps_of(task, {}, today)), "opened ?, cancelled 10-08");
}

TEST(LeaveOutNonTask, WhatNeverWasATaskHasNoSteps) {
  std::vector<Step> steps{{day("2025-11-03"), Change::opened},
                          {day("2025-11-03"), Change::cancelled}};
  leave_out_non_task(steps);
  EXPECT_EQ(text(steps), "");
  steps = {{day("2025-11-03"), Change::opened}, {day("2025-11-08"), Change::cancelled}};
  leave_out_non_task(steps);
  EXPECT_EQ(text(steps), "opened 11-03, removed 11-08");
}

}  // namespace
}  // namespace vaultask::measure
