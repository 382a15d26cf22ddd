#include "text/mac_roman.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

// Bytes 0x80 to 0xFF of Apple's ROMAN.TXT, written out here once more: a slip in the program's
// table must not be hidden by a test that shares it.
constexpr std::array<char32_t, 128> kRoman{
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

/// What became of UTF-8 that was read as Mac Roman and saved as UTF-8.
std::string damage(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    utf8::append(out, byte < 0x80 ? byte : kRoman[byte - 0x80U]);
  }
  return out;
}

/// The same, where the sign U+F8FF got lost.
std::string damage_losing_sign(std::string_view text) {
  std::string out = damage(text);
  for (std::size_t at = 0; (at = out.find("\uF8FF")) != std::string::npos;) out.erase(at, 3);
  return out;
}

TEST(MacRoman, TheDamageOfTheTestIsTheKnownOne) {
  EXPECT_EQ(damage("⏫"), "‚è´");
  EXPECT_EQ(damage("–"), "‚Äì");
  EXPECT_EQ(damage("📅"), "\uF8FFüìÖ");
  EXPECT_EQ(damage_losing_sign("📅"), "üìÖ");
}

TEST(MacRoman, RepairsDamagedText) {
  for (const char* text :
       {"⏫", "–", "Follow‑Ups & Check‑ins", "“Harbour”, the spring release …", "📅 2025-11-14",
        "- [ ] Compare notes. @Zoë Ünver 🔼 📅 2025-11-14", "é", "李", "Ω≈ç√∫˜µ", "\u0080", "\u07FF",
        "\u0800", "\uFFFD", "\U00010000", "\U0010FFFF", "a\nb – c\r\nd",
        "🔺⏫🔼🔽⏬🛫➕⏳📅✅❌🔁🏁🆔⛔"}) {
    const auto repaired = repair_mac_roman(damage(text));
    ASSERT_TRUE(repaired) << text;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairsEmojiWhoseFirstSignGotLost) {
  for (const char* text :
       {"📅", "📅 2025-11-14", "x 🔼", "🔺🔼🔽🛫📅🔁🏁🆔", "– 📅 —", "⏫ 📅"}) {
    const auto repaired = repair_mac_roman(damage_losing_sign(text));
    ASSERT_TRUE(repaired) << text;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairsEveryCharacterThatCanBeDamaged) {
  for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    const auto repaired = repair_mac_roman(damage(text));
    ASSERT_TRUE(repaired) << static_cast<unsigned>(c);
    ASSERT_EQ(*repaired, text) << static_cast<unsigned>(c);
  }
}

TEST(MacRoman, LeavesSoundTextAlone) {
  for (const char* text : {"",
                           "plain ASCII",
                           "café — naïve",
                           "Zoë Ünver, Jörg Östbäck",
                           "« Ça va ? »",
                           "Größe ±5 %, √2 ≈ 1.41, ¬p ∑x, ‚so‘ und „anders“",
                           "für",
                           "Übung",
                           "über",
                           "ü",
                           "📅",
                           "李",
                           "Ärger",
                           "É",
                           "–",
                           "⏫",
                           "the sign \uF8FF",
                           "‚",
                           "Âme",
                           "à la carte",
                           "Σ"}) {
    EXPECT_FALSE(repair_mac_roman(text)) << text;
  }
}

TEST(MacRoman, OneSoundCharacterProvesThatNothingWasDamaged) {
  const std::string damaged = damage("⏫ – 📅");
  ASSERT_TRUE(repair_mac_roman(damaged));
  for (const char* sound : {"📅", "李", "é", "–", "ß", "Я"}) {
    EXPECT_FALSE(repair_mac_roman(damaged + ' ' + sound)) << sound;
    EXPECT_FALSE(repair_mac_roman(std::string(sound) + ' ' + damaged)) << sound;
  }
}

TEST(MacRoman, SequencesMustBeWholeAndValidUtf8) {
  // The letters of a Mac Roman text, byte by byte: each is an impossible UTF-8 text.
  for (const char* bytes : {"\xE2\x8F", "\xE2",
                            "\xE2\x8F"
                            "a",
                            "\xE2\n\x8F\xAB", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xE2\xE2\x8F\xAB", "\xAB", "\xE0\x80\x80", "\xC3\xA9\x80"}) {
    EXPECT_FALSE(repair_mac_roman(damage(bytes))) << damage(bytes);
    EXPECT_FALSE(repair_mac_roman(damage("–") + ' ' + damage(bytes))) << damage(bytes);
  }
}

TEST(MacRoman, KeepsBytesThatAreNotUtf8AndTakesThemForNoProof) {
  EXPECT_FALSE(repair_mac_roman("caf\xE9"));
  EXPECT_FALSE(repair_mac_roman("\xFF\xFE\x80"));
  const auto repaired = repair_mac_roman("caf\xE9 " + damage("– 📅") + " \x80\xFF");
  ASSERT_TRUE(repaired);
  EXPECT_EQ(*repaired, "caf\xE9 – 📅 \x80\xFF");
  EXPECT_FALSE(
      repair_mac_roman("‚\xE9Ä"
                       "ì"))
      << "an invalid byte within a sequence breaks it";
}

TEST(MacRoman, KnowsTheOtherSpellingsOfThreeBytes) {
  // Byte BD is OMEGA or OHM, DB the euro or the currency sign, B5 the micro sign or MU.
  for (const auto& [damaged, text] :
       {std::pair{"√\u2126", "\u00FD"}, std::pair{"√\u03A9", "\u00FD"},
        std::pair{"√\u00B5", "\u00F5"}, std::pair{"√\u03BC", "\u00F5"}}) {
    const auto repaired = repair_mac_roman(damaged);
    ASSERT_TRUE(repaired) << damaged;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairingTwiceIsNotRepairingMore) {
  const auto once = repair_mac_roman(damage("Follow‑Ups – 📅 é"));
  ASSERT_TRUE(once);
  EXPECT_FALSE(repair_mac_roman(*once));
}

}  // namespace
}  // namespace vaultask::text
