// A set of bytes that is asked often.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace vaultask {

class CharSet {
 public:
  explicit constexpr CharSet(std::string_view chars) {
    for (const char c : chars) holds_[static_cast<unsigned char>(c)] = true;
  }

  [[nodiscard]] constexpr bool holds(char c) const { return holds_[static_cast<unsigned char>(c)]; }

  /// Where the first of them stands at or behind `from`; the text's size where there is none.
  [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !holds(text[from])) ++from;
    return from;
  }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace vaultask
