#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace vaultask::utf8 {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, at + 1)) return {};
  char32_t c = byte_at(text, at + 1) & 0x3FU;
  if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | c, 2, true};
  if (!continues(text, at + 2)) return {};
  c = (c << 6U) | (byte_at(text, at + 2) & 0x3FU);
  if (lead < 0xF0) {
    c |= (lead & 0x0FU) << 12U;
    if (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF)) return {};
    return {c, 3, true};
  }
  if (!continues(text, at + 3)) return {};
  c = (c << 6U) | (byte_at(text, at + 3) & 0x3FU) | ((lead & 0x07U) << 18U);
  if (c < 0x10000 || c > 0x10FFFF) return {};
  return {c, 4, true};
}

Decoded decode_before(std::string_view text, std::size_t end) {
  for (std::size_t length = 1; length <= 4 && length <= end; ++length) {
    if ((byte_at(text, end - length) & 0xC0U) == 0x80U) continue;
    const auto decoded = decode(text, end - length);
    if (decoded.valid && decoded.length == length) return decoded;
    break;
  }
  return {};
}

void append(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6U));
    put(0x80 | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12U));
    put(0x80 | ((c >> 6U) & 0x3FU));
    put(0x80 | (c & 0x3FU));
  } else {
    put(0xF0 | (c >> 18U));
    put(0x80 | ((c >> 12U) & 0x3FU));
    put(0x80 | ((c >> 6U) & 0x3FU));
    put(0x80 | (c & 0x3FU));
  }
}

std::size_t find_non_ascii(std::string_view text, std::size_t from) {
  std::size_t at = from;
  // Most notes are mostly ASCII: many bytes at a time while no high bit is set.
  while (at + 32 <= text.size()) {
    std::uint64_t words[4];
    std::memcpy(words, text.data() + at, 32);
    if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ULL) != 0) break;
    at += 32;
  }
  while (at + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at < text.size() ? at : std::string_view::npos;
}

std::size_t find_ascii_tail(std::string_view text) {
  std::size_t at = text.size();
  while (at >= 8) {  // eight bytes at a time, as in find_non_ascii
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at - 8, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    at -= 8;
  }
  while (at > 0 && byte_at(text, at - 1) < 0x80) --at;
  return at;
}

std::size_t find_invalid(std::string_view text, std::size_t from) {
  for (std::size_t at = find_non_ascii(text, from); at != std::string_view::npos;
       at = find_non_ascii(text, at)) {
    const auto decoded = decode(text, at);
    if (!decoded.valid) return at;
    at += decoded.length;
  }
  return std::string_view::npos;
}

}  // namespace vaultask::utf8
