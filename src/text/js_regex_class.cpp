#include "text/js_regex_class.hpp"

#include <string_view>

namespace vaultask::text {
namespace {

bool is_one_of(char32_t c, std::string_view ascii) {
  return c < 0x80 && ascii.find(static_cast<char>(c)) != std::string_view::npos;
}

/// With the flag v some characters and all of their doubles have, or may get, a meaning.
void check_set_notation(JsRegexReader& reader) {
  const char32_t c = reader.peek(), then = reader.peek(1);
  if (c == '[' || (c == then && is_one_of(c, "-&"))) {
    return reader.cannot_read_on("set notation (flag v)", reader.position());
  }
  if (is_one_of(c, "(){}/-|") || (c == then && is_one_of(c, "!#$%*+,.:;<=>?@^`~"))) {
    reader.refuse("with the flag v this must have a \\ before it in a class", reader.position());
  }
}

JsCharacters read_atom(JsRegexReader& reader, const JsEscapeRules& rules) {
  if (rules.flags.set_notation) check_set_notation(reader);
  if (!reader.take("\\")) return reader.next();
  if (reader.take("b")) return U'\b';
  if (rules.flags.set_notation && reader.starts_with("q{")) {
    reader.cannot_read_on("\\q{…} (flag v)", reader.position() - 1);
  }
  return read_js_escape(reader, rules);
}

}  // namespace

CharSet read_js_class(JsRegexReader& reader, JsEscapeRules rules) {
  rules.in_class = true;
  const std::size_t begin = reader.position() - 1;
  const bool negated = reader.take("^");
  CharSet set;
  while (!reader.take("]")) {
    if (reader.at_end()) {
      reader.refuse("the class is not closed by a ]", begin);
      return set;
    }
    const std::size_t at = reader.position();
    const JsCharacters first = read_atom(reader, rules);
    const bool range = reader.peek() == '-' && reader.peek(1) != ']' &&
                       !(rules.flags.set_notation && reader.peek(1) == '-');
    if (!range) {
      set.addAll(to_set(first));
      continue;
    }
    (void)reader.next();
    if (reader.at_end()) continue;
    const JsCharacters last = read_atom(reader, rules);
    const auto* from = std::get_if<char32_t>(&first);
    const auto* to = std::get_if<char32_t>(&last);
    if (from != nullptr && to != nullptr) {
      if (*from > *to) reader.refuse("the range is out of order", at);
      set.add(static_cast<UChar32>(*from), static_cast<UChar32>(*to));
    } else {
      if (rules.flags.code_points)
        reader.refuse("a range must lead from character to character", at);
      set.addAll(to_set(first)).addAll(to_set(last)).add('-');  // annex B
    }
  }
  set = close_over_case(std::move(set), rules.flags);
  return negated ? complement_of(std::move(set)) : set;
}

}  // namespace vaultask::text
