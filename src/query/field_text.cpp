#include "query/field_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

struct Operator {
  std::string_view words;
  bool negated;
};
constexpr std::array<Operator, 4> kOperators{{{"includes", false},
                                              {"does not include", true},
                                              {"include", false},
                                              {"do not include", true}}};

struct TextTest {
  std::string lower_value;
  bool negated = false;

  bool found_in(std::string_view text) const {
    return text::to_lower(text).find(lower_value) != std::string::npos;
  }
};

std::optional<Result<TextTest>> parse_test(std::string_view name, std::string_view line,
                                           bool plurals) {
  const auto rest = after_word(line, name);
  if (!rest) return std::nullopt;
  for (const Operator& op : kOperators) {
    if (!plurals && &op >= &kOperators[2]) break;
    if (strings::equals_ci(*rest, op.words)) {
      return fail(line_error("a text must follow", line, rest->substr(rest->size())));
    }
    if (const auto value = after_word(*rest, op.words)) {
      return TextTest{text::to_lower(*value), op.negated};
    }
  }
  return std::nullopt;
}

}  // namespace

FilterResult filter_by_text(std::string_view name, std::string (*read)(const Task&),
                            std::string_view line) {
  auto test = parse_test(name, line, false);
  if (!test) return std::nullopt;
  if (!*test) return fail(test->error());
  return Filter{
      [test = **test, read](const Task& task) { return test.found_in(read(task)) != test.negated; },
      {}};
}

FilterResult filter_by_texts(std::string_view name, std::vector<std::string> (*read)(const Task&),
                             std::string_view line) {
  auto test = parse_test(name, line, true);
  if (!test) return std::nullopt;
  if (!*test) return fail(test->error());
  return Filter{[test = **test, read](const Task& task) {
                  const auto texts = read(task);
                  const bool any = std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
                    return test.found_in(text);
                  });
                  return any != test.negated;
                },
                {}};
}

}  // namespace vaultask::query
