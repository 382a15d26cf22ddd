#include "query/field_text.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <optional>

#include "base/strings.hpp"
#include "note/properties.hpp"
#include "query/explain_text.hpp"
#include "query/script.hpp"
#include "query/text_test.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// What a field has, and so, which operators; each kind has those of the kinds before it.
enum class Operands : std::uint8_t {
  one,      ///< A text, as the description.
  several,  ///< Texts, as tags.
  values,   ///< Texts of a field of vaultask's own.
};

/// Equal in any case; "[[People/Dana Whitfield|Dana]]" is Dana Whitfield, too.
Result<TextTest> is_test(std::string_view value, std::string_view) {
  return TextTest{[wanted = text::to_lower(value)](std::string_view text) {
    return text::to_lower(text) == wanted || text::to_lower(note::plain_name(text)) == wanted;
  }};
}

struct Operator {
  std::string_view words;
  MakeTextTest make;
  bool negated;
  Operands needs = Operands::one;
};
constexpr std::array<Operator, 8> kOperators{
    {{"includes", includes_test, false},
     {"does not include", includes_test, true},
     {"regex matches", regex_test, false},
     {"regex does not match", regex_test, true},
     {"include", includes_test, false, Operands::several},
     {"do not include", includes_test, true, Operands::several},
     {"is not", is_test, true, Operands::values},
     {"is", is_test, false, Operands::values}}};

struct TextCondition {
  TextTest test;
  bool negated;
  Explanation explanation;
};

TextQuestion::Kind kind_of(const Operator& op) {
  if (op.make == includes_test) return TextQuestion::Kind::includes;
  return op.make == regex_test ? TextQuestion::Kind::matches : TextQuestion::Kind::is;
}

/// `rest` stands behind the name in `line`.
std::optional<Result<TextCondition>> parse_condition(std::string_view rest, std::string_view line,
                                                     Operands operands,
                                                     const Meant& meant = nullptr) {
  for (const Operator& op : kOperators) {
    if (op.needs > operands) continue;
    if (strings::equals_ci(rest, op.words)) {
      return fail(line_error("a text must follow", line, rest.substr(rest.size())));
    }
    if (const auto value = after_word(rest, op.words)) {
      auto test = op.make(*value, line);
      if (!test) return fail(test.error());
      if (meant && op.make != regex_test) {
        test->passes = [passes = std::move(test->passes),
                        name = meant(*value)](std::string_view text) {
          return (!name.empty() && text == name) || passes(text);
        };
      }
      TextQuestion question{kind_of(op), op.negated, operands == Operands::values};
      question.name = strings::trim(line.substr(0, line.size() - rest.size()));
      question.value = *value;
      return TextCondition{*std::move(test), op.negated, explain_text(question, line)};
    }
  }
  return std::nullopt;
}

/// The filter by a regular expression that takes JavaScript: all texts of all tasks in one go.
Filter script_filter(std::shared_ptr<const ScriptRegex> regex, bool negated, TextsOf read) {
  Filter filter;
  filter.without_script = {regex, &regex->without_script};
  filter.matches_each = [regex, negated, read = std::move(read)](
                            std::span<const Task* const> tasks,
                            ScriptEngine& engine) -> Result<std::vector<bool>> {
    std::vector<std::string> texts;
    std::vector<std::size_t> ends;  // of each task's texts
    for (const Task* task : tasks) {
      for (auto& text : read(*task)) texts.push_back(std::move(text));
      ends.push_back(texts.size());
    }
    const auto found = engine.match(regex->body, regex->flags, texts);
    if (!found) return fail(found.error());
    std::vector<bool> passed;
    std::size_t at = 0;
    for (const std::size_t end : ends) {
      bool any = false;
      for (; at < end; ++at) any = any || (*found)[at];
      passed.push_back(any != negated);
    }
    return passed;
  };
  return filter;
}

/// Whether one of the texts passes, or with "not" none does.
FilterResult filter_of_texts(std::string_view rest, TextsOf read, std::string_view line,
                             Operands operands, const Meant& meant = nullptr) {
  const auto condition = parse_condition(rest, line, operands, meant);
  if (!condition) return std::nullopt;
  if (!*condition) return fail(condition->error());
  const TextTest& test = (*condition)->test;
  const bool negated = (*condition)->negated;
  Filter filter = test.script != nullptr
                      ? script_filter(test.script, negated, std::move(read))
                      : Filter{[passes = test.passes, negated, read](const Task& task) {
                          const auto texts = read(task);
                          return std::any_of(texts.begin(), texts.end(), passes) != negated;
                        }};
  filter.explanation = (*condition)->explanation;
  return filter;
}

}  // namespace

bool begins_with_operator(std::string_view text) {
  return std::any_of(kOperators.begin(), kOperators.end(), [&](const Operator& op) {
    return after_word(text, op.words) || strings::equals_ci(text, op.words);
  });
}

FilterResult filter_by_text(std::string_view name, TextOf read, std::string_view line) {
  const auto rest = after_word(line, name);
  if (!rest) return std::nullopt;
  const auto condition = parse_condition(*rest, line, Operands::one);
  if (!condition) return std::nullopt;
  if (!*condition) return fail(condition->error());
  const TextTest& test = (*condition)->test;
  const bool negated = (*condition)->negated;
  Filter filter = test.script != nullptr
                      ? script_filter(test.script, negated,
                                      [read](const Task& task) { return std::vector{read(task)}; })
                      : Filter{[passes = test.passes, negated, read](const Task& task) {
                          return passes(read(task)) != negated;
                        }};
  filter.explanation = (*condition)->explanation;
  return filter;
}

FilterResult filter_by_texts(std::string_view name, std::vector<std::string> (*read)(const Task&),
                             std::string_view line) {
  const auto rest = after_word(line, name);
  return rest ? filter_of_texts(*rest, read, line, Operands::several) : std::nullopt;
}

FilterResult filter_by_values(std::string_view rest, TextsOf read, std::string_view line,
                              const Meant& meant) {
  return filter_of_texts(rest, std::move(read), line, Operands::values, meant);
}

}  // namespace vaultask::query
