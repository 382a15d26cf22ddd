#include "markdown/block_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/strings.hpp"
#include "markdown/block_starts.hpp"
#include "markdown/blocks_builder.hpp"
#include "markdown/hidden_lines.hpp"
#include "markdown/line_cursor.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::size_t kCodeIndent = 4;
constexpr std::size_t kDeepest = 40;      ///< Quotes, lists and items around a line.
constexpr std::size_t kMostIndent = 500;  ///< See kLongestPrefix.
constexpr std::size_t kLongestSureFence = 200;

/// A quote, list or item that goes on as long as its lines say so.
struct Container {
  enum class Kind : std::uint8_t { quote, list, item };
  Kind kind = Kind::quote;
  int line = 0;             ///< Where it begins.
  char sign = '\0';         ///< Of a list: its bullet, or what stands behind its numbers.
  std::size_t columns = 0;  ///< Of an item: how far its lines are indented.
  bool filled = false;      ///< Of an item: a block stands in it.
};

/// A list marker and what it says of its item.
struct ListMarker {
  std::size_t length = 0;
  char sign = '\0';
  bool first = true;  ///< A bullet, or the number 1: it may follow a paragraph's line.
};

ListMarker list_marker(std::string_view content) {
  ListMarker marker;
  marker.length = list_marker_length(content);
  if (marker.length == 0) return marker;
  marker.sign = content[marker.length - 1];
  if (strings::is_digit(content.front())) {
    const std::size_t one = content.find_first_not_of('0');
    marker.first = content[one] == '1' && one + 2 == marker.length;
  }
  return marker;
}

/// Follows CommonMark's algorithm ("Appendix: a parsing strategy") line by line.
class BlockScanner {
 public:
  BlockScanner(const text::SourceText& source, std::size_t first_line)
      : source_(source),
        builder_(source, first_line),
        may_hide_(source.contains("%%") || source.contains("$$")) {}

  /// False where the line is not for the scanner to decide.
  bool read_line(int number) {
    number_ = number;
    const std::string_view line = source_.line(static_cast<std::size_t>(number));
    LineCursor cursor(line);
    if (cursor.content_offset() > kMostIndent) return false;
    const bool empty_line = cursor.blank();
    const std::size_t matched = match_containers(cursor);
    const bool whole = matched == depth_;  // nothing around the last line has ended
    if (whole && goes_on_as_code(cursor)) {
      if (!empty_line) builder_.extend_section(number);
      return true;
    }
    if (cursor.blank()) {
      close_to(matched);
      if (!empty_line) builder_.extend_section(number);  // it holds quote signs
      return true;
    }
    if (may_hide_ && opens_hidden_block(line)) return false;
    if (!open_blocks(cursor, matched)) return false;
    builder_.extend_section(number);
    return true;
  }

  Blocks take() { return builder_.take(); }

 private:
  /// What the last line was part of, in the innermost container.
  enum class Leaf : std::uint8_t { none, paragraph, fence, indented_code };

  // ---- what goes on ----

  /// Takes from the line what its containers ask for; returns how many of them go on.
  std::size_t match_containers(LineCursor& cursor) const {
    for (std::size_t n = 0; n < depth_; ++n) {
      const Container& container = containers_[n];
      if (container.kind == Container::Kind::quote) {
        if (cursor.indent() >= kCodeIndent || cursor.next() != '>') return n;
        cursor.take_content(1);
        cursor.take_optional_blank();
      } else if (container.kind == Container::Kind::item) {
        if (cursor.indent() >= container.columns) {
          cursor.take_columns(container.columns);
        } else if (!cursor.blank() || !container.filled) {
          return n;
        } else {
          cursor.take_content(0);
        }
      }
    }
    return depth_;
  }

  bool goes_on_as_code(const LineCursor& cursor) {
    if (leaf_ == Leaf::fence) {
      const bool may_close = cursor.indent() < kCodeIndent && cursor.next() == fence_.mark;
      if (may_close) {
        const FenceSign sign = fence_sign(cursor.content());
        if (sign.bare && sign.length >= fence_.length) leaf_ = Leaf::none;
      }
      return true;
    }
    return leaf_ == Leaf::indented_code && (cursor.blank() || cursor.indent() >= kCodeIndent);
  }

  /// Ends the containers from the n-th on, and what stood in the innermost.
  void close_to(std::size_t n) {
    depth_ = n;
    leaf_ = Leaf::none;
  }

  // ---- what begins ----

  /// Opens what the rest of the line begins. False where the scanner is not sure.
  bool open_blocks(LineCursor& cursor, std::size_t matched) {
    bool may_continue = leaf_ == Leaf::paragraph;  // lazily, where its containers ended
    bool in_paragraph = may_continue && matched == depth_;
    for (;; in_paragraph = may_continue = false) {
      if (cursor.indent() >= kCodeIndent) {
        if (may_continue) break;
        open_leaf(matched, Leaf::indented_code, SectionType::code);
        return true;
      }
      const std::string_view content = cursor.content();
      switch (content.front()) {
        case '<':
          return false;
        case '>':
          if (!open_quote(cursor, matched)) return false;
          matched = depth_;
          if (cursor.blank()) return true;
          continue;
        case '#':
          if (const int level = heading_level(content); level != 0) {
            open_heading(matched, level);
            return true;
          }
          break;
        case '`':
        case '~':
          if (const FenceSign sign = fence_sign(content); sign.length != 0) {
            if (sign.length > kLongestSureFence) return false;
            open_leaf(matched, Leaf::fence, SectionType::code);
            fence_ = sign;
            return true;
          }
          break;
        case '=':
        case '-':
        case '*':
        case '_':
          if (in_paragraph && is_underline(content)) return false;
          if (is_thematic_break(content)) {
            open_leaf(matched, Leaf::none, SectionType::thematic_break);
            return true;
          }
          break;
        default:
          break;
      }
      if (!begins_item(cursor, in_paragraph)) break;
      if (!open_item(cursor, matched)) return false;
      matched = depth_;
      if (cursor.blank()) return true;
    }
    return add_text(cursor.content(), may_continue, matched);
  }

