#include "task/line_findings.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "task/recurrence.hpp"
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

bool is_one_of(std::string_view text, std::size_t at, std::string_view characters) {
  return at < text.size() && characters.find(text[at]) != std::string_view::npos;
}

/// Punctuation that ends a clause, such as the full stop of "until 📅 2025-11-14.".
bool is_clause_end(std::string_view text, std::size_t at) {
  if (!is_one_of(text, at, ".,;:!?")) return false;
  return at + 1 == text.size() || is_one_of(text, at + 1, " \t");
}

/// Whether the text around a field stays what it is without it: not so in "(📅 2025-11-14)",
/// "**⏫ now**", "🆔 a.b" and "📅 2025-11-14/15".
bool parts_cleanly(std::string_view text, const UnreadField& field) {
  if (field.begin > 0 && is_one_of(text, field.begin - 1, "([{<*_=~\"'`|%#&/")) return false;
  if (field.reason == Reason::time_behind) return true;  // "📅 2025-11-14T10:00"
  if (field.end == text.size() || text[field.end] < 0) return true;
  return is_one_of(text, field.end, " \t[%") || is_clause_end(text, field.end);
}

/// The text without the fields: one blank where one was cut out, and none before a full stop.
std::string without(std::string_view text, const std::vector<UnreadField>& fields) {
  std::string kept;
  const auto append = [&](std::size_t from, std::size_t to) {
    const std::string_view part = strings::trim(text.substr(from, to - from));
    const bool apart = !kept.empty() && !part.empty() && !is_clause_end(text, from);
    if (apart) kept += ' ';
    kept += part;
  };
  std::size_t from = 0;
  for (const UnreadField& field : fields) {
    append(from, field.begin);
    from = field.end;
  }
  append(from, text.size());
  return kept;
}

/// The line with its unread fields at the end, where they are read, and all else as it was; ""
/// where that would be a guess or would lose something. The fields that are read stay as they are
/// written: the plugin's own spelling of a rule may be another rule.
std::string corrected_line(const Task& task, std::string_view text,
                           const std::vector<UnreadField>& fields, const StatusRegistry& statuses,
                           TaskFormat format) {
  constexpr std::size_t kMostFields = 8;  // a person's line has fewer; the rest is no task line
  if (fields.size() > kMostFields || named_twice(fields)) return {};
  std::string line = task.indentation + task.list_marker + " [" + task.status.symbol + "] " +
                     without(text, fields);
  for (const UnreadField& field : fields) {
    if (field.corrected.empty() || has_field(task, field.name)) return {};
    // What is read stands behind the description, trailing tags excepted: a field in one of those
    // stands elsewhere in the text.
    const bool same_place =
        text.substr(0, field.end) == std::string_view(task.description).substr(0, field.end);
    if (!same_place || !parts_cleanly(text, field)) return {};
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
  if (!all_read || again.description != without(task.description, fields)) return {};
  return line + task.hard_break;
}

void add(const Task& task, std::vector<Diagnostic>& out, const char* code, std::string message,
         std::string hint, std::string correction = {}) {
  out.push_back({Severity::warning, code, std::move(message), Place{task.path, task.line, 0},
                 std::move(hint), std::move(correction)});
}

void find_unread(const Task& task, std::string_view text, const StatusRegistry& statuses,
                 TaskFormat format, std::vector<Diagnostic>& out) {
  const auto fields = find_unread_fields(task.description, format);
  if (fields.empty()) return;
  constexpr std::size_t kMostNamed = 8;
  std::string message;
  for (std::size_t i = 0; i < fields.size() && i < kMostNamed; ++i) {
    const UnreadField& field = fields[i];
    const auto written =
        std::string_view(task.description).substr(field.begin, field.end - field.begin);
    if (!message.empty()) message += "; ";
    message += std::string(field.name) + " (" + std::string(written) + ") " + explain(field.reason);
  }
  add(task, out, "field-not-read", std::move(message),
      "write fields at the end of the line; only tags and a block id may follow",
      corrected_line(task, text, fields, statuses, format));
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

/// The part of the text in which the plugin read fields: all behind the description. Trailing tags
/// may stand in it, too.
std::string_view read_part(const Task& task, std::string_view text) {
  const std::string_view description = task.description;
  const auto differ =
      std::mismatch(description.begin(), description.end(), text.begin(), text.end());
  return text.substr(static_cast<std::size_t>(differ.second - text.begin()));
}

/// The value of the first such field, which is the one that counts; "" for none.
std::string_view written_value(std::string_view fields, const FieldSign& sign, TaskFormat format) {
  const bool emoji = format == TaskFormat::emoji;
  const std::string mark = emoji ? std::string(sign.signs[0]) : std::string(sign.key) + "::";
  const auto at = fields.find(mark);
  if (at == std::string_view::npos) return {};
  std::string_view value = fields.substr(at + mark.size());
  if (value.starts_with(kVariationSelector)) value.remove_prefix(kVariationSelector.size());
  std::size_t length = 0;
  while (length < value.size() && (strings::is_alnum(value[length]) || value[length] == ' ' ||
                                   value[length] == ',' || value[length] == '!')) {
    ++length;
  }
  return strings::trim(value.substr(0, length));
}

void find_dropped_values(const Task& task, std::string_view text, TaskFormat format,
                         std::vector<Diagnostic>& out) {
  const std::string_view fields = read_part(task, text);
  const auto rule = written_value(fields, kRecurrence, format);
  if (task.recurrence.empty() && !rule.empty()) {
    if (Recurrence::parse(rule)) {
      add(task, out, "recurrence-not-read",
          '"' + std::string(rule) + "\" cannot be followed from a date that does not exist",
          "correct the date");
    } else {
      add(task, out, "recurrence-not-read",
          '"' + std::string(rule) + "\" is no recurrence rule the plugin knows",
          "write it as in: every 2 weeks on Monday, every month on the 15th, every day when done");
    }
  }
  const auto action = written_value(fields, kOnCompletion, format);
  if (task.on_completion.empty() && !action.empty()) {
    add(task, out, "on-completion-unknown",
        '"' + std::string(action) + "\" is no action on completion", "write keep or delete");
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

/// Whether the sign stands where a field could begin: not so where it is quoted.
bool stands_alone(std::string_view text, std::string_view sign) {
  for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
    const std::size_t end = at + sign.size();
    const bool begins = at == 0 || text[at - 1] == ' ';
    if (begins && (end == text.size() || text[end] == ' ' || strings::is_digit(text[end]))) {
      return true;
    }
  }
  return false;
}

/// Damage that was not repaired, since the note as a whole does not prove it.
void find_damage(const Task& task, std::vector<Diagnostic>& out) {
  static const std::vector<std::string> kDamagedSigns = make_damaged_signs();
  const bool ascii = std::all_of(task.description.begin(), task.description.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  const bool damaged =
      std::any_of(kDamagedSigns.begin(), kDamagedSigns.end(),
                  [&](const std::string& sign) { return stands_alone(task.description, sign); });
  if (!damaged) return;
  add(task, out, "encoding-unproven", "a sign of a field looks damaged",
      "correct it by hand: other characters of the note were not damaged, so it is not repaired");
}

}  // namespace

void find_line_problems(const Task& task, std::string_view text, const StatusRegistry& statuses,
                        TaskFormat format, std::vector<Diagnostic>& out) {
  find_damage(task, out);
  find_impossible_dates(task, out);
  find_unread(task, text, statuses, format, out);
  find_dropped_values(task, text, format, out);
}

}  // namespace vaultask::task
