#include "text/js_pattern.hpp"

#include "text/js_regex_parser.hpp"
#include "text/js_regex_to_re2.hpp"

namespace vaultask::text {
namespace {

Result<JsRegexFlags> parse_flags(std::string_view letters) {
  constexpr std::string_view kKnown = "dgimsuvy";
  const auto has = [letters](char flag) { return letters.find(flag) != std::string_view::npos; };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (kKnown.find(letters[i]) == std::string_view::npos) {
      return fail(ErrorCode::parse_query, "\"" + std::string(letters) + "\" are no flags",
                  "the flags are d, g, i, m, s, u, v, y");
    }
    if (letters.find(letters[i], i + 1) != std::string_view::npos) {
      return fail(ErrorCode::parse_query,
                  std::string("the flag ") + letters[i] + " stands there twice");
    }
  }
  if (has('u') && has('v')) {
    return fail(ErrorCode::parse_query, "the flags u and v exclude each other");
  }
  return JsRegexFlags{.ignore_case = has('i'),
                      .multiline = has('m'),
                      .dot_all = has('s'),
                      .sticky = has('y'),
                      .code_points = has('u') || has('v'),
                      .set_notation = has('v')};
}

}  // namespace

Result<JsPattern> JsPattern::compile(std::string_view body, std::string_view flags) {
  const auto read = parse_flags(flags);
  if (!read) return fail(read.error());
  const auto root = parse_js_regex(body, *read);
  if (!root) return fail(root.error());
  auto translated = to_re2(*root, *read);
  if (!translated) return fail(translated.error());
  auto pattern = Pattern::compile(translated->text);
  if (!pattern) {
    return fail(ErrorCode::unsupported, "the regular expression is too big for a search");
  }
  return JsPattern(*std::move(pattern), translated->form);
}

bool JsPattern::found_in(std::string_view text) const {
  std::string buffer;
  return pattern_.found_in(js_subject(text, form_, buffer));
}

}  // namespace vaultask::text
