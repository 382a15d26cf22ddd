#include "markdown/line_prefix.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::markdown {

std::size_t list_marker_length(std::string_view text) {
  std::size_t n = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
    n = 1;
  } else {
    while (n < text.size() && n < 10 && strings::is_digit(text[n])) ++n;
    if (n == 0 || n > 9 || n >= text.size() || (text[n] != '.' && text[n] != ')')) return 0;
    ++n;
  }
  return n == text.size() || strings::is_blank(text[n]) ? n : 0;
}

std::size_t line_prefix_length(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < kLongestPrefix) {
    if (strings::is_blank(line[at]) || line[at] == '>') {
      ++at;
    } else if (const std::size_t marker = list_marker_length(line.substr(at)); marker != 0) {
      at += marker;
    } else {
      break;
    }
  }
  return at;
}

LinePrefix measure_prefix(std::string_view prefix) {
  LinePrefix measured;
  for (const char c : prefix) {
    if (c == '>') ++measured.quotes;
    measured.continued += c == '>' || c == '\t' ? c : ' ';
  }
  const auto last_quote = prefix.rfind('>');
  measured.indent = last_quote == prefix.npos ? prefix.size() : prefix.size() - last_quote - 1;
  if (last_quote != prefix.npos && measured.indent > 0) --measured.indent;
  return measured;
}

std::string_view without_prefix(std::string_view line, std::size_t quotes, std::size_t indent) {
  for (; quotes > 0; --quotes) {
    const auto sign = line.find_first_not_of(" \t");
    if (sign == line.npos || line[sign] != '>') break;
    line.remove_prefix(sign + 1);
    if (!line.empty() && strings::is_blank(line.front())) line.remove_prefix(1);
  }
  std::size_t blanks = 0;
  while (blanks < indent && blanks < line.size() && strings::is_blank(line[blanks])) ++blanks;
  return line.substr(blanks);
}

std::string_view checkbox_of(std::string_view content) {
  if (!content.starts_with('[') || content.size() < 3) return {};
  const std::size_t length = utf8::decode(content, 1).length;
  const std::string_view after = content.substr(std::min(1 + length, content.size()));
  const bool closed = after.starts_with(']') && (after.size() == 1 || strings::is_blank(after[1]));
  return closed ? content.substr(1, length) : std::string_view();
}

}  // namespace vaultask::markdown
