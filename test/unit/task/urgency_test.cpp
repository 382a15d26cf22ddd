#include "task/urgency.hpp"

#include <gtest/gtest.h>

namespace vaultask::task {
namespace {

const Date kToday = *Date::parse("2025-11-15");  // NOLINT: a valid day

TaskDate in_days(int n) {
  return kToday.plus_days(n);
}

struct UrgencyCase {
  const char* what;
  Task task;
  double urgency;
};

Task with(Priority priority, TaskDate due = {}, TaskDate scheduled = {}, TaskDate start = {}) {
  Task task;
  task.priority = priority;
  task.due = due;
  task.scheduled = scheduled;
  task.start = start;
  return task;
}

// The expected sums are written out by the formula: with d the days a task is late, the due part is
// 12 from d = 7 on, ((d + 14) · 0.8 / 21 + 0.2) · 12 from d = −14 on, and 2.4 before.
TEST(Urgency, IsTheSumOfItsParts) {
  const auto normal = Priority::normal;
  const UrgencyCase cases[] = {
      {"nothing set", with(normal), 1.95},
      {"highest", with(Priority::highest), 9.0},
      {"high", with(Priority::high), 6.0},
      {"medium", with(Priority::medium), 3.9},
      {"low", with(Priority::low), 0.0},
      {"lowest", with(Priority::lowest), -1.8},

      {"due 100 days ago", with(normal, in_days(-100)), 12.0 + 1.95},
      {"due 8 days ago", with(normal, in_days(-8)), 12.0 + 1.95},
      {"due 7 days ago", with(normal, in_days(-7)), 12.0 + 1.95},
      {"due 6 days ago", with(normal, in_days(-6)), (20 * 0.8 / 21 + 0.2) * 12 + 1.95},
      {"due yesterday", with(normal, in_days(-1)), (15 * 0.8 / 21 + 0.2) * 12 + 1.95},
      {"due today", with(normal, in_days(0)), 8.8 + 1.95},
      {"due tomorrow", with(normal, in_days(1)), 10.292857142857143},
      {"due in 13 days", with(normal, in_days(13)), (1 * 0.8 / 21 + 0.2) * 12 + 1.95},
      {"due in 14 days", with(normal, in_days(14)), 2.4 + 1.95},
      {"due in 15 days", with(normal, in_days(15)), 2.4 + 1.95},
      {"due in a year", with(normal, in_days(365)), 2.4 + 1.95},
      {"due never", with(normal, TaskDate::invalid("2025-02-30")), 1.95},

      {"scheduled yesterday", with(normal, {}, in_days(-1)), 5.0 + 1.95},
      {"scheduled today", with(normal, {}, in_days(0)), 5.0 + 1.95},
      {"scheduled tomorrow", with(normal, {}, in_days(1)), 1.95},
      {"scheduled never", with(normal, {}, TaskDate::invalid("2025-13-01")), 1.95},

      {"started yesterday", with(normal, {}, {}, in_days(-1)), 1.95},
      {"starts today", with(normal, {}, {}, in_days(0)), 1.95},
      {"starts tomorrow", with(normal, {}, {}, in_days(1)), -3.0 + 1.95},
      {"starts never", with(normal, {}, {}, TaskDate::invalid("2025-04-31")), 1.95},

      {"all at once", with(Priority::highest, in_days(-7), in_days(0), in_days(1)),
       12.0 + 5.0 - 3.0 + 9.0},
      {"lowest and far away", with(Priority::lowest, in_days(30), in_days(20), in_days(10)),
       2.4 - 3.0 - 1.8},
  };
  for (const auto& row : cases)
    EXPECT_NEAR(urgency(row.task, kToday), row.urgency, 1e-9) << row.what;
}

TEST(Urgency, DoesNotDependOnTheStatus) {
  Task task = with(Priority::high, in_days(0));
  task.status.type = StatusType::done;
  EXPECT_NEAR(urgency(task, kToday), 8.8 + 6.0, 1e-9);
}

}  // namespace
}  // namespace vaultask::task
