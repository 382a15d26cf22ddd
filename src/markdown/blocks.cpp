#include "markdown/blocks.hpp"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "markdown/block_skeleton.hpp"
#include "markdown/hidden_lines.hpp"
#include "markdown/line_prefix.hpp"
#include "markdown/visible_tree.hpp"
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

std::string heading_text(const text::SourceText& source, int line) {
  std::string_view first = source.line(static_cast<std::size_t>(line));
  first.remove_prefix(line_prefix_length(first));
  const auto content = first.find_first_not_of(" \t");
  if (content == std::string_view::npos) return {};
  if (first[content] == '#') return std::string(atx_text(first));
  return std::string(strings::trim(first));
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Collects what a walk over the tree passes.
class Collector {
 public:
  Collector(const text::SourceText& source, std::size_t first_line, const VisibleTree& visible)
      : source_(source), visible_(visible), offset_(static_cast<int>(first_line) - 1) {
    if (offset_ > 0) blocks_.sections.push_back({SectionType::yaml, {1, offset_}});
  }

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
    for (const HiddenBlock& block : visible_.hidden_blocks) {
      if (block.kind != HiddenBlock::Kind::comment) continue;
      blocks_.text.push_back(
          {static_cast<int>(block.first_line), static_cast<int>(block.last_line)});
    }
    if (!visible_.hidden_blocks.empty()) {
      add_hidden_sections(blocks_.sections, visible_.hidden_blocks);
      std::sort(blocks_.text.begin(), blocks_.text.end(),
                [](LineSpan a, LineSpan b) { return a.first_line < b.first_line; });
    }
    return std::move(blocks_);
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
    section_line_ = lines.first_line;
    SectionType section = SectionType::paragraph;
    if (type == CMARK_NODE_LIST) section = SectionType::list;
    if (type == CMARK_NODE_CODE_BLOCK) section = SectionType::code;
    if (type == CMARK_NODE_HTML_BLOCK) section = SectionType::html;
    if (type == CMARK_NODE_THEMATIC_BREAK) section = SectionType::thematic_break;
    if (type == CMARK_NODE_BLOCK_QUOTE) section = quote_type(source_, lines);
    if (type == CMARK_NODE_PARAGRAPH) section = paragraph_type(source_, lines);
    if (type == CMARK_NODE_HEADING) {
      section = SectionType::heading;
      blocks_.headings.push_back({lines.first_line, cmark_node_get_heading_level(node),
                                  heading_text(source_, lines.first_line)});
    }
    blocks_.sections.push_back({section, lines});
  }

  /// "- [ ] 1. text" is an item in an item: Obsidian reads what follows a checkbox as blocks again
  /// (obsidian-tasks issue 3481). What is nested deeper still stays with the outer one here.
  void add_item(cmark_node* node) {
    ListItem item;
    item.line = first_line(node);
    item.parent_line = items_.empty() ? 0 : items_.back();
    item.list_line = lists_.back();
    item.section_line = section_line_;
    items_.push_back(item.line);
    const auto column = static_cast<std::size_t>(cmark_node_get_start_column(node));
    std::string_view text = source_.line(static_cast<std::size_t>(item.line));
    text.remove_prefix(std::min(column - 1, text.size()));
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

  void add_text(cmark_node* node, cmark_node_type type) {
    const LineSpan lines{first_line(node), cmark_node_get_end_line(node) + offset_};
    const bool table = type == CMARK_NODE_PARAGRAPH && lines.last_line > lines.first_line &&
                       paragraph_type(source_, lines) == SectionType::table;
    if (!table) {
      blocks_.text.push_back(lines);
      return;
    }
    for (int line = lines.first_line; line <= lines.last_line; ++line) {
      blocks_.text.push_back({line, line});
    }
  }

  const text::SourceText& source_;
  const VisibleTree& visible_;
  int offset_;
  Blocks blocks_;
  std::vector<int> lists_;
  std::vector<int> items_;
  int section_line_ = 0;
};

}  // namespace

Blocks parse_blocks(const text::SourceText& source, std::size_t first_line) {
  const VisibleTree visible = parse_visible(source, first_line);
  Collector collector(source, first_line, visible);
  walk(visible.tree.get(), [&](cmark_node* node, bool enter) { collector.visit(node, enter); });
  return collector.take();
}

int cache_parent(const ListItem& item) {
  if (item.parent_line != 0) return item.parent_line - 1;
  return -std::max(item.list_line - 1, 1);
}

}  // namespace vaultask::markdown
