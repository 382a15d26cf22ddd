#include "note/text_lines.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"

namespace vaultask::note {
namespace {

struct BlockSigns {
  std::string_view opening;
  std::string_view closing;
};

/// An image or embedded note says nothing that a log could hold.
constexpr std::string_view kEmbed = "![";

constexpr BlockSigns kBlocks[] = {
    {"```", "```"}, {"~~~", "~~~"}, {"<!--", "-->"}, {"%%", "%%"}, {"$$", "$$"},
};

/// "---", "* * *" (CommonMark 4.1), and the "===" below a heading's text.
bool is_rule(std::string_view text) {
  const char sign = text.front();
  if (sign != '-' && sign != '*' && sign != '_' && sign != '=') return false;
  const auto signs = std::count(text.begin(), text.end(), sign);
  const auto blanks = std::count_if(text.begin(), text.end(), strings::is_blank);
  return signs >= 3 && static_cast<std::size_t>(signs + blanks) == text.size();
}

/// Whether text, which holds something, begins a block that is no paragraph.
bool begins_block(std::string_view text) {
  if (text.front() == '|' || text.front() == '<' || text.starts_with(kEmbed) || is_rule(text)) {
    return true;
  }
  if (text.front() == '#') {
    const auto end = text.find_first_not_of('#');
    return end == text.npos || (end <= 6 && strings::is_blank(text[end]));
  }
  return std::any_of(std::begin(kBlocks), std::end(kBlocks),
                     [&](const BlockSigns& block) { return text.starts_with(block.opening); });
}

}  // namespace

std::string_view trim_line(std::string_view line) {
  const std::string_view head = line.substr(0, markdown::kLongestPrefix);
  const auto first = head.find_first_not_of(" \t>");
  return strings::trim(line.substr(first == head.npos ? head.size() : first));
}

bool is_quoted(std::string_view line) {
  line = strings::trim(line);
  return line.starts_with('>');
}

bool continues_text(std::string_view line, bool quoted) {
  if (is_quoted(line) && !quoted) return false;
  const std::string_view text = trim_line(line);
  return !text.empty() && !begins_block(text);
}

bool TextLines::is_text(std::string_view line) {
  const std::string_view text = strings::trim(line);
  if (!closing_.empty()) {
    if (text.find(closing_) != text.npos) closing_ = {};
    return false;
  }
  if (text.empty() || text.front() == '>') return false;
  for (const auto& block : kBlocks) {
    if (!text.starts_with(block.opening)) continue;
    if (text.find(block.closing, block.opening.size()) == text.npos) closing_ = block.closing;
    return false;
  }
  return !begins_block(text);
}

}  // namespace vaultask::note
