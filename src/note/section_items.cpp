#include "note/section_items.hpp"

#include <algorithm>
#include <string>

#include "markdown/line_prefix.hpp"
#include "note/text_lines.hpp"
#include "text/source_text.hpp"

namespace vaultask::note {
namespace {

using markdown::Blocks;

std::string_view line_at(const text::SourceText& source, int n) {
  return source.line(static_cast<std::size_t>(n));
}

/// "- ### Details": a heading in a list item is no section and says nothing by itself.
bool is_heading(std::string_view text) {
  const auto hashes = text.find_first_not_of('#');
  return hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && text[hashes] == ' ';
}

/// Reads the items of one stretch of lines between two headings.
class StretchReader {
 public:
  StretchReader(const text::SourceText& source, const Blocks& blocks, std::vector<SectionItem>& out)
      : source_(source), blocks_(blocks), out_(out) {}

  /// Stretches are given in order: no line is looked at twice.
  void read(SectionKind kind, LineRange lines) {
    skip_items_before(lines.first);
    const std::size_t first_item = next_item_;
    skip_items_before(lines.last + 1);
    if (first_item == next_item_) {
      read_paragraphs(kind, lines);
    } else {
      read_list(kind, first_item, lines.last);
    }
  }

 private:
  void skip_items_before(int line) {
    while (next_item_ < blocks_.items.size() && blocks_.items[next_item_].line < line) ++next_item_;
  }

  void read_list(SectionKind kind, std::size_t first_item, int last_line) {
    for (std::size_t i = first_item; i < next_item_; ++i) {
      const markdown::ListItem& item = blocks_.items[i];
      if (item.parent_line != 0) continue;
      const int end = i + 1 < next_item_ ? blocks_.items[i + 1].line - 1 : last_line;
      const std::string_view first = line_at(source_, item.line);
      std::string text(first.substr(markdown::line_prefix_length(first)));
      const bool quoted = is_quoted(first);
      for (int n = item.line + 1; n <= end && continues_text(line_at(source_, n), quoted); ++n) {
        append_line(text, n);
      }
      add(kind, item.line, text, true);
    }
  }

  void read_paragraphs(SectionKind kind, LineRange lines) {
    TextLines reader;
    std::string text;
    int first = 0;
    for (int n = lines.first; n <= lines.last; ++n) {
      if (reader.is_text(line_at(source_, n))) {
        if (first == 0) first = n;
        append_line(text, n);
      } else if (first != 0) {
        add(kind, first, text, false);
        text.clear();
        first = 0;
      }
    }
    if (first != 0) add(kind, first, text, false);
  }

  void append_line(std::string& text, int n) {
    const std::string_view line = line_at(source_, n);
    if (!text.empty()) text += ' ';
    text += trim_line(line);
  }

  void add(SectionKind kind, int line, const std::string& written, bool list_item) {
    if (list_item && is_heading(written)) return;
    if (!list_item && written.ends_with(':')) return;  // "For example:" introduces what follows
    auto text = read_item_text(written, list_item);
    if (text) out_.push_back({kind, line, std::move(*text)});
  }

  const text::SourceText& source_;
  const Blocks& blocks_;
  std::vector<SectionItem>& out_;
  std::size_t next_item_ = 0;
};

}  // namespace

bool has_items(SectionKind kind) {
  return kind <= SectionKind::key_fact;
}

std::vector<SectionItem> find_section_items(const text::SourceText& source, const Blocks& blocks,
                                            const std::vector<Section>& sections) {
  std::vector<SectionItem> items;
  StretchReader reader(source, blocks, items);
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
  return items;
}

}  // namespace vaultask::note
