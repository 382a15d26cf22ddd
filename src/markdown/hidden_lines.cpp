#include "markdown/hidden_lines.hpp"

#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::string_view kSigns[] = {"%%", "$$"};

/// The sign that the line opens a block with; "" for none.
std::string_view opening_sign(std::string_view line) {
  const std::string_view content = line.substr(line_prefix_length(line));
  for (const auto sign : kSigns) {
    const bool opens =
        content.starts_with(sign) && content.find(sign, sign.size()) == std::string_view::npos;
    if (opens) return sign;
  }
  return {};
}

/// The last line that holds the sign; 0 for none. Whether a block ends at all is asked once.
std::size_t last_line_with(const text::SourceText& source, std::size_t first_line,
                           std::string_view sign) {
  for (std::size_t n = source.line_count(); n >= first_line && n > 0; --n) {
    if (source.line(n).find(sign) != std::string_view::npos) return n;
  }
  return 0;
}

}  // namespace

bool opens_hidden_block(std::string_view line) {
  return !opening_sign(line).empty();
}

bool hide_lines(const text::SourceText& source, std::size_t first_line,
                const std::vector<bool>& code, std::vector<bool>& hidden,
                std::vector<HiddenBlock>& blocks) {
  bool found = false;
  std::size_t last[2] = {last_line_with(source, first_line, kSigns[0]),
                         last_line_with(source, first_line, kSigns[1])};
  for (std::size_t n = first_line; n <= source.line_count(); ++n) {
    if (hidden[n] || code[n]) continue;
    const std::string_view sign = opening_sign(source.line(n));
    if (sign.empty() || n >= last[sign == kSigns[0] ? 0 : 1]) continue;
    found = true;
    const std::size_t first = n;
    hidden[n] = true;
    do {
      ++n;
      hidden[n] = true;
    } while (source.line(n).find(sign) == std::string_view::npos);
    blocks.push_back(
        {sign == kSigns[0] ? HiddenBlock::Kind::comment : HiddenBlock::Kind::math, first, n});
  }
  return found;
}

}  // namespace vaultask::markdown
