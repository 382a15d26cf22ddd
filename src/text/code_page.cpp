#include "text/code_page.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace vaultask::text {
namespace {

using Upper = std::array<char16_t, 128>;  ///< The characters of bytes 80 to FF.

// From Apple's ROMAN.TXT as published by the Unicode Consortium.
constexpr Upper kMacRoman{
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

// From the WHATWG's Encoding Standard, index windows-1252: 81, 8D, 8F, 90 and 9D, which Microsoft
// leaves undefined, are control characters; A0 to FF are those of Latin-1.
constexpr Upper kWindows1252 = [] {
  constexpr std::array<char16_t, 32> kFirst{
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  Upper upper{};
  for (std::size_t i = 0; i < upper.size(); ++i) {
    upper[i] = i < kFirst.size() ? kFirst[i] : static_cast<char16_t>(0x80 + i);
  }
  return upper;
}();

struct Pair {
  char16_t character;
  std::uint8_t byte;
};

// Spellings that other converters use for the same byte.
constexpr std::array<Pair, 3> kMacRomanOthers{{
    {0x2126, 0xBD},  // OHM SIGN
    {0x00A4, 0xDB},  // CURRENCY SIGN, before the euro
    {0x03BC, 0xB5},  // GREEK MU
}};
// Who says Latin-1 and means it leaves control characters.
constexpr auto kWindows1252Others = [] {
  std::array<Pair, 32> controls{};
  for (std::size_t i = 0; i < controls.size(); ++i) {
    controls[i] = {static_cast<char16_t>(0x80 + i), static_cast<std::uint8_t>(0x80 + i)};
  }
  return controls;
}();

template <std::size_t kOthers>
constexpr auto by_character(const Upper& upper, const std::array<Pair, kOthers>& others) {
  std::array<Pair, 128 + kOthers> pairs{};
  for (std::size_t i = 0; i < 128; ++i) {
    pairs[i] = {upper[i], static_cast<std::uint8_t>(0x80 + i)};
  }
  std::copy(others.begin(), others.end(), pairs.begin() + 128);
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& a, const Pair& b) { return a.character < b.character; });
  return pairs;
}

constexpr auto kMacRomanBytes = by_character(kMacRoman, kMacRomanOthers);
constexpr auto kWindows1252Bytes = by_character(kWindows1252, kWindows1252Others);

std::span<const Pair> bytes_of(CodePage page) {
  if (page == CodePage::mac_roman) return kMacRomanBytes;
  return kWindows1252Bytes;
}

}  // namespace

std::uint8_t byte_of(CodePage page, char32_t character) {
  const auto pairs = bytes_of(page);
  const auto found =
      std::lower_bound(pairs.begin(), pairs.end(), character,
                       [](const Pair& pair, char32_t wanted) { return pair.character < wanted; });
  return found != pairs.end() && found->character == character ? found->byte : std::uint8_t{0};
}

char32_t character_of(CodePage page, std::uint8_t byte) {
  return (page == CodePage::mac_roman ? kMacRoman : kWindows1252)[byte - 0x80U];
}

}  // namespace vaultask::text
