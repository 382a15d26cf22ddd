#include "markdown/blocks_builder.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

/// "Title" of "## Title ##" (CommonMark 4.2).
std::string_view atx_text(std::string_view line) {
  const auto hashes = line.find('#');
  std::string_view text = line.substr(std::min(line.find_first_not_of('#', hashes), line.size()));
  text = strings::trim(text);
  const auto last = text.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  if (last + 1 < text.size() && strings::is_blank(text[last])) text = text.substr(0, last + 1);
  return strings::trim(text);
}

std::string_view heading_text(std::string_view line) {
  line.remove_prefix(line_prefix_length(line));
  const auto content = line.find_first_not_of(" \t");
  if (content == std::string_view::npos) return {};
  return line[content] == '#' ? atx_text(line) : strings::trim(line);
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && strings::is_blank(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace

BlocksBuilder::BlocksBuilder(const text::SourceText& source, std::size_t first_line)
    : source_(source) {
  if (first_line > 1) {
    blocks_.sections.push_back({SectionType::yaml, {1, static_cast<int>(first_line) - 1}});
  }
}

void BlocksBuilder::add_section(SectionType type, LineSpan lines) {
  blocks_.sections.push_back({type, lines});
}

void BlocksBuilder::add_heading(int line, int level) {
  const std::string_view text = heading_text(source_.line(static_cast<std::size_t>(line)));
  blocks_.headings.push_back({line, level, std::string(text)});
}

/// "- [ ] 1. text" is an item in an item: Obsidian reads what follows a checkbox as blocks again
/// (obsidian-tasks issue 3481). What is nested deeper still stays with the outer one here.
void BlocksBuilder::add_item(int line, int parent_line, int list_line, std::size_t offset) {
  ListItem item;
  item.line = line;
  item.parent_line = parent_line;
  item.list_line = list_line;
  item.section_line = blocks_.sections.back().lines.first_line;
  std::string_view text = source_.line(static_cast<std::size_t>(line));
  text.remove_prefix(std::min(offset, text.size()));
  constexpr int kMostOnLine = 16;  // each is found again on its line, so many would be quadratic
  std::size_t marker = list_marker_length(text);
  for (int n = 0; marker != 0 && n < kMostOnLine; ++n, marker = list_marker_length(text)) {
    text = without_blanks(text.substr(marker));
    item.checkbox = checkbox_of(text);
    blocks_.items.push_back(item);
    if (item.checkbox.empty()) return;
    text = without_blanks(text.substr(item.checkbox.size() + 2));
    item.parent_line = item.list_line = item.line;
  }
}

}  // namespace vaultask::markdown
