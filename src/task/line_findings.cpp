#include "task/line_findings.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "task/line_writer.hpp"
#include "task/signifiers.hpp"
#include "task/unread_fields.hpp"
#include "text/misread_utf8.hpp"

namespace vaultask::task {
namespace {

using Reason = UnreadField::Reason;

const char* explain(Reason reason) {
  switch (reason) {
    case Reason::text_behind:
      return "is not read, because text stands behind it";
    case Reason::tags_behind:
      return "is not read, because the plugin reads no more than 20 tags behind it";
    case Reason::linked_date:
      return "is not read, because its date is a link";
    case Reason::time_behind:
      return "is not read, because a time stands behind its date";
    case Reason::bad_value:
      return "is not read: its value is not written as the plugin wants it";
    case Reason::no_value:
      return "has no value";
    case Reason::other_format:
      return "is not read, because it is in the other task format than the vault's settings name";
    case Reason::bare_key:
      return "is not read, because no brackets stand around it";
    case Reason::key_case:
      return "is not read, because its key is written in other letters (small and capital count)";
  }
  return "";
}

/// Whether the task has a value of that name already: another one would not count.
bool has_field(const Task& task, std::string_view name) {
  for (const DateField& field : kDateFields) {
    if (field.name == name) return !(task.*field.member).absent();
  }
  if (name == "priority") return task.priority != Priority::normal;
  if (name == "recurrence") return !task.recurrence.empty();
  if (name == "on completion") return !task.on_completion.empty();
  if (name == "id") return !task.id.empty();
  return !task.depends_on.empty();
}

bool named_twice(const std::vector<UnreadField>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t k = i + 1; k < fields.size(); ++k) {
      if (fields[i].name == fields[k].name) return true;
    }
  }
  return false;
}

/// The description without the fields, one blank where one was cut out.
std::string without(std::string_view description, const std::vector<UnreadField>& fields) {
  std::string text;
  std::size_t from = 0;
  const auto append = [&](std::string_view part) {
    part = strings::trim(part);
    if (!text.empty() && !part.empty()) text += ' ';
    text += part;
  };
  for (const UnreadField& field : fields) {
    append(description.substr(from, field.begin - from));
    from = field.end;
  }
  append(description.substr(from));
  return text;
}

/// The line with its unread fields at the end, where they are read; "" where that would be a guess
/// or would lose something.
std::string corrected_line(const Task& task, const std::vector<UnreadField>& fields,
                           const StatusRegistry& statuses, TaskFormat format) {
  constexpr std::size_t kMostFields = 8;  // a person's line has fewer; the rest is no task line
  if (fields.size() > kMostFields || named_twice(fields)) return {};
  Task bare = task;
  bare.description = without(task.description, fields);
  bare.block_link.clear();
  bare.hard_break.clear();
  std::string line = write_task_line(bare, format);
  for (const UnreadField& field : fields) {
    if (field.corrected.empty() || has_field(task, field.name)) return {};
    line += ' ' + field.corrected;
  }
  line += task.block_link;
  const auto split = split_task_line(line);
  if (!split) return {};
  Task again;
  parse_task_body(*split, statuses, again, format);
  const bool all_read = std::all_of(fields.begin(), fields.end(), [&](const UnreadField& field) {
    return has_field(again, field.name);
  });
  if (!all_read || again.description != bare.description) return {};
  again.hard_break = task.hard_break;
  return write_task_line(again, format);
}

void add(const Task& task, std::vector<Diagnostic>& out, const char* code, std::string message,
         std::string hint, std::string correction = {}) {
  out.push_back({Severity::warning, code, std::move(message), Place{task.path, task.line, 0},
                 std::move(hint), std::move(correction)});
}

