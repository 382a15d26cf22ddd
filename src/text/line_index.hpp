// Where the lines of a text begin and end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vaultask::text {

/// Knows offsets only, not the text. Lines end at LF, CRLF or a lone CR, and count from 1. A text
/// that ends with a line end has no empty line behind it. Made in linear time.
class LineIndex {
 public:
  LineIndex() = default;
  /// At most 4 GiB.
  explicit LineIndex(std::string_view text);

  [[nodiscard]] std::size_t count() const { return lines_.size(); }
  [[nodiscard]] std::size_t start(std::size_t n) const { return lines_[n - 1].start; }
  /// Without its line end.
  [[nodiscard]] std::size_t length(std::size_t n) const { return lines_[n - 1].length; }
  /// Where the next line begins, or the text ends.
  [[nodiscard]] std::size_t next(std::size_t n) const {
    return n < lines_.size() ? lines_[n].start : size_;
  }
  /// Whether it ends with CRLF; false for one that was cleared.
  [[nodiscard]] bool ends_with_crlf(std::size_t n) const {
    return length(n) + 2 == next(n) - start(n);
  }
  /// Makes the line an empty one; what follows it stays where it is.
  void clear(std::size_t n) { lines_[n - 1].length = 0; }

 private:
  struct Line {
    std::uint32_t start;
    std::uint32_t length;
  };
  std::vector<Line> lines_;
  std::size_t size_ = 0;
};

}  // namespace vaultask::text
