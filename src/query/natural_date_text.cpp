#include "query/natural_date_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vaultask::query::natural_date {
namespace {

char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + (u'a' - u'A')) : c;
}

template <typename Is>
std::size_t count_if(Text text, std::size_t at, std::size_t most, Is is) {
  std::size_t count = 0;
  while (count < most && at + count < text.size() && is(text[at + count])) ++count;
  return count;
}

}  // namespace

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded next = utf8::decode(utf8, at);
    at += next.length;
    if (next.code_point < 0x10000) {
      out += static_cast<char16_t>(next.code_point);
      continue;
    }
    const char32_t rest = next.code_point - 0x10000;
    out += static_cast<char16_t>(0xD800 + (rest >> 10U));
    out += static_cast<char16_t>(0xDC00 + (rest & 0x3FFU));
  }
  return out;
}

std::string to_lower_ascii(Text text) {
  std::string out;
  out.reserve(text.size());
  for (const char16_t c : text) out += c < 0x80 ? static_cast<char>(lower(c)) : '?';
  return out;
}

bool is_space(char16_t c) {
  if (c < 0x80) return c == u' ' || (c >= u'\t' && c <= u'\r');
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool has_any(Text text, std::size_t at, std::string_view characters) {
  return at < text.size() && text[at] < 0x80 &&
         characters.find(static_cast<char>(text[at])) != std::string_view::npos;
}

std::size_t count_spaces(Text text, std::size_t at, std::size_t most) {
  return count_if(text, at, most, is_space);
}

std::size_t count_digits(Text text, std::size_t at, std::size_t most) {
  return count_if(text, at, most, is_digit);
}

int to_number(Text text, std::size_t from, std::size_t length) {
  int value = 0;
  for (const char16_t c : text.substr(from, std::min<std::size_t>(length, 9))) {
    value = value * 10 + (c - u'0');
  }
  return value;
}

std::optional<std::size_t> after_word(Text text, std::size_t at, std::string_view word) {
  if (at > text.size() || text.size() - at < word.size()) return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != static_cast<char16_t>(word[i])) return std::nullopt;
  }
  return at + word.size();
}

std::optional<std::size_t> after_any(Text text, std::size_t at,
                                     std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (const auto end = after_word(text, at, word)) return end;
  }
  return std::nullopt;
}

void Ends::add(std::size_t end) {
  if (count_ < ends_.size() && std::find(this->begin(), this->end(), end) == this->end()) {
    ends_[count_++] = end;
  }
}

void WordEnds::add(WordEnd found) {
  if (count_ == found_.size()) return;
  std::size_t at = count_++;
  for (; at > 0 && found_[at - 1].end < found.end; --at) found_[at] = found_[at - 1];
  found_[at] = found;
}

}  // namespace vaultask::query::natural_date
