// The text of a note: its bytes decoded once, with an index of its lines.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "text/line_index.hpp"

namespace vaultask::text {

/// How the bytes of a note were read.
enum class Encoding : std::uint8_t {
  utf8,
  utf8_bom,
  utf16,
  mac_roman_damage,     ///< repaired, see misread_utf8.hpp
  windows_1252_damage,  ///< likewise
  binary,               ///< holds NUL bytes; read as an empty text
};

[[nodiscard]] std::string_view to_string(Encoding encoding);

/// Owns a note's text as valid UTF-8, and knows its lines. Lines are views into it: they live as
/// long as it does and stay valid when it is moved.
class SourceText {
 public:
  /// Decodes a file's bytes: UTF-16 by its BOM; misread UTF-8 repaired; what is not UTF-8 shown
  /// as U+FFFD, one for each byte. Lines end at LF, CRLF or a lone CR.
  [[nodiscard]] static SourceText decode(std::string bytes);

  [[nodiscard]] std::size_t line_count() const { return lines_.count(); }
  /// The n-th line, from 1, without its line end.
  [[nodiscard]] std::string_view line(std::size_t n) const {
    return {text_->data() + lines_.start(n), lines_.length(n)};
  }
  [[nodiscard]] bool ends_with_crlf(std::size_t n) const { return lines_.ends_with_crlf(n); }
  /// Whether the text holds `part` anywhere, lines that were cleared included.
  [[nodiscard]] bool contains(std::string_view part) const {
    return text_->find(part) != std::string::npos;
  }
  /// Makes the lines empty, so that nothing in them is read.
  void clear_lines(std::size_t first, std::size_t last);
  [[nodiscard]] Encoding encoding() const { return encoding_; }
  /// Line of the first invalid byte, from 1; 0 where all bytes were valid.
  [[nodiscard]] std::size_t first_invalid_line() const { return first_invalid_line_; }

 private:
  /// Apart, so that views stay valid when the object is moved: a short string lies in itself.
  std::unique_ptr<std::string> text_ = std::make_unique<std::string>();
  LineIndex lines_;
  Encoding encoding_ = Encoding::utf8;
  std::size_t first_invalid_line_ = 0;
};

}  // namespace vaultask::text
