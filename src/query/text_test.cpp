#include "query/text_test.hpp"

#include <memory>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "query/filter.hpp"
#include "query/regex_safety.hpp"
#include "text/js_pattern.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// `text` from its column-th character on; all of it where the column is not known.
std::string_view from_column(std::string_view text, const std::optional<Place>& place) {
  std::size_t at = 0;
  for (int column = 1; place && column < place->column && at < text.size(); ++column) {
    at += utf8::decode(text, at).length;
  }
  return text.substr(at);
}

/// The error of the regular expression, as one of the line.
Error placed(const Error& error, const WrittenRegex& regex, std::string_view value,
             std::string_view line) {
  const std::string_view part = error.place ? from_column(regex.body, error.place) : value;
  Error result = line_error(error.message, line, part, error.hint);
  result.code = error.code;
  return result;
}

}  // namespace

std::optional<WrittenRegex> split_regex(std::string_view value) {
  const auto close = value.rfind('/');
  if (!value.starts_with('/') || close < 2) return std::nullopt;
  return WrittenRegex{value.substr(1, close - 1), value.substr(close + 1)};
}

Result<TextTest> includes_test(std::string_view value, std::string_view) {
  return TextTest{[lower = text::to_lower(value)](std::string_view text) {
    return text::to_lower(text).find(lower) != std::string::npos;
  }};
}

Result<TextTest> regex_test(std::string_view value, std::string_view line) {
  const auto regex = split_regex(value);
  if (!regex) {
    return fail(line_error("a regular expression must stand between slashes", line, value,
                           "for example /^Call/ or /call|write/i"));
  }
  auto pattern = text::JsPattern::compile(regex->body, regex->flags);
  const bool invalid = !pattern && pattern.error().code != ErrorCode::unsupported;
  if (!invalid) {
    if (auto refusal = regex_refusal(regex->body)) {
      return fail(line_error(*std::move(refusal), line, value));
    }
  }
  if (invalid) return fail(placed(pattern.error(), *regex, value, line));
  if (!pattern) {
    return TextTest{nullptr, std::make_shared<const ScriptRegex>(
                                 ScriptRegex{std::string(regex->body), std::string(regex->flags),
                                             placed(pattern.error(), *regex, value, line)})};
  }
  return TextTest{[shared = std::make_shared<const text::JsPattern>(*std::move(pattern))](
                      std::string_view text) { return shared->found_in(text); }};
}

}  // namespace vaultask::query
