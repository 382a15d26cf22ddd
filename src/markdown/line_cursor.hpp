// A place in a line, by bytes and by columns.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/strings.hpp"

namespace vaultask::markdown {

/// Moves over the white space and markers that a line begins with. A tab reaches to the next of the
/// columns 4, 8, 12 …, and a part of it may be taken (CommonMark 2.2).
class LineCursor {
 public:
  explicit LineCursor(std::string_view line) : line_(line) { look_ahead(); }

  /// Columns of white space before the content.
  [[nodiscard]] std::size_t indent() const { return content_column_ - column_; }
  /// Nothing but white space is left.
  [[nodiscard]] bool blank() const { return content_ == line_.size(); }
  /// The first character that is no white space, '\0' where blank().
  [[nodiscard]] char next() const { return blank() ? '\0' : line_[content_]; }
  /// What stands behind the white space.
  [[nodiscard]] std::string_view content() const { return line_.substr(content_); }
  /// Its offset in the line.
  [[nodiscard]] std::size_t content_offset() const { return content_; }

  /// Takes columns of white space; not more than indent().
  void take_columns(std::size_t columns) {
    while (columns > 0) {
      const std::size_t width = line_[at_] == '\t' ? to_tab_stop() : 1;
      const std::size_t taken = width < columns ? width : columns;
      column_ += taken;
      columns -= taken;
      if (taken == width) ++at_;
    }
    look_ahead();
  }

  /// Takes the white space and as many bytes of the content, none of them a tab.
  void take_content(std::size_t bytes) {
    at_ = content_ + bytes;
    column_ = content_column_ + bytes;
    look_ahead();
  }

  /// Takes the blank, or the column of a tab, that belongs to the quote sign before it.
  void take_optional_blank() {
    if (indent() > 0) take_columns(1);
  }

 private:
  static constexpr std::size_t kTabStop = 4;

  [[nodiscard]] std::size_t to_tab_stop() const { return kTabStop - column_ % kTabStop; }

  void look_ahead() {
    content_ = at_;
    content_column_ = column_;
    for (; content_ < line_.size() && strings::is_blank(line_[content_]); ++content_) {
      content_column_ += line_[content_] == '\t' ? kTabStop - content_column_ % kTabStop : 1;
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;      ///< What is not taken yet; a tab of which a part is taken, too.
  std::size_t column_ = 0;  ///< From 0.
  std::size_t content_ = 0;
  std::size_t content_column_ = 0;
};

}  // namespace vaultask::markdown
