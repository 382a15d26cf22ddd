// The top-level blocks of a note, as Obsidian's metadata cache lists them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/hidden_lines.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

/// Lines, both included, from 1.
struct LineSpan {
  int first_line = 0;
  int last_line = 0;

  friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// Recorded caches prove yaml to html; the others are named as in Obsidian's API.
enum class SectionType : std::uint8_t {
  yaml,
  heading,
  paragraph,
  list,
  code,
  blockquote,
  callout,
  comment,
  html,
  math,
  table,
  thematic_break,
  footnote_definition,
};

/// In Obsidian's words: "thematicBreak".
[[nodiscard]] std::string_view to_string(SectionType type);

struct Section {
  SectionType type = SectionType::paragraph;
  LineSpan lines;

  friend bool operator==(const Section&, const Section&) = default;
};

/// What a paragraph of CommonMark is to Obsidian: a table where its second line is a delimiter row,
/// a footnote where it begins with `[^label]:`, or a paragraph.
[[nodiscard]] SectionType paragraph_type(const text::SourceText& source, LineSpan lines);

/// A quote whose first line begins with `[!type]` is a callout.
[[nodiscard]] SectionType quote_type(const text::SourceText& source, LineSpan lines);

/// The %% comments %% and $$ math $$ that stand in no section are sections of their own: puts them
/// where they belong.
void add_hidden_sections(std::vector<Section>& sections, const std::vector<HiddenBlock>& hidden);

}  // namespace vaultask::markdown