  /// In a paragraph an item may not be empty, and only a number 1 begins a list.
  static bool begins_item(const LineCursor& cursor, bool in_paragraph) {
    const ListMarker marker = list_marker(cursor.content());
    if (marker.length == 0) return false;
    if (!in_paragraph) return true;
    const std::string_view rest = cursor.content().substr(marker.length);
    return marker.first && !LineCursor(rest).blank();
  }

  bool open_quote(LineCursor& cursor, std::size_t matched) {
    const bool outermost = begin_block(matched);
    if (!push({Container::Kind::quote, number_})) return false;
    if (outermost) {
      const LineSpan lines{number_, number_};
      builder_.add_section(quote_type(source_, lines), lines);
    }
    cursor.take_content(1);
    cursor.take_optional_blank();
    return true;
  }

  bool open_item(LineCursor& cursor, std::size_t matched) {
    const std::size_t offset = cursor.content_offset();
    const std::size_t indent = cursor.indent();
    const ListMarker marker = list_marker(cursor.content());
    close_to(matched);
    if (!ends_with_list(marker.sign)) {
      const bool outermost = begin_block(depth_);
      if (!push({Container::Kind::list, number_, marker.sign})) return false;
      if (outermost) builder_.add_section(SectionType::list, {number_, number_});
    }
    const int list_line = containers_[depth_ - 1].line;
    const int parent_line = innermost_item();
    cursor.take_content(marker.length);
    // Content stands up to four columns behind the marker and its blank; what is further behind is
    // indented code.
    const bool near = !cursor.blank() && cursor.indent() <= kCodeIndent;
    const std::size_t gap = near ? cursor.indent() : 1;
    cursor.take_columns(std::min(gap, cursor.indent()));
    Container item{Container::Kind::item, number_};
    item.columns = indent + marker.length + gap;
    if (!push(item)) return false;
    builder_.add_item(number_, parent_line, list_line, offset);
    return true;
  }

  void open_heading(std::size_t matched, int level) {
    if (begin_block(matched)) {
      builder_.add_heading(number_, level);
      builder_.add_section(SectionType::heading, {number_, number_});
    }
    builder_.add_text({number_, number_});
  }

  void open_leaf(std::size_t matched, Leaf leaf, SectionType section) {
    if (begin_block(matched)) builder_.add_section(section, {number_, number_});
    leaf_ = leaf;
  }

  /// A line of text: one more of a paragraph, or the first of a new one.
  bool add_text(std::string_view content, bool continues, std::size_t matched) {
    if (continues) {
      continue_paragraph();
      return true;
    }
    if (is_link_definition(content)) return false;
    paragraph_line_ = number_;
    is_table_ = false;
    const LineSpan lines{number_, number_};
    const bool footnote = content.starts_with("[^");  // no table before its second line
    open_leaf(matched, Leaf::paragraph,
              footnote ? paragraph_type(source_, lines) : SectionType::paragraph);
    builder_.add_text(lines);
    return true;
  }

  /// The second line may tell that it is a table, whose rows are texts of their own.
  void continue_paragraph() {
    if (number_ == paragraph_line_ + 1) {
      is_table_ = paragraph_type(source_, {paragraph_line_, number_}) == SectionType::table;
      const bool outermost = depth_ == 0;
      if (is_table_ && outermost) builder_.make_section_table();
    }
    if (is_table_) {
      builder_.add_text({number_, number_});
    } else {
      builder_.extend_text(number_);
    }
  }

  // ---- containers ----

  /// Makes room for a block that is no item in the first `matched` containers; returns whether it
  /// will stand in none. A list whose items ended holds nothing else.
  bool begin_block(std::size_t matched) {
    close_to(matched);
    if (depth_ > 0 && containers_[depth_ - 1].kind == Container::Kind::list) --depth_;
    if (depth_ > 0) containers_[depth_ - 1].filled = true;
    return depth_ == 0;
  }

  bool push(const Container& container) {
    if (depth_ == kDeepest) return false;
    containers_[depth_++] = container;
    return true;
  }

  bool ends_with_list(char sign) const {
    return depth_ > 0 && containers_[depth_ - 1].kind == Container::Kind::list &&
           containers_[depth_ - 1].sign == sign;
  }

  /// The line of the item around, 0 for none.
  int innermost_item() const {
    for (std::size_t n = depth_; n-- > 0;) {
      if (containers_[n].kind == Container::Kind::item) return containers_[n].line;
    }
    return 0;
  }

  const text::SourceText& source_;
  BlocksBuilder builder_;
  bool may_hide_;
  std::array<Container, kDeepest> containers_;
  std::size_t depth_ = 0;
  Leaf leaf_ = Leaf::none;
  FenceSign fence_;
  int number_ = 0;          ///< Of the line.
  int paragraph_line_ = 0;  ///< Where the open paragraph begins.
  bool is_table_ = false;
};

}  // namespace

std::optional<Blocks> scan_blocks(const text::SourceText& source, std::size_t first_line) {
  BlockScanner scanner(source, first_line);
  for (std::size_t n = first_line; n <= source.line_count(); ++n) {
    if (!scanner.read_line(static_cast<int>(n))) return std::nullopt;
  }
  return scanner.take();
}

}  // namespace vaultask::markdown
