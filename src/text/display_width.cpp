#include "text/display_width.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Bytes of the text that fit a line: whole words where one fits, else as many characters as do.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t words_end = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (c.code_point == ' ') words_end = at;
    used += width_of(c.code_point);
    if (used > width) return words_end > 0 ? words_end : at > 0 ? at : c.length;
    at += c.length;
  }
  return text.size();
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    width += width_of(c.code_point);
    at += c.length;
  }
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (used + width_of(c.code_point) + 1 > width) break;
    used += width_of(c.code_point);
    at += c.length;
  }
  return std::string(text.substr(0, at)) + "…";
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width,
                                       std::size_t most_lines) {
  std::vector<std::string> lines;
  do {
    if (lines.size() + 1 >= most_lines) {
      lines.push_back(cut_to_width(text, width));
      break;
    }
    const std::size_t length = fitting(text, width);
    lines.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
    while (text.starts_with(' ')) text.remove_prefix(1);
  } while (!text.empty());
  return lines;
}

}  // namespace vaultask::text
