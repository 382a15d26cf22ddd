// Tasks and histories in few words.
#pragma once

#include <string>
#include <vector>

#include <vaultask/history.hpp>
#include <vaultask/note.hpp>
#include <vaultask/task.hpp>

namespace vaultask::measure {

inline Date day(const std::string& iso) {
  return Date::parse(iso).value();
}

inline const Date kToday = day("2025-11-15");

inline TaskEvent event(EventKind kind, const std::string& iso, std::string from = "",
                       std::string to = "") {
  return {kind, day(iso), day(iso), Confidence::certain, std::move(from), std::move(to)};
}

/// Seen after the journal began.
inline TaskHistory history_of(std::vector<TaskEvent> events, const std::string& path = "A.md",
                              int line = 1) {
  TaskHistory history;
  history.path = path;
  history.line = line;
  history.opened = history.first_seen = events.front().day;
  history.events = std::move(events);
  return history;
}

inline NoteInfo note_of(const std::string& path, const std::string& iso) {
  NoteInfo note;
  note.path = path;
  note.date = day(iso);
  return note;
}

inline Task task_at(const std::string& path, int line, StatusType type = StatusType::todo) {
  Task task;
  task.path = path;
  task.line = line;
  task.status.type = type;
  return task;
}

}  // namespace vaultask::measure
