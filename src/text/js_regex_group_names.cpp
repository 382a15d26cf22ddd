#include "text/js_regex_group_names.hpp"

#include <unicode/uchar.h>

#include "text/js_regex_escape.hpp"

namespace vaultask::text {
namespace {

/// One character, where two halves of a surrogate pair are one.
char32_t next_code_point(JsRegexReader& reader) {
  const char32_t c = reader.next(), low = reader.peek();
  if (c < 0xD800 || c > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return c;
  return 0x10000 + ((c - 0xD800) << 10) + (reader.next() - 0xDC00);
}

/// As in identifiers (ECMA-262, RegExpIdentifierName).
bool may_stand_in_name(char32_t c, bool first) {
  if (c == '$' || c == '_') return true;
  if (!first && (c == 0x200C || c == 0x200D)) return true;
  return u_hasBinaryProperty(static_cast<UChar32>(c), first ? UCHAR_ID_START : UCHAR_ID_CONTINUE);
}

}  // namespace

JsGroupCount count_js_groups(JsRegexReader reader) {
  JsGroupCount count;
  bool in_class = false;
  while (!reader.at_end()) {
    const char32_t c = reader.next();
    if (c == '\\') (void)reader.next();
    if (c == '[' || c == ']') in_class = c == '[';
    if (c != '(' || in_class) continue;
    const bool named =
        reader.starts_with("?<") && !reader.starts_with("?<=") && !reader.starts_with("?<!");
    if (named || reader.peek() != '?') ++count.groups;
    if (named) count.named = true;
  }
  return count;
}

std::u32string read_js_group_name(JsRegexReader& reader) {
  const std::size_t begin = reader.position();
  std::u32string name;
  while (!reader.take(">")) {
    const bool escaped = reader.take("\\u");
    const auto c = escaped ? read_js_unicode_escape(reader, true) : next_code_point(reader);
    if (!c || *c == JsRegexReader::kEnd || !may_stand_in_name(*c, name.empty())) {
      reader.refuse("this is no name for a group", begin);
      return {};
    }
    name += *c;
  }
  if (name.empty()) reader.refuse("the name of the group is missing", begin);
  return name;
}

}  // namespace vaultask::text
