#include "markdown/tag_text.hpp"

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::markdown {
namespace {

bool may_stand_in_tag(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    return strings::is_alnum(ascii) || ascii == '-' || ascii == '_' || ascii == '/';
  }
  const bool punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x2E00 && c <= 0x2E7F);
  return !punctuation && !text::is_js_space(c);
}

}  // namespace

std::size_t tag_characters(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (!may_stand_in_tag(c.code_point)) break;
    at += c.length;
  }
  return at;
}

std::size_t tag_length(std::string_view text) {
  if (!text.starts_with('#')) return 0;
  const std::string_view name = text.substr(1, tag_characters(text.substr(1)));
  const bool only_digits = name.find_first_not_of("0123456789") == std::string_view::npos;
  return only_digits ? 0 : name.size() + 1;
}

}  // namespace vaultask::markdown