void find_unread(const Task& task, const StatusRegistry& statuses, TaskFormat format,
                 std::vector<Diagnostic>& out) {
  const auto fields = find_unread_fields(task.description, format);
  if (fields.empty()) return;
  std::string message;
  for (const UnreadField& field : fields) {
    const auto written =
        std::string_view(task.description).substr(field.begin, field.end - field.begin);
    if (!message.empty()) message += "; ";
    message += std::string(field.name) + " (" + std::string(written) + ") " + explain(field.reason);
  }
  add(task, out, "field-not-read", std::move(message),
      "fields stand at the end of the line, tags and a block id excepted",
      corrected_line(task, fields, statuses, format));
}

void find_impossible_dates(const Task& task, std::vector<Diagnostic>& out) {
  for (const DateField& field : kDateFields) {
    const TaskDate& date = task.*field.member;
    if (!date.is_invalid()) continue;
    add(task, out, "date-impossible",
        std::string(field.name) + " date " + date.to_string() + " does not exist",
        "write a day that the calendar has");
  }
}

/// The last field of a kind that the text holds, as written.
std::string_view written_value(std::string_view text, const FieldSign& sign, TaskFormat format) {
  const bool emoji = format == TaskFormat::emoji;
  const std::string mark = emoji ? std::string(sign.signs[0]) : std::string(sign.key) + "::";
  const auto at = text.rfind(mark);
  if (at == std::string_view::npos) return {};
  std::string_view value = text.substr(at + mark.size());
  if (value.starts_with(kVariationSelector)) value.remove_prefix(kVariationSelector.size());
  std::size_t length = 0;
  while (length < value.size() && (strings::is_alnum(value[length]) || value[length] == ' ' ||
                                   value[length] == ',' || value[length] == '!')) {
    ++length;
  }
  return strings::trim(value.substr(0, length));
}

/// Whether a value was not read at all, but left in the description.
bool in_text(const Task& task, std::string_view value) {
  return task.description.find(value) != std::string::npos;
}

void find_dropped_values(const Task& task, std::string_view text, TaskFormat format,
                         std::vector<Diagnostic>& out) {
  const auto rule = written_value(text, kRecurrence, format);
  if (task.recurrence.empty() && !rule.empty() && !in_text(task, rule)) {
    add(task, out, "recurrence-not-read",
        "\"" + std::string(rule) + "\" is no recurrence rule the plugin knows",
        "such as: every 2 weeks on Monday; every month on the last; every day when done");
  }
  const auto action = written_value(text, kOnCompletion, format);
  if (task.on_completion.empty() && !action.empty() && !in_text(task, action)) {
    add(task, out, "on-completion-unknown",
        "\"" + std::string(action) + "\" is no action on completion", "write keep or delete");
  }
}

/// What each sign becomes when its UTF-8 is read in a single-byte code page.
std::vector<std::string> make_damaged_signs() {
  std::vector<std::string> signs;
  for (const auto page : {text::CodePage::mac_roman, text::CodePage::windows_1252}) {
    for (const PrioritySign& row : kPrioritySigns) signs.push_back(text::misread(row.sign, page));
    for (const DateSign& row : kDateSigns) {
      for (const auto sign : row.sign.signs) {
        if (!sign.empty()) signs.push_back(text::misread(sign, page));
      }
    }
  }
  return signs;
}

/// Damage that was not repaired, since the note as a whole does not prove it.
void find_damage(const Task& task, std::vector<Diagnostic>& out) {
  static const std::vector<std::string> kDamagedSigns = make_damaged_signs();
  const bool ascii = std::all_of(task.description.begin(), task.description.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  const bool damaged = std::any_of(
      kDamagedSigns.begin(), kDamagedSigns.end(),
      [&](const std::string& sign) { return task.description.find(sign) != std::string::npos; });
  if (!damaged) return;
  add(task, out, "encoding-unproven", "a sign of a field looks damaged",
      "correct it by hand: other characters of the note were not damaged, so it is not repaired");
}

}  // namespace

void find_line_problems(const Task& task, std::string_view text, const StatusRegistry& statuses,
                        TaskFormat format, std::vector<Diagnostic>& out) {
  find_damage(task, out);
  find_impossible_dates(task, out);
  find_unread(task, statuses, format, out);
  find_dropped_values(task, text, format, out);
}

}  // namespace vaultask::task
