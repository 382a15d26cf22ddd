#include "markdown/cmark_blocks.hpp"

#include <cmark-gfm.h>

#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "markdown/blocks_builder.hpp"
#include "markdown/hidden_lines.hpp"
#include "markdown/visible_tree.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

/// Collects what a walk over the tree passes.
class Collector {
 public:
  Collector(const text::SourceText& source, std::size_t first_line, const VisibleTree& visible)
      : source_(source),
        visible_(visible),
        offset_(static_cast<int>(first_line) - 1),
        builder_(source, first_line) {}

  void visit(cmark_node* node, bool enter) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (enter && is_top_level(node)) add_section(node, type);
    if (type == CMARK_NODE_LIST) {
      enter ? lists_.push_back(first_line(node)) : lists_.pop_back();
    } else if (type == CMARK_NODE_ITEM) {
      enter ? add_item(node) : items_.pop_back();
    } else if (enter && (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)) {
      add_text(node, type);
    }
  }

  Blocks take() {
    Blocks blocks = builder_.take();
    for (const HiddenBlock& block : visible_.hidden_blocks) {
      if (block.kind != HiddenBlock::Kind::comment) continue;
      blocks.text.push_back(
          {static_cast<int>(block.first_line), static_cast<int>(block.last_line)});
    }
    if (!visible_.hidden_blocks.empty()) {
      add_hidden_sections(blocks.sections, visible_.hidden_blocks);
      std::sort(blocks.text.begin(), blocks.text.end(),
                [](LineSpan a, LineSpan b) { return a.first_line < b.first_line; });
    }
    return blocks;
  }

 private:
  static bool is_top_level(cmark_node* node) {
    cmark_node* parent = cmark_node_parent(node);
    return parent != nullptr && cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT;
  }

  int first_line(cmark_node* node) const { return cmark_node_get_start_line(node) + offset_; }

  /// Without the blank and hidden lines at the end that cmark-gfm counts to a list.
  LineSpan lines_of(cmark_node* node) const {
    LineSpan lines{first_line(node), last_line_of(node) + offset_};
    lines.last_line = std::min(lines.last_line, static_cast<int>(source_.line_count()));
    while (lines.last_line > lines.first_line) {
      const auto last = static_cast<std::size_t>(lines.last_line);
      if (!visible_.hidden[last] && !strings::trim(source_.line(last)).empty()) break;
      --lines.last_line;
    }
    return lines;
  }

  void add_section(cmark_node* node, cmark_node_type type) {
    const LineSpan lines = lines_of(node);
    SectionType section = SectionType::paragraph;
    if (type == CMARK_NODE_LIST) section = SectionType::list;
    if (type == CMARK_NODE_CODE_BLOCK) section = SectionType::code;
    if (type == CMARK_NODE_HTML_BLOCK) section = SectionType::html;
    if (type == CMARK_NODE_THEMATIC_BREAK) section = SectionType::thematic_break;
    if (type == CMARK_NODE_BLOCK_QUOTE) section = quote_type(source_, lines);
    if (type == CMARK_NODE_PARAGRAPH) section = paragraph_type(source_, lines);
    if (type == CMARK_NODE_HEADING) {
      section = SectionType::heading;
      builder_.add_heading(lines.first_line, cmark_node_get_heading_level(node));
    }
    builder_.add_section(section, lines);
  }

  void add_item(cmark_node* node) {
    const int line = first_line(node);
    const auto column = static_cast<std::size_t>(cmark_node_get_start_column(node));
    builder_.add_item(line, items_.empty() ? 0 : items_.back(), lists_.back(), column - 1);
    items_.push_back(line);
  }

  void add_text(cmark_node* node, cmark_node_type type) {
    const LineSpan lines{first_line(node), cmark_node_get_end_line(node) + offset_};
    const bool table = type == CMARK_NODE_PARAGRAPH && lines.last_line > lines.first_line &&
                       paragraph_type(source_, lines) == SectionType::table;
    if (!table) {
      builder_.add_text(lines);
      return;
    }
    for (int line = lines.first_line; line <= lines.last_line; ++line) {
      builder_.add_text({line, line});
    }
  }

  const text::SourceText& source_;
  const VisibleTree& visible_;
  int offset_;
  BlocksBuilder builder_;
  std::vector<int> lists_;
  std::vector<int> items_;
};

}  // namespace

Blocks parse_blocks_with_cmark(const text::SourceText& source, std::size_t first_line) {
  const VisibleTree visible = parse_visible(source, first_line);
  Collector collector(source, first_line, visible);
  walk(visible.tree.get(), [&](cmark_node* node, bool enter) { collector.visit(node, enter); });
  return collector.take();
}

}  // namespace vaultask::markdown
