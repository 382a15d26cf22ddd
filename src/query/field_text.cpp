#include "query/field_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "query/explain_text.hpp"
#include "query/text_test.hpp"

namespace vaultask::query {
namespace {

struct Operator {
  std::string_view words;
  MakeTextTest make;
  bool negated;
  bool of_several = false;  ///< Only where a task has several texts.
};
constexpr std::array<Operator, 6> kOperators{{{"includes", includes_test, false},
                                              {"does not include", includes_test, true},
                                              {"regex matches", regex_test, false},
                                              {"regex does not match", regex_test, true},
                                              {"include", includes_test, false, true},
                                              {"do not include", includes_test, true, true}}};

struct TextCondition {
  TextTest passes;
  bool negated;
  Explanation explanation;
};

std::optional<Result<TextCondition>> parse_condition(std::string_view name, std::string_view line,
                                                     bool several) {
  const auto rest = after_word(line, name);
  if (!rest) return std::nullopt;
  for (const Operator& op : kOperators) {
    if (op.of_several && !several) continue;
    if (strings::equals_ci(*rest, op.words)) {
      return fail(line_error("a text must follow", line, rest->substr(rest->size())));
    }
    if (const auto value = after_word(*rest, op.words)) {
      auto test = op.make(*value, line);
      if (!test) return fail(test.error());
      const TextQuestion question{name, *value, op.make == regex_test, op.negated, several};
      return TextCondition{*std::move(test), op.negated, explain_text(question, line)};
    }
  }
  return std::nullopt;
}

}  // namespace

FilterResult filter_by_text(std::string_view name, std::string (*read)(const Task&),
                            std::string_view line) {
  const auto condition = parse_condition(name, line, false);
  if (!condition) return std::nullopt;
  if (!*condition) return fail(condition->error());
  Filter filter{[condition = **condition, read](const Task& task) {
    return condition.passes(read(task)) != condition.negated;
  }};
  filter.explanation = (*condition)->explanation;
  return filter;
}

FilterResult filter_by_texts(std::string_view name, std::vector<std::string> (*read)(const Task&),
                             std::string_view line) {
  const auto condition = parse_condition(name, line, true);
  if (!condition) return std::nullopt;
  if (!*condition) return fail(condition->error());
  Filter filter{[condition = **condition, read](const Task& task) {
    const auto texts = read(task);
    return std::any_of(texts.begin(), texts.end(), condition.passes) != condition.negated;
  }};
  filter.explanation = (*condition)->explanation;
  return filter;
}

}  // namespace vaultask::query
