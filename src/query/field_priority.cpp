#include "query/field_priority.hpp"

#include <array>
#include <cstdio>

#include "base/strings.hpp"
#include "task/urgency.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {

/// `priority (is)? (above|below|not)? lowest|low|none|medium|high|highest`
FilterResult filter_by_priority(std::string_view line, const Context&) {
  struct Word {
    std::string_view word;
    Priority priority;
  };
  constexpr std::array<Word, 6> kWords{{{"highest", Priority::highest},
                                        {"high", Priority::high},
                                        {"medium", Priority::medium},
                                        {"none", Priority::normal},
                                        {"low", Priority::low},
                                        {"lowest", Priority::lowest}}};
  constexpr std::string_view kWord = "priority";
  if (!strings::starts_with_ci(line, kWord)) return std::nullopt;
  const std::string_view behind_word = line.substr(kWord.size());
  if (text::trim_js_left(behind_word).size() == behind_word.size()) return std::nullopt;
  std::string_view rest = text::trim_js(behind_word);
  // Any white space may part the words.
  const auto skip = [&rest](std::string_view word) {
    if (!strings::starts_with_ci(rest, word)) return false;
    const std::string_view behind = rest.substr(word.size());
    if (text::trim_js_left(behind).size() == behind.size()) return false;
    rest = text::trim_js(behind);
    return true;
  };
  skip("is");
  const bool above = skip("above");
  const bool below = !above && skip("below");
  const bool negated = !above && !below && skip("not");
  for (const Word& row : kWords) {
    if (!strings::equals_ci(rest, row.word)) continue;
    const std::string_view relation = above     ? "higher than "
                                      : below   ? "lower than "
                                      : negated ? "not "
                                                : "";
    // The plugin says the line again, but for the plain form, whose words it puts in order.
    const bool plain = relation.empty();
    return explained(
        {[=, wanted = row.priority](const Task& task) {
          if (above) return task.priority < wanted;
          if (below) return task.priority > wanted;
          return (task.priority == wanted) != negated;
        }},
        "its priority is " + std::string(relation) + strings::to_lower(to_string(row.priority)),
        plain ? "priority is " + std::string(rest) : std::string());
  }
  return fail(line_error("do not understand this priority", line, rest,
                         "one of lowest, low, none, medium, high, highest"));
}

SortKey priority_key(const Task& task, const FieldContext&) {
  return {static_cast<double>(task.priority), {}};
}
std::vector<std::string> priority_groups(const Task& task, const FieldContext&) {
  const int number = static_cast<int>(task.priority);
  return {"%%" + std::to_string(number) + "%%" + std::string(to_string(task.priority)) +
          " priority"};
}

SortKey urgency_key(const Task& task, const FieldContext& context) {
  return {-task::urgency(task, context.query.today), {}};
}
std::vector<std::string> urgency_groups(const Task& task, const FieldContext& context) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", task::urgency(task, context.query.today));
  return {text};
}

}  // namespace vaultask::query
