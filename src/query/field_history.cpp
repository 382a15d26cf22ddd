#include "query/field_history.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/strings.hpp"
#include "query/field_date.hpp"
#include "query/history_facts.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

constexpr std::string_view kDueMoved = "due moved";
constexpr std::string_view kFirstSeen = "first seen";
constexpr std::string_view kClosed = "closed";
constexpr const char* kDueMovedForms =
    "due moved more than 2 times, due moved less than 2 times, due moved 2 times, due moved since "
    "2025-11-01";

/// What the journal knows of the task; nullptr where it knows nothing.
const HistoryFacts* facts_of(const Task& task, const Context& context) {
  return context.history == nullptr ? nullptr : context.history->find(task);
}

Filter asking_history(Filter filter) {
  filter.needs_history = true;
  return filter;
}

int moves_of(const Task& task, const Context& context) {
  const HistoryFacts* facts = facts_of(task, context);
  return facts == nullptr ? 0 : facts->task->moves.moves;
}

int slips_of(const Task& task, const Context& context) {
  const HistoryFacts* facts = facts_of(task, context);
  return facts == nullptr ? 0 : facts->task->moves.slips;
}

using DateOf = std::optional<Date> (*)(const HistoryFacts& facts);

std::optional<Date> first_seen_of(const HistoryFacts& facts) {
  return facts.task->first_seen;
}
std::optional<Date> closed_of(const HistoryFacts& facts) {
  return facts.closed;
}

template <DateOf kDate>
TaskDate date_of(const Task& task, const Context& context) {
  const HistoryFacts* facts = facts_of(task, context);
  const auto date = facts == nullptr ? std::nullopt : kDate(*facts);
  return date ? TaskDate(*date) : TaskDate();
}

/// Filters of a field that is one date.
template <DateOf kDate>
FilterResult filter_by_history_date(std::string_view name, std::string_view line,
                                    const Context& context) {
  const auto test = date_test(name, line, context);
  if (!test) return std::nullopt;
  if (!*test) return fail(test->error());
  Filter filter = asking_history({[&context, holds = (*test)->holds](const Task& task) {
    const TaskDate date = date_of<kDate>(task, context);
    return date.valid() && holds(date.date());
  }});
  filter.explanation = (*test)->explanation;
  return filter;
}

enum class Compare { more, less, equal };

struct Times {
  Compare compare;
  int number;
};

/// "more than 2 times", "less than 2 times", "2 times", "once".
std::optional<Times> parse_times(std::string_view text) {
  Times times{Compare::equal, 0};
  if (const auto rest = after_word(text, "more than")) {
    times.compare = Compare::more;
    text = *rest;
  } else if (const auto fewer = after_word(text, "less than")) {
    times.compare = Compare::less;
    text = *fewer;
  }
  if (strings::equals_ci(text, "once")) return Times{times.compare, 1};
  if (strings::equals_ci(text, "twice")) return Times{times.compare, 2};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, times.number);
  if (error != std::errc() || times.number < 0) return std::nullopt;
  const std::string_view unit = text::trim_js({stop, static_cast<std::size_t>(end - stop)});
  const bool is_unit = strings::equals_ci(unit, "times") || strings::equals_ci(unit, "time");
  return is_unit ? std::optional(times) : std::nullopt;
}

Filter times_filter(const Times& times, const Context& context) {
  const char* word = times.compare == Compare::more   ? "more than "
                     : times.compare == Compare::less ? "less than "
                                                      : "";
  Filter filter = asking_history({[&context, times](const Task& task) {
    const int moves = moves_of(task, context);
    switch (times.compare) {
      case Compare::more:
        return moves > times.number;
      case Compare::less:
        return moves < times.number;
      case Compare::equal:
        break;
    }
    return moves == times.number;
  }});
  return explained(std::move(filter), "its due date moved " + std::string(word) +
                                          strings::counted(times.number, "time") +
                                          ", several moves on one day counted once");
}

/// `due moved since DATE`.
FilterResult since_filter(std::string_view date, std::string_view line, const Context& context) {
  const std::string as_date = std::string(kDueMoved) + " on or after " + std::string(date);
  const auto test = date_test(kDueMoved, as_date, context);
  if (!test || !*test) return fail(line_error("this is no date", line, date, kDueMovedForms));
  Filter filter = asking_history({[&context, holds = (*test)->holds](const Task& task) {
    const HistoryFacts* facts = facts_of(task, context);
    return facts != nullptr && std::any_of(facts->task->moves.moved_on.begin(),
                                           facts->task->moves.moved_on.end(), holds);
  }});
  return explained(std::move(filter), "its due date moved since " + std::string(date));
}

}  // namespace

FilterResult filter_by_due_moved(std::string_view line, const Context& context) {
  const auto rest = after_word(line, kDueMoved);
  if (!rest) return std::nullopt;
  if (const auto date = after_word(*rest, "since")) return since_filter(*date, line, context);
  const auto times = parse_times(*rest);
  if (!times) {
    return fail(line_error("do not understand this filter", line, *rest, kDueMovedForms));
  }
  return times_filter(*times, context);
}

SortKey slips_key(const Task& task, const FieldContext& context) {
  return {-static_cast<double>(slips_of(task, context.query)), {}};
}

std::vector<std::string> slips_groups(const Task& task, const FieldContext& context) {
  return {strings::counted(slips_of(task, context.query), "slip")};
}

FilterResult filter_by_first_seen(std::string_view line, const Context& context) {
  return filter_by_history_date<first_seen_of>(kFirstSeen, line, context);
}
SortKey first_seen_key(const Task& task, const FieldContext& context) {
  return date_key(date_of<first_seen_of>(task, context.query));
}
std::vector<std::string> first_seen_groups(const Task& task, const FieldContext& context) {
  return {date_group(date_of<first_seen_of>(task, context.query), kFirstSeen)};
}

FilterResult filter_by_closed(std::string_view line, const Context& context) {
  return filter_by_history_date<closed_of>(kClosed, line, context);
}
SortKey closed_key(const Task& task, const FieldContext& context) {
  return date_key(date_of<closed_of>(task, context.query));
}
std::vector<std::string> closed_groups(const Task& task, const FieldContext& context) {
  return {date_group(date_of<closed_of>(task, context.query), kClosed)};
}

}  // namespace vaultask::query
