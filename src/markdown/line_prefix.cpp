#include "markdown/line_prefix.hpp"

#include "base/strings.hpp"

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

}  // namespace vaultask::markdown
