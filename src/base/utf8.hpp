// Decoding and encoding UTF-8, one code point at a time (RFC 3629).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vaultask::utf8 {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::size_t length = 1;  ///< Bytes read; 1 for an invalid byte.
  bool valid = false;
};

/// The code point at text[at]; at < text.size(). Overlong forms, surrogates and values past
/// U+10FFFF are invalid.
[[nodiscard]] Decoded decode_beyond_ascii(std::string_view text, std::size_t at);
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Decoded{byte, 1, true} : decode_beyond_ascii(text, at);
}

/// The code point that ends right before text[end]; end > 0.
[[nodiscard]] Decoded decode_before(std::string_view text, std::size_t end);

void append(std::string& out, char32_t code_point);

/// Offset of the first byte beyond ASCII, or npos.
[[nodiscard]] std::size_t find_non_ascii(std::string_view text, std::size_t from = 0);

/// Where the ASCII begins that ends the text; the text's size where it ends with another character.
[[nodiscard]] std::size_t find_ascii_tail(std::string_view text);

/// Offset of the first invalid byte, or npos where the whole text is valid.
[[nodiscard]] std::size_t find_invalid(std::string_view text, std::size_t from = 0);

}  // namespace vaultask::utf8
