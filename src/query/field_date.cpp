#include "query/field_date.hpp"

#include <array>
#include <limits>

#include "base/strings.hpp"
#include "query/date_expression.hpp"

namespace vaultask::query {
namespace {

enum class Relation { on, before, after, on_or_before, on_or_after };

struct RelationWord {
  std::string_view word;
  Relation relation;
};
// Longer ones first: "on or before" begins like "on".
constexpr std::array<RelationWord, 8> kRelations{{{"on or before", Relation::on_or_before},
                                                  {"in or before", Relation::on_or_before},
                                                  {"before", Relation::before},
                                                  {"on or after", Relation::on_or_after},
                                                  {"in or after", Relation::on_or_after},
                                                  {"after", Relation::after},
                                                  {"on", Relation::on},
                                                  {"in", Relation::on}}};

struct Comparison {
  Relation relation = Relation::on;
  DateRange range;

  bool holds(Date date) const {
    switch (relation) {
      case Relation::on:
        return range.first <= date && date <= range.last;
      case Relation::before:
        return date < range.first;
      case Relation::after:
        return date > range.last;
      case Relation::on_or_before:
        return date <= range.last;
      case Relation::on_or_after:
        return date >= range.first;
    }
    return false;
  }

  /// The due dates for which it can hold.
  task::Selection due_selection() const {
    task::Selection selection;
    switch (relation) {
      case Relation::on:
        selection.due_from = range.first;
        selection.due_to = range.last;
        break;
      case Relation::before:
        selection.due_to = range.first.plus_days(-1);
        break;
      case Relation::after:
        selection.due_from = range.last.plus_days(1);
        break;
      case Relation::on_or_before:
        selection.due_to = range.last;
        break;
      case Relation::on_or_after:
        selection.due_from = range.first;
        break;
    }
    return selection;
  }
};

Result<Comparison> parse_comparison(std::string_view line, std::string_view rest, Date today) {
  Comparison comparison;
  std::string_view value = rest;
  for (const RelationWord& row : kRelations) {
    if (!strings::starts_with_ci(rest, row.word)) continue;
    const std::string_view behind = rest.substr(row.word.size());
    if (!behind.empty() && behind.front() != ' ') continue;
    comparison.relation = row.relation;
    value = strings::trim(behind);
    break;
  }
  const auto range = parse_date_expression(value, today);
  if (!range) {
    return fail(line_error("do not understand this date", line, value.empty() ? rest : value,
                           "write a date as 2025-11-14, or today, tomorrow, yesterday"));
  }
  comparison.range = *range;
  return comparison;
}

/// `word [relation] DATE`; nullopt where the line does not begin with the word.
std::optional<Result<Comparison>> comparison_of(std::string_view word, std::string_view line,
                                                const Context& context) {
  const auto rest = after_word(line, word);
  if (!rest || rest->empty()) return std::nullopt;
  // `due date is invalid` and its like are not comparisons.
  if (strings::starts_with_ci(*rest, "date ")) return std::nullopt;
  return parse_comparison(line, *rest, context.today);
}

bool is_phrase(std::string_view line, std::string_view before, std::string_view noun,
               std::string_view after) {
  return strings::equals_ci(line, std::string(before) + std::string(noun) + std::string(after));
}

}  // namespace

FilterResult filter_by_date(TaskDate Task::*member, std::string_view word, std::string_view noun,
                            bool absent_matches, std::string_view line, const Context& context) {
  if (is_phrase(line, "has ", noun, " date")) {
    return Filter{[member](const Task& task) { return !(task.*member).absent(); }, {}};
  }
  if (is_phrase(line, "no ", noun, " date")) {
    return Filter{[member](const Task& task) { return (task.*member).absent(); }, {}};
  }
  if (is_phrase(line, "", noun, " date is invalid")) {
    return Filter{[member](const Task& task) { return (task.*member).is_invalid(); }, {}};
  }
  auto comparison = comparison_of(word, line, context);
  if (!comparison) return std::nullopt;
  if (!*comparison) return fail(comparison->error());
  Filter filter;
  filter.matches = [member, absent_matches, compare = **comparison](const Task& task) {
    const TaskDate& date = task.*member;
    return date.absent() ? absent_matches : date.valid() && compare.holds(date.date());
  };
  if (member == &Task::due) filter.selection = (*comparison)->due_selection();
  return filter;
}

FilterResult filter_by_happens(std::string_view line, const Context& context) {
  const auto any = [](const Task& task) {
    return !task.start.absent() || !task.scheduled.absent() || !task.due.absent();
  };
  if (is_phrase(line, "has ", "happens", " date")) return Filter{any, {}};
  if (is_phrase(line, "no ", "happens", " date")) {
    return Filter{[any](const Task& task) { return !any(task); }, {}};
  }
  auto comparison = comparison_of("happens", line, context);
  if (!comparison) return std::nullopt;
  if (!*comparison) return fail(comparison->error());
  return Filter{[compare = **comparison](const Task& task) {
                  for (const auto* date : {&task.start, &task.scheduled, &task.due}) {
                    if (date->valid() && compare.holds(date->date())) return true;
                  }
                  return false;
                },
                {}};
}

SortKey date_key(const TaskDate& date) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  if (date.is_invalid()) return {-kInfinity, {}};
  return {date.valid() ? date.date().days() : kInfinity, {}};
}

std::string date_group(const TaskDate& date, std::string_view noun) {
  if (date.absent()) return "No " + std::string(noun) + " date";
  if (date.is_invalid()) return "%%0%% Invalid " + std::string(noun) + " date";
  return date.date().to_iso() + ' ' + date.date().weekday_name();
}

}  // namespace vaultask::query
