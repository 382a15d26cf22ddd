#include "task/line_writer.hpp"

#include <utility>

#include "base/strings.hpp"
#include "task/signifiers.hpp"

namespace vaultask::task {
namespace {

/// Writes fields one behind the other.
class FieldWriter {
 public:
  explicit FieldWriter(TaskFormat format, bool signs_only = false)
      : format_(format), signs_only_(signs_only) {}

  void add(const FieldSign& sign, const std::string& value) {
    if (value.empty()) return;
    if (format_ == TaskFormat::dataview) {
      add_bracketed(sign.key, value);
    } else {
      add_behind_blank(sign.signs[0]);
      if (!signs_only_) add_behind_blank(value);
    }
  }

  void add(Priority priority) {
    if (priority == Priority::normal) return;
    if (format_ == TaskFormat::dataview) {
      add_bracketed(kPriorityKey, strings::to_lower(to_string(priority)));
    } else {
      add_behind_blank(priority_sign(priority));
    }
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void add_behind_blank(std::string_view part) {
    text_ += ' ';
    text_ += part;
  }

  /// The plugin parts bracketed fields by two blanks: Obsidian hides every other one otherwise.
  void add_bracketed(std::string_view key, std::string_view value) {
    text_ += "  [";
    text_ += key;
    text_ += ":: ";
    text_ += value;
    text_ += ']';
  }

  TaskFormat format_;
  bool signs_only_;
  std::string text_;
};

std::string write_fields(const Task& task, FieldWriter fields) {
  fields.add(kId, task.id);
  fields.add(kDependsOn, strings::join(task.depends_on, ","));
  fields.add(task.priority);
  fields.add(kRecurrence, task.recurrence);
  fields.add(kOnCompletion, task.on_completion);
  for (auto row = kDateSigns.rbegin(); row != kDateSigns.rend(); ++row) {
    const TaskDate& date = task.*row->member;
    const bool inferred = row->member == &Task::scheduled && task.scheduled_inferred;
    if (!date.absent() && !inferred) fields.add(row->sign, date.to_string());
  }
  return fields.take();
}

}  // namespace

std::string write_task_fields(const Task& task, TaskFormat format) {
  return write_fields(task, FieldWriter(format));
}

std::string write_task_signs(const Task& task) {
  return write_fields(task, FieldWriter(TaskFormat::emoji, true));
}

std::string write_task_line(const Task& task, TaskFormat format) {
  return task.indentation + task.list_marker + " [" + task.status.symbol + "] " + task.description +
         write_task_fields(task, format) + task.block_link + task.hard_break;
}

}  // namespace vaultask::task
