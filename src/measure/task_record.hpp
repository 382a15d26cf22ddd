// A task over time: its line as it stands, its note, and what the journal knows of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/history.hpp>
#include <vaultask/note.hpp>
#include <vaultask/task.hpp>

#include "measure/steps.hpp"

namespace vaultask::measure {

/// What is known of one task. It refers to the values it was made from, which must outlive it.
class TaskRecord {
 public:
  /// Of a task that stands in a note.
  /// @param note        nullptr where its note is not known.
  /// @param first_seen  date of the note in which it was first seen.
  /// @param history     nullptr where the journal has not seen it.
  /// @param began       day of the journal's first run; used with `history` only.
  TaskRecord(const Task& task, const NoteInfo* note, std::optional<Date> first_seen,
             const TaskHistory* history, Date began, Date today);
  /// Of a task that stands in no note any more.
  TaskRecord(const TaskHistory& history, const NoteInfo* note, std::optional<Date> first_seen,
             Date began, Date today);

  /// The line; nullptr for a task that stands in no note any more.
  [[nodiscard]] const Task* task() const { return task_; }
  /// The note it stands in, or stood in; nullptr where that is not there any more.
  [[nodiscard]] const NoteInfo* note() const { return note_; }
  [[nodiscard]] const TaskHistory* history() const { return history_; }
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

  [[nodiscard]] const std::string& path() const;
  [[nodiscard]] int line() const;
  [[nodiscard]] const std::string& heading() const;
  [[nodiscard]] const std::string& description() const;
  /// As they are, or were when the task was last seen.
  [[nodiscard]] std::vector<std::string> owners() const;

  /// Whether it was to be done at the end of that day.
  [[nodiscard]] bool open_on(Date day) const;
  /// Its due date at the end of that day.
  [[nodiscard]] std::optional<Date> due_on(Date day) const;
  /// The last step up to that day; nullptr before the first.
  [[nodiscard]] const Step* last_step(Date day) const;
  /// Days from when it was opened to that day: the ➕ date, else that of its
  /// first note, else when the journal
  /// first saw it. nullopt where that is not known, or lies behind the day.
  [[nodiscard]] std::optional<int> age_on(Date day) const;
  /// On how many days from one to another, both included, its due date moved later.
  [[nodiscard]] int slips_between(Date from, Date to) const;

 private:
  const Task* task_ = nullptr;
  const NoteInfo* note_ = nullptr;
  const TaskHistory* history_ = nullptr;
  std::optional<Date> first_seen_;
  Date today_;
  std::vector<Step> steps_;
};

}  // namespace vaultask::measure
