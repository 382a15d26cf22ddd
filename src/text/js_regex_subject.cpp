#include "text/js_regex_subject.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

constexpr char32_t kLongS = 0x17F, kKelvin = 0x212A;

const JsLineTerminator* find_terminator(char32_t c) {
  const auto* found = std::find_if(kJsLineTerminators.begin(), kJsLineTerminators.end(),
                                   [c](const auto& row) { return row.character == c; });
  return found == kJsLineTerminators.end() ? nullptr : found;
}

/// Whether the character is not the same in that form.
bool differs(char32_t c, const JsSubjectForm& form) {
  return (form.halves && c > 0xFFFF) || (form.lines && find_terminator(c) != nullptr) ||
         (form.plain_s_and_k && (c == kLongS || c == kKelvin));
}

void append_as(std::string& out, char32_t c, const JsSubjectForm& form) {
  if (!differs(c, form)) return utf8::append(out, c);
  if (c == kLongS || c == kKelvin) {
    out += c == kLongS ? 's' : 'k';
  } else if (const auto* terminator = find_terminator(c)) {
    out += {'\n', terminator->letter, '\n'};
  } else {
    utf8::append(out, kHalves + ((c - 0x10000) >> 10));
    utf8::append(out, kHalves + 0x400 + ((c - 0x10000) & 0x3FF));
  }
}

}  // namespace

std::string_view js_subject(std::string_view text, const JsSubjectForm& form, std::string& buffer) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto decoded = utf8::decode(text, at);
    if (!decoded.valid || differs(decoded.code_point, form)) break;
    at += decoded.length;
  }
  if (at == text.size()) return text;
  buffer.assign(text.substr(0, at));
  while (at < text.size()) {
    const auto decoded = utf8::decode(text, at);  // U+FFFD where invalid
    append_as(buffer, decoded.code_point, form);
    at += decoded.length;
  }
  return buffer;
}

}  // namespace vaultask::text
