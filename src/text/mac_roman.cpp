#include "text/mac_roman.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

// Mac Roman 0x80–0xFF, from Apple's ROMAN.TXT as published by the Unicode Consortium.
constexpr std::array<char16_t, 128> kMacRoman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

struct Pair {
  char16_t code_point;
  std::uint8_t byte;
};

constexpr auto kByCodePoint = [] {
  std::array<Pair, 131> pairs{};
  for (std::size_t i = 0; i < 128; ++i) {
    pairs[i] = {kMacRoman[i], static_cast<std::uint8_t>(0x80 + i)};
  }
  // Spellings that other converters use for the same byte.
  pairs[128] = {0x2126, 0xBD};  // OHM SIGN
  pairs[129] = {0x00A4, 0xDB};  // CURRENCY SIGN, before the euro
  pairs[130] = {0x03BC, 0xB5};  // GREEK MU
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& a, const Pair& b) { return a.code_point < b.code_point; });
  return pairs;
}();

/// The Mac Roman byte of a character, or 0 where there is none.
std::uint8_t mac_roman_byte(char32_t c) {
  if (c > 0xFFFF) return 0;
  const auto found =
      std::lower_bound(kByCodePoint.begin(), kByCodePoint.end(), c,
                       [](const Pair& pair, char32_t wanted) { return pair.code_point < wanted; });
  return found != kByCodePoint.end() && found->code_point == c ? found->byte : std::uint8_t{0};
}

/// How many bytes the UTF-8 sequence with this lead has; 0 for a byte that cannot lead.
std::size_t sequence_length(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

constexpr std::uint8_t kLostSignFollower = 0x9F;  // second byte of the emoji F0 9F xx xx

}  // namespace

std::optional<std::string> repair_mac_roman(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t repaired = 0;
  std::size_t missing = 0;  // bytes the open sequence still needs
  std::size_t sequence_start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const bool plain = !c.valid || c.code_point < 0x80;
    if (plain) {
      if (missing != 0) return std::nullopt;
      out += text[at];
      ++at;
      continue;
    }
    at += c.length;
    const std::uint8_t byte = mac_roman_byte(c.code_point);
    if (byte == 0) return std::nullopt;
    if (missing == 0) {
      sequence_start = out.size();
      missing = sequence_length(byte);
      if (byte == kLostSignFollower) {
        out += '\xF0';
        missing = 4 - 1;
      }
      if (missing == 0) return std::nullopt;
    } else if (byte >= 0xC0) {
      return std::nullopt;
    }
    out += static_cast<char>(byte);
    if (--missing == 0) {
      if (!utf8::decode(out, sequence_start).valid) return std::nullopt;
      ++repaired;
    }
  }
  if (missing != 0 || repaired == 0) return std::nullopt;
  return out;
}

}  // namespace vaultask::text
