#include "text/js_regex_escape.hpp"

#include <optional>
#include <string_view>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

constexpr char32_t kHighest = 0x10FFFF;

int hex_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A') + 10;
  return -1;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_octal(char32_t c) {
  return c >= '0' && c <= '7';
}
bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_one_of(char32_t c, std::string_view ascii) {
  return c < 0x80 && ascii.find(static_cast<char>(c)) != std::string_view::npos;
}

std::optional<char32_t> read_hex(JsRegexReader& reader, std::size_t digits) {
  char32_t value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const int digit = hex_value(reader.peek(i));
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  reader.go_to(reader.position() + digits);
  return value;
}

/// The digits and the brace behind "\u{".
std::optional<char32_t> read_braced_hex(JsRegexReader& reader) {
  const std::size_t begin = reader.position();
  char32_t value = 0;
  while (hex_value(reader.peek()) >= 0 && value <= kHighest) {
    value = value * 16 + static_cast<char32_t>(hex_value(reader.next()));
  }
  const bool any = reader.position() > begin;
  if (any && value <= kHighest && reader.take("}")) return value;
  reader.go_to(begin);
  return std::nullopt;
}

/// Annex B: up to \377; the first digit was passed.
char32_t read_legacy_octal(JsRegexReader& reader, char32_t first) {
  char32_t value = first - '0';
  for (int digits = 1; digits < 3 && is_octal(reader.peek()); ++digits) {
    const char32_t longer = value * 8 + (reader.peek() - '0');
    if (longer > 0377) break;
    value = longer;
    (void)reader.next();
  }
  return value;
}

/// \p{…} and \P{…}, whose letter was passed.
CharSet read_property(JsRegexReader& reader, const JsRegexFlags& flags, bool negated) {
  const std::size_t begin = reader.position() - 2;
  std::string name;
  bool closed = false;
  if (reader.take("{")) {
    while (!reader.at_end() && !(closed = reader.take("}"))) utf8::append(name, reader.next());
  }
  if (closed && flags.set_notation && !negated && is_js_property_of_strings(name)) {
    reader.cannot("a property of strings, \\p{" + name + "},", begin);
    return {};
  }
  auto set = closed ? js_property(name) : std::nullopt;
  if (!set) {
    reader.refuse("there is no such Unicode property", begin);
    return {};
  }
  if (!negated) return *std::move(set);
  // With v, what is left out is closed over case first (ECMA-262, CompileToCharSet).
  return complement_of(flags.set_notation ? close_over_case(*std::move(set), flags)
                                          : *std::move(set));
}

JsCharacters read_control_letter(JsRegexReader& reader, const JsEscapeRules& rules) {
  const char32_t letter = reader.peek();
  const bool also = rules.in_class && !rules.flags.code_points;  // annex B
  if (is_ascii_letter(letter) || (also && (is_digit(letter) || letter == '_'))) {
    return reader.next() % 32;
  }
  if (rules.flags.code_points) reader.refuse("\\c needs a letter behind it", reader.position() - 2);
  reader.go_to(reader.position() - 1);
  return U'\\';  // and "c" is read as a letter
}

JsCharacters read_digit_escape(JsRegexReader& reader, const JsEscapeRules& rules, char32_t digit) {
  if (digit == '0' && !is_digit(reader.peek())) return U'\0';
  if (rules.flags.code_points) {
    reader.refuse("a number behind \\ must be that of a group", reader.position() - 2);
  }
  return is_octal(digit) ? read_legacy_octal(reader, digit) : digit;
}

JsCharacters itself(JsRegexReader& reader, const JsEscapeRules& rules, char32_t c) {
  const bool punctuation =
      is_one_of(c, "^$\\.*+?()[]{}|/") || (rules.in_class && c == '-') ||
      (rules.in_class && rules.flags.set_notation && is_one_of(c, "&-!#%,:;<=>@`~"));
  if (rules.flags.code_points && !punctuation) {
    reader.refuse("there is no such escape with the flag u or v", reader.position() - 2);
  }
  if (c == 'k' && rules.named_groups) {
    reader.refuse("\\k must name a group, as in \\k<name>", reader.position() - 2);
  }
  return c;
}

}  // namespace

CharSet to_set(const JsCharacters& characters) {
  if (const auto* set = std::get_if<CharSet>(&characters)) return *set;
  const auto c = static_cast<UChar32>(std::get<char32_t>(characters));
  return {c, c};
}

std::optional<char32_t> read_js_unicode_escape(JsRegexReader& reader, bool by_code_points) {
  if (by_code_points && reader.take("{")) {
    auto value = read_braced_hex(reader);
    if (!value) reader.go_to(reader.position() - 1);
    return value;
  }
  const auto first = read_hex(reader, 4);
  if (!first || !by_code_points || *first < 0xD800 || *first > 0xDBFF) return first;
  const std::size_t behind = reader.position();
  if (reader.take("\\u")) {
    const auto second = read_hex(reader, 4);
    if (second && *second >= 0xDC00 && *second <= 0xDFFF) {
      return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
    }
    reader.go_to(behind);
  }
  return first;
}

JsCharacters read_js_escape(JsRegexReader& reader, const JsEscapeRules& rules) {
  const bool strict = rules.flags.code_points;
  if (reader.at_end()) {
    reader.refuse("nothing follows the last \\", reader.position() - 1);
    return U'\\';
  }
  const char32_t c = reader.next();
  switch (c) {
    case 'd':
      return js_digits();
    case 'D':
      return complement_of(js_digits());
    case 's':
      return js_spaces();
    case 'S':
      return complement_of(js_spaces());
    case 'w':
      return js_word_characters(rules.flags);
    case 'W':
      return complement_of(js_word_characters(rules.flags));
    case 't':
      return U'\t';
    case 'n':
      return U'\n';
    case 'v':
      return U'\v';
    case 'f':
      return U'\f';
    case 'r':
      return U'\r';
    case 'c':
      return read_control_letter(reader, rules);
    case 'p':
    case 'P':
      if (!strict) return c;
      return read_property(reader, rules.flags, c == 'P');
    case 'x':
    case 'u': {
      const auto value = c == 'x' ? read_hex(reader, 2) : read_js_unicode_escape(reader, strict);
      if (value) return *value;
      return itself(reader, rules, c);
    }
    default:
      return is_digit(c) ? read_digit_escape(reader, rules, c) : itself(reader, rules, c);
  }
}

}  // namespace vaultask::text
