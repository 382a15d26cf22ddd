// Text → roff with the macros of man(7).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::cli {

/// One line of text as roff shows it: nothing in it is taken for a request or an escape, hyphens
/// and quotes stay what they are when copied, characters beyond ASCII go by number, so that the
/// page needs no encoding.
[[nodiscard]] std::string roff_escaped(std::string_view text);

/// A manual page, written from top to bottom.
class RoffPage {
 public:
  RoffPage(std::string_view name, std::string_view version);

  void section(std::string_view title);
  /// The line below NAME, in the form that apropos(1) reads.
  void name(std::string_view name, std::string_view purpose);
  void subsection(std::string_view title);
  /// A paragraph; what stands between two backquotes is bold.
  void paragraph(std::string_view prose);
  /// A line in bold, and prose indented below it.
  void entry(std::string_view name, std::string_view mark, std::string_view prose);
  /// Lines of an example as they are, indented.
  void examples(const std::vector<std::string>& lines);
  /// Lines as people write them: those that begin with a blank are examples, an empty one ends a
  /// paragraph.
  void text(std::string_view lines);

  [[nodiscard]] const std::string& str() const { return page_; }

 private:
  void line(std::string_view request);
  void prose(std::string_view text);

  std::string page_;
  bool after_heading_ = false;  ///< Where .PP has no effect, and checkers complain of it.
  bool in_entry_ = false;
};

}  // namespace vaultask::cli
