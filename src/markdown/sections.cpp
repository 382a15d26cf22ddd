#include "markdown/sections.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

std::string_view content_of(const text::SourceText& source, int line) {
  const std::string_view text = source.line(static_cast<std::size_t>(line));
  return text.substr(line_prefix_length(text));
}

/// "| --- | :-: |": nothing but cells of hyphens, at least one of each sign (GFM 4.10).
bool is_delimiter_row(std::string_view content) {
  bool hyphen = false, other = false;
  for (const char c : content) {
    hyphen = hyphen || c == '-';
    other = other || c == '|' || c == ':';
    if (c != '-' && c != '|' && c != ':' && !strings::is_blank(c)) return false;
  }
  return hyphen && other;
}

bool is_footnote(std::string_view content) {
  if (!content.starts_with("[^")) return false;
  const auto close = content.find(']');
  return close != std::string_view::npos && close > 2 && content.substr(close + 1).starts_with(':');
}

}  // namespace

std::string_view to_string(SectionType type) {
  switch (type) {
    case SectionType::yaml:
      return "yaml";
    case SectionType::heading:
      return "heading";
    case SectionType::paragraph:
      return "paragraph";
    case SectionType::list:
      return "list";
    case SectionType::code:
      return "code";
    case SectionType::blockquote:
      return "blockquote";
    case SectionType::callout:
      return "callout";
    case SectionType::comment:
      return "comment";
    case SectionType::html:
      return "html";
    case SectionType::math:
      return "math";
    case SectionType::table:
      return "table";
    case SectionType::thematic_break:
      return "thematicBreak";
    case SectionType::footnote_definition:
      return "footnoteDefinition";
  }
  return "paragraph";
}

SectionType paragraph_type(const text::SourceText& source, LineSpan lines) {
  if (is_footnote(content_of(source, lines.first_line))) return SectionType::footnote_definition;
  const bool table = lines.last_line > lines.first_line &&
                     is_delimiter_row(content_of(source, lines.first_line + 1));
  return table ? SectionType::table : SectionType::paragraph;
}

SectionType quote_type(const text::SourceText& source, LineSpan lines) {
  const std::string_view content = content_of(source, lines.first_line);
  const bool callout = content.starts_with("[!") && content.find(']') != std::string_view::npos &&
                       !content.starts_with("[!]");
  return callout ? SectionType::callout : SectionType::blockquote;
}

void add_hidden_sections(std::vector<Section>& sections, const std::vector<HiddenBlock>& hidden) {
  if (hidden.empty()) return;
  const std::size_t visible = sections.size();
  for (const HiddenBlock& block : hidden) {
    const LineSpan lines{static_cast<int>(block.first_line), static_cast<int>(block.last_line)};
    // The last section that begins before it; sections do not overlap.
    const auto next = std::upper_bound(
        sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(visible), lines.first_line,
        [](int line, const Section& section) { return line < section.lines.first_line; });
    if (next != sections.begin() && std::prev(next)->lines.last_line >= lines.last_line) continue;
    const bool comment = block.kind == HiddenBlock::Kind::comment;
    sections.push_back({comment ? SectionType::comment : SectionType::math, lines});
  }
  std::sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) {
    return a.lines.first_line < b.lines.first_line;
  });
}

}  // namespace vaultask::markdown
