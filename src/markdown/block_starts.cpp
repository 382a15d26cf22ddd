#include "markdown/block_starts.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vaultask::markdown {
namespace {

using strings::is_blank;

bool only_blanks(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_blank);
}

std::size_t run_of(char c, std::string_view text) {
  return std::min(text.find_first_not_of(c), text.size());
}

}  // namespace

int heading_level(std::string_view content) {
  const std::size_t hashes = run_of('#', content);
  const bool ends = hashes == content.size() || is_blank(content[hashes]);
  return hashes <= 6 && ends ? static_cast<int>(hashes) : 0;
}

bool is_underline(std::string_view content) {
  const char sign = content.front();
  return (sign == '=' || sign == '-') && only_blanks(content.substr(run_of(sign, content)));
}

bool is_thematic_break(std::string_view content) {
  const char sign = content.front();
  if (sign != '*' && sign != '-' && sign != '_') return false;
  std::size_t signs = 0;
  for (const char c : content) {
    if (c == sign) {
      ++signs;
    } else if (!is_blank(c)) {
      return false;
    }
  }
  return signs >= 3;
}

FenceSign fence_sign(std::string_view content) {
  const char mark = content.front();
  if (mark != '`' && mark != '~') return {};
  const std::size_t length = run_of(mark, content);
  if (length < 3) return {};
  const std::string_view info = content.substr(length);
  if (mark == '`' && info.find('`') != std::string_view::npos) return {};
  return {mark, length, only_blanks(info)};
}

bool is_link_definition(std::string_view content) {
  if (!content.starts_with('[')) return false;
  const auto close = content.find(']');
  if (close == std::string_view::npos || close < 2 || close > 999) return false;
  const std::string_view label = content.substr(1, close - 1);
  if (label.starts_with('^')) return false;  // a footnote, which has text
  if (label.find('[') != std::string_view::npos || only_blanks(label)) return false;
  std::string_view rest = content.substr(close + 1);
  if (!rest.starts_with(':')) return false;
  rest = strings::trim(rest.substr(1));
  if (rest.empty()) return false;
  const auto end = rest.starts_with('<') ? rest.find('>') : rest.find_first_of(" \t");
  if (end == std::string_view::npos) return !rest.starts_with('<');
  const std::string_view title = strings::trim(rest.substr(rest.starts_with('<') ? end + 1 : end));
  if (title.empty()) return true;
  const char closer = title.front() == '(' ? ')' : title.front();
  return (closer == '"' || closer == '\'' || closer == ')') && title.size() > 1 &&
         title.find(closer, 1) == title.size() - 1;
}

}  // namespace vaultask::markdown
