#include "note/section_items.hpp"

#include <algorithm>
#include <string>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "note/placeholder.hpp"
#include "text/source_text.hpp"

namespace vaultask::note {
namespace {

using markdown::Blocks;

/// "- ### Details": a heading in a list item is no section and says nothing by itself.
bool is_heading(std::string_view text) {
  const auto hashes = text.find_first_not_of('#');
  return hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && text[hashes] == ' ';
}

/// Reads the items of one stretch of lines between two headings.
class StretchReader {
 public:
  StretchReader(const text::SourceText& source, const Blocks& blocks, SectionContents& out)
      : source_(source), blocks_(blocks), out_(out) {}

  /// Stretches are given in order: no line is looked at twice.
  void read(SectionKind kind, LineRange lines) {
    skip_items_before(lines.first);
    const std::size_t first_item = next_item_;
    skip_items_before(lines.last + 1);
    if (first_item == next_item_) {
      read_paragraphs(kind, lines);
    } else {
      read_list(kind, first_item);
    }
  }

 private:
  void skip_items_before(int line) {
    while (next_item_ < blocks_.items.size() && blocks_.items[next_item_].line < line) ++next_item_;
  }

  void read_list(SectionKind kind, std::size_t first_item) {
    for (std::size_t i = first_item; i < next_item_; ++i) {
      const markdown::ListItem& item = blocks_.items[i];
      if (item.parent_line != 0) continue;
      while (next_text_ < blocks_.text.size() && blocks_.text[next_text_].first_line < item.line) {
        ++next_text_;
      }
      const bool found =
          next_text_ < blocks_.text.size() && blocks_.text[next_text_].first_line == item.line;
      if (found) add(kind, item.line, joined(blocks_.text[next_text_]), true);
    }
  }

  void read_paragraphs(SectionKind kind, LineRange lines) {
    for (; next_block_ < blocks_.sections.size(); ++next_block_) {
      const markdown::Section& block = blocks_.sections[next_block_];
      if (block.lines.first_line > lines.last) return;
      if (block.type != markdown::SectionType::paragraph) continue;
      if (block.lines.first_line < lines.first) continue;
      add(kind, block.lines.first_line, joined(block.lines), false);
    }
  }

  /// The lines of a paragraph, without prefixes, joined by blanks.
  std::string joined(const markdown::LineSpan& lines) const {
    std::string text;
    for (int n = lines.first_line; n <= lines.last_line; ++n) {
      const std::string_view line = source_.line(static_cast<std::size_t>(n));
      if (!text.empty()) text += ' ';
      // Behind the first line a "-" or "1." is no marker, or it would not belong to the paragraph.
      const std::size_t prefix = n == lines.first_line ? markdown::line_prefix_length(line)
                                                       : line.find_first_not_of(" \t>");
      text += strings::trim(line.substr(std::min(prefix, line.size())));
    }
    return text;
  }

  void add(SectionKind kind, int line, const std::string& written, bool list_item) {
    if (list_item && is_heading(written)) return;
    if (written.starts_with("![")) return;  // a picture says nothing that a log could hold
    if (!list_item && written.ends_with(':')) return;  // "For example:" introduces what follows
    auto text = read_item_text(written, list_item);
    if (text || says_none(written)) take_kind(kind);
    if (text) out_.items.push_back({kind, line, std::move(*text)});
  }

  void take_kind(SectionKind kind) {
    const auto at = std::lower_bound(out_.kinds.begin(), out_.kinds.end(), kind);
    if (at == out_.kinds.end() || *at != kind) out_.kinds.insert(at, kind);
  }

  const text::SourceText& source_;
  const Blocks& blocks_;
  SectionContents& out_;
  std::size_t next_item_ = 0;
  std::size_t next_text_ = 0;
  std::size_t next_block_ = 0;
};

}  // namespace

bool has_items(SectionKind kind) {
  return kind <= SectionKind::key_fact;
}

ItemKind item_kind(SectionKind kind) {
  // Both count in one order.
  static_assert(static_cast<int>(SectionKind::key_fact) == static_cast<int>(ItemKind::key_fact));
  return static_cast<ItemKind>(kind);
}

SectionContents find_section_items(const text::SourceText& source, const Blocks& blocks,
                                   const std::vector<Section>& sections) {
  SectionContents contents;
  StretchReader reader(source, blocks, contents);
  auto heading = blocks.headings.begin();
  for (const Section& section : sections) {
    if (!has_items(section.kind)) continue;
    int first = section.lines.first;
    while (first <= section.lines.last) {
      while (heading != blocks.headings.end() && heading->line < first) ++heading;
      const bool cut = heading != blocks.headings.end() && heading->line <= section.lines.last;
      const int last = cut ? heading->line - 1 : section.lines.last;
      reader.read(section.kind, {first, last});
      first = cut ? heading->line + 1 : section.lines.last + 1;
    }
  }
  return contents;
}

}  // namespace vaultask::note
