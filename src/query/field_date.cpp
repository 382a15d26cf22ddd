#include "query/field_date.hpp"

#include <array>
#include <limits>

#include "base/date_format.hpp"
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

/// The range of `text`, which follows the relation; else the date in `whole`, which holds the
/// relation, too: "in two weeks" is a date, "two weeks" is none.
std::optional<DateRange> range_of(std::string_view text, std::string_view whole, const Now& now) {
  if (const auto range = parse_date_expression(text, now)) return range;
  const auto date = first_date_in(whole, now);
  return date ? std::optional(DateRange{*date, *date}) : std::nullopt;
}

/// Reads `[relation] DATE` as the plugin does: a blank may follow the relation. Another one would
/// belong to the text of the date, where it matters.
Result<Comparison> parse_comparison(std::string_view line, std::string_view rest,
                                    const Context& context) {
  if (has_template_text(line)) {
    return fail(line_error("unexpanded template text", line, rest,
                           "the template that made this note has not been filled in"));
  }
  Comparison comparison;
  std::string_view value = rest;
  for (const RelationWord& row : kRelations) {
    if (!strings::starts_with_ci(rest, row.word)) continue;
    comparison.relation = row.relation;
    value = rest.substr(row.word.size());
    break;
  }
  if (value.starts_with(' ')) value.remove_prefix(1);
  const Now now{context.today, context.second_of_day, context.utc_offset_minutes};
  const auto range = range_of(value, rest, now);
  if (!range) {
    value = strings::trim(value);
    return fail(line_error("do not understand this date", line, value.empty() ? rest : value,
                           "dates look like 2025-11-14, tomorrow, next friday, this month, "
                           "2025-W46, 2 weeks ago"));
  }
  comparison.range = *range;
  return comparison;
}

/// `word [relation] DATE`; nullopt where the line does not begin with the word.
std::optional<Result<Comparison>> comparison_of(std::string_view word, std::string_view line,
                                                const Context& context) {
  const auto rest = after_word(line, word);
  if (!rest || rest->empty()) return std::nullopt;
  return parse_comparison(line, *rest, context);
}

std::string_view relation_in_words(Relation relation) {
  switch (relation) {
    case Relation::on:
      break;
    case Relation::before:
      return "before ";
    case Relation::after:
      return "after ";
    case Relation::on_or_before:
      return "on or before ";
    case Relation::on_or_after:
      return "on or after ";
  }
  return "on ";
}

/// "2025-11-22 (Saturday 22nd November 2025)", as the plugin explains dates.
std::string date_in_plugin(Date date) {
  static const DateFormat kFormat("YYYY-MM-DD (dddd Do MMMM YYYY)");
  return kFormat.format(date);
}

std::string date_in_words(Date date) {
  return date.weekday_name() + ' ' + date.to_iso();
}

/// What a comparison asks, with its dates; `plugin_name` is the plugin's name for what we call
/// `name` (DateField.buildExplanation, HappensDateField).
Explanation explain(const Comparison& comparison, const std::string& name,
                    const std::string& plugin_name, bool absent_matches) {
  const auto& [relation, range] = comparison;
  const std::string or_none = absent_matches ? ", or it has no " + name : "";
  const std::string or_none_in_plugin = "OR no " + plugin_name;
  if (relation == Relation::on && range.first != range.last) {
    Explanation between{"its " + name + " is from " + date_in_words(range.first) + " to " +
                        date_in_words(range.last) + or_none};
    between.in_plugin = plugin_name + " is between:\n  " + date_in_plugin(range.first) +
                        " and\n  " + date_in_plugin(range.last) + " inclusive";
    if (absent_matches) between.in_plugin += "\n  " + or_none_in_plugin;
    return between;
  }
  const bool asks_last = relation == Relation::after || relation == Relation::on_or_before;
  const Date date = asks_last ? range.last : range.first;
  const std::string word(relation_in_words(relation));
  Explanation one{"its " + name + " is " + word + date_in_words(date) + or_none};
  one.in_plugin = plugin_name + " is " + word + date_in_plugin(date);
  if (absent_matches) one.in_plugin += ' ' + or_none_in_plugin;
  return one;
}

bool is_phrase(std::string_view line, std::string_view before, std::string_view noun,
               std::string_view after) {
  return strings::equals_ci(line, std::string(before) + std::string(noun) + std::string(after));
}

}  // namespace

FilterResult filter_by_date(TaskDate Task::*member, std::string_view word, std::string_view noun,
                            bool absent_matches, std::string_view line, const Context& context) {
  const std::string date_name = std::string(noun) + " date";
  if (is_phrase(line, "has ", noun, " date")) {
    return explained({[member](const Task& task) { return !(task.*member).absent(); }},
                     "it has a " + date_name);
  }
  if (is_phrase(line, "no ", noun, " date")) {
    return explained({[member](const Task& task) { return (task.*member).absent(); }},
                     "it has no " + date_name);
  }
  if (is_phrase(line, "", noun, " date is invalid")) {
    return explained({[member](const Task& task) { return (task.*member).is_invalid(); }},
                     "its " + date_name + " is no day of the calendar");
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
  filter.explanation = explain(**comparison, date_name, date_name, absent_matches);
  return filter;
}

FilterResult filter_by_happens(std::string_view line, const Context& context) {
  const auto any = [](const Task& task) {
    return !task.start.absent() || !task.scheduled.absent() || !task.due.absent();
  };
  if (is_phrase(line, "has ", "happens", " date")) {
    return explained({any}, "it has a start, scheduled or due date");
  }
  if (is_phrase(line, "no ", "happens", " date")) {
    return explained({[any](const Task& task) { return !any(task); }},
                     "it has neither a start nor a scheduled nor a due date");
  }
  auto comparison = comparison_of("happens", line, context);
  if (!comparison) return std::nullopt;
  if (!*comparison) return fail(comparison->error());
  Filter filter{[compare = **comparison](const Task& task) {
    for (const auto* date : {&task.start, &task.scheduled, &task.due}) {
      if (date->valid() && compare.holds(date->date())) return true;
    }
    return false;
  }};
  filter.explanation =
      explain(**comparison, "start, scheduled or due date", "due, start or scheduled date", false);
  return filter;
}

std::optional<Result<DateTest>> date_test(std::string_view word, std::string_view line,
                                          const Context& context) {
  const auto comparison = comparison_of(word, line, context);
  if (!comparison) return std::nullopt;
  if (!*comparison) return fail((*comparison).error());
  const std::string name = "note's " + std::string(word);
  return DateTest{[compare = **comparison](Date day) { return compare.holds(day); },
                  explain(**comparison, name, std::string(word), false)};
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
