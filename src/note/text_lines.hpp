// Telling lines of text from the lines of other blocks, where markdown::Blocks says no more than
// which lines hold headings and list items.
#pragma once

#include <string_view>

namespace vaultask::note {

/// Without blanks and quote signs in front, and blanks behind.
[[nodiscard]] std::string_view trim_line(std::string_view line);

/// Whether the line stands in a quote or callout.
[[nodiscard]] bool is_quoted(std::string_view line);

/// Whether the line goes on with the paragraph before it, which stands in a quote or not
/// (CommonMark 4.8, 5.1: what a paragraph continuation may be).
[[nodiscard]] bool continues_text(std::string_view line, bool quoted);

/// Tells for each line, in order, whether it belongs to a paragraph that is neither in a quote nor
/// in code, HTML, a comment, math or a table.
class TextLines {
 public:
  [[nodiscard]] bool is_text(std::string_view line);

 private:
  std::string_view closing_;  ///< The sign that ends the block we are in; "" in none.
};

}  // namespace vaultask::note
