// Task lines and what was read of them, as short texts to compare.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/strings.hpp"
#include "task/line_parser.hpp"

namespace vaultask::task {

/// The task that a line is; a failed expectation where it is none.
inline Task parse(std::string_view line, TaskFormat format = TaskFormat::emoji) {
  Task task;
  const auto split = split_task_line(line);
  EXPECT_TRUE(split) << line;
  if (split) parse_task_body(*split, StatusRegistry(), task, format);
  return task;
}

/// The description and then every field that is set: "Call ~High ~due=2025-11-20". A "!" stands
/// before an impossible date.
inline std::string summary(const Task& task) {
  std::string out = task.description;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += " ~" + std::string(name) + "=" + value;
  };
  if (task.priority != Priority::normal) out += " ~" + std::string(to_string(task.priority));
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    add(field.name, date.is_invalid() ? "!" + date.to_string() : date.to_string());
  }
  add("repeat", task.recurrence);
  add("finish", task.on_completion);
  add("id", task.id);
  add("needs", strings::join(task.depends_on, ","));
  add("link", task.block_link);
  return out;
}

}  // namespace vaultask::task
