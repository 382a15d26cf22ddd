#include "text/misread_utf8.hpp"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
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

std::optional<std::string> undo_mac_roman(std::string_view text) {
  auto undone = undo_misreading(text, CodePage::mac_roman);
  return undone ? std::optional(std::move(undone->text)) : std::nullopt;
}

TEST(MacRoman, TheDamageOfTheTestIsTheKnownOne) {
  EXPECT_EQ(damage("⏫"), "‚è´");
  EXPECT_EQ(damage("–"), "‚Äì");
  EXPECT_EQ(damage("📅"), "\uF8FFüìÖ");
  EXPECT_EQ(damage_losing_sign("📅"), "üìÖ");
  EXPECT_EQ(misread("⏫ – 📅 é", CodePage::mac_roman), damage("⏫ – 📅 é"));
}

TEST(MacRoman, RepairsDamagedText) {
  for (const char* text :
       {"⏫", "–", "Follow‑Ups & Check‑ins", "“Harbour”, the spring release …", "📅 2025-11-14",
        "- [ ] Compare notes. @Zoë Ünver 🔼 📅 2025-11-14", "é", "李", "Ω≈ç√∫˜µ", "\u0080", "\u07FF",
        "\u0800", "\uFFFD", "\U00010000", "\U0010FFFF", "a\nb – c\r\nd",
        "🔺⏫🔼🔽⏬🛫➕⏳📅✅❌🔁🏁🆔⛔"}) {
    const auto repaired = undo_mac_roman(damage(text));
    ASSERT_TRUE(repaired) << text;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairsEmojiWhoseFirstSignGotLost) {
  for (const char* text :
       {"📅", "📅 2025-11-14", "x 🔼", "🔺🔼🔽🛫📅🔁🏁🆔", "– 📅 —", "⏫ 📅"}) {
    const auto repaired = undo_mac_roman(damage_losing_sign(text));
    ASSERT_TRUE(repaired) << text;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairsEveryCharacterThatCanBeDamaged) {
  for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    const auto repaired = undo_mac_roman(damage(text));
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
    EXPECT_FALSE(undo_mac_roman(text)) << text;
  }
}

TEST(MacRoman, OneSoundCharacterProvesThatNothingWasDamaged) {
  const std::string damaged = damage("⏫ – 📅");
  ASSERT_TRUE(undo_mac_roman(damaged));
  for (const char* sound : {"📅", "李", "é", "–", "ß", "Я"}) {
    EXPECT_FALSE(undo_mac_roman(damaged + ' ' + sound)) << sound;
    EXPECT_FALSE(undo_mac_roman(std::string(sound) + ' ' + damaged)) << sound;
  }
}

TEST(MacRoman, SequencesMustBeWholeAndValidUtf8) {
  // The letters of a Mac Roman text, byte by byte: each is an impossible UTF-8 text.
  for (const char* bytes : {"\xE2\x8F", "\xE2",
                            "\xE2\x8F"
                            "a",
                            "\xE2\n\x8F\xAB", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xE2\xE2\x8F\xAB", "\xAB", "\xE0\x80\x80", "\xC3\xA9\x80"}) {
    EXPECT_FALSE(undo_mac_roman(damage(bytes))) << damage(bytes);
    EXPECT_FALSE(undo_mac_roman(damage("–") + ' ' + damage(bytes))) << damage(bytes);
  }
}

TEST(MacRoman, KeepsBytesThatAreNotUtf8AndTakesThemForNoProof) {
  EXPECT_FALSE(undo_mac_roman("caf\xE9"));
  EXPECT_FALSE(undo_mac_roman("\xFF\xFE\x80"));
  const auto repaired = undo_mac_roman("caf\xE9 " + damage("– 📅") + " \x80\xFF");
  ASSERT_TRUE(repaired);
  EXPECT_EQ(*repaired, "caf\xE9 – 📅 \x80\xFF");
  EXPECT_FALSE(
      undo_mac_roman("‚\xE9Ä"
                     "ì"))
      << "an invalid byte within a sequence breaks it";
}

TEST(MacRoman, KnowsTheOtherSpellingsOfThreeBytes) {
  // Byte BD is OMEGA or OHM, DB the euro or the currency sign, B5 the micro sign or MU.
  for (const auto& [damaged, text] :
       {std::pair{"√\u2126", "\u00FD"}, std::pair{"√\u03A9", "\u00FD"},
        std::pair{"√\u00B5", "\u00F5"}, std::pair{"√\u03BC", "\u00F5"}}) {
    const auto repaired = undo_mac_roman(damaged);
    ASSERT_TRUE(repaired) << damaged;
    EXPECT_EQ(*repaired, text);
  }
}

TEST(MacRoman, RepairingTwiceIsNotRepairingMore) {
  const auto once = undo_mac_roman(damage("Follow‑Ups – 📅 é"));
  ASSERT_TRUE(once);
  EXPECT_FALSE(undo_mac_roman(*once));
}

// Bytes 0x80 to 0x9F of Microsoft's CP1252.TXT; 0 for the five it leaves undefined.
constexpr std::array<char32_t, 32> kWestern{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// What becomes of the undefined bytes: a control character, U+FFFD, or nothing.
enum class Undefined { control, replacement, dropped };

/// What became of UTF-8 that was read as Windows-1252 and saved as UTF-8.
std::string western(std::string_view text, Undefined undefined = Undefined::control) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t known = byte >= 0x80 && byte < 0xA0 ? kWestern[byte - 0x80U] : byte;
    if (known != 0 || undefined == Undefined::control) {
      utf8::append(out, known != 0 ? known : byte);
    } else if (undefined == Undefined::replacement) {
      utf8::append(out, U'\uFFFD');
    }
  }
  return out;
}

std::optional<std::string> undo_western(std::string_view text) {
  auto undone = undo_misreading(text, CodePage::windows_1252);
  return undone ? std::optional(std::move(undone->text)) : std::nullopt;
}

TEST(Windows1252, TheDamageOfTheTestIsTheKnownOne) {
  EXPECT_EQ(western("📅"), "ðŸ“…");
  EXPECT_EQ(western("–"), "â€“");
  EXPECT_EQ(western("’"), "â€™");
  EXPECT_EQ(western("é"), "Ã©");
  EXPECT_EQ(western("⏫"), "â\u008F«");
  EXPECT_EQ(western("⏫", Undefined::dropped), "â«");
  EXPECT_EQ(misread("⏫ – 📅 é \u0081", CodePage::windows_1252), western("⏫ – 📅 é \u0081"));
}

TEST(Windows1252, UndoesEveryCharacterThatCanBeDamaged) {
  for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    const auto undone = undo_western(western(text));
    ASSERT_TRUE(undone) << static_cast<unsigned>(c);
    ASSERT_EQ(*undone, text) << static_cast<unsigned>(c);
  }
}

TEST(Windows1252, LeavesSoundTextAlone) {
  for (const char* text : {"",
                           "plain ASCII",
                           "café — naïve",
                           "Zoë Ünver, Jörg Östbäck",
                           "« Ça va ? »",
                           "ü",
                           "für",
                           "é",
                           "Ã",
                           "â",
                           "ð",
                           "Größe ±5 %, ‚so‘ und „anders“",
                           "📅",
                           "李",
                           "ąę",
                           "–",
                           "⏫",
                           "â€",
                           "Voilà\u00A0: déjà",
                           "São, MAÇÃ",
                           "\u0081",
                           "\u0085",
                           "Ã\uFFFD",
                           "â\uFFFD«",
                           "â«"}) {
    EXPECT_FALSE(undo_western(text)) << text;
  }
}

TEST(Windows1252, LostBytesAreNoProof) {
  for (const auto lost : {Undefined::replacement, Undefined::dropped}) {
    EXPECT_FALSE(repair_misread_utf8(western("- [ ] Call. ⏫ 📅 2025-11-14", lost)));
    // Without an undefined byte nothing is lost.
    EXPECT_TRUE(repair_misread_utf8(western("- [ ] Call. 📅 2025-11-14", lost)));
  }
}

TEST(Windows1252, ControlCharactersOfLatin1AreRead) {
  const auto repair = repair_misread_utf8("a \u00E2\u0080\u0093 b");
  ASSERT_TRUE(repair);
  EXPECT_EQ(repair->text, "a – b");
}

/// What is proven of a text; "" where nothing is.
std::string repaired(std::string_view text) {
  const auto repair = repair_misread_utf8(text);
  return repair ? repair->text : std::string();
}

TEST(RepairMisreadUtf8, RepairsWhatNotesHold) {
  for (const char* text : {
           "- [ ] Call. ⏫",
           "- [ ] Call. @Zoë Ünver 🔼 📅 2025-11-14",
           "Follow‑Ups & Check‑ins",
           "“Harbour”, the spring release …",
           "a – b",
           "don’t",
           "1 × 2 → 3",
           "**Date:** 2025-11-07 · **Source:** zoom",
           "🔺⏫🔼🔽⏬🛫➕⏳📅✅❌🔁🏁🆔⛔",
           "Die Größe der Öfen prüft Jörg",
           "Привет",
           "日本語。",
           "会議の記録",
           "\uFEFF---\na: b\n---\n",
           "a\r\nb – c\rd\n",
           "`code` – text",
           "\"quoted\" – text",
           "5\" wide\n– text",
           "```\nfence\n```\n– text",
           "~~~\nfence\n~~~\n– text",
           "(a – b)",
       }) {
    for (const auto page : {CodePage::mac_roman, CodePage::windows_1252}) {
      const std::string damaged = page == CodePage::mac_roman ? damage(text) : western(text);
      const auto repair = repair_misread_utf8(damaged);
      ASSERT_TRUE(repair) << damaged;
      EXPECT_EQ(repair->text, text);
      EXPECT_EQ(repair->page, page) << damaged;
      EXPECT_EQ(repair->times, 1) << damaged;
      EXPECT_EQ(repair->signs_put_back, 0) << damaged;
    }
  }
}

TEST(RepairMisreadUtf8, LeavesTextThatOnlyLooksDamaged) {
  for (const char* text : {
           // Sound, and by accident what UTF-8 gives in a code page.
           "CAFÉ™",
           "NESCAFÉ® and CAFÉ™, NESCAFÉ® again",
           "2√π",
           "√π and √Ω",
           "a√π",
           "x√π + 2√Ω",
           "the letter Ã©",
           "Ã…",
           // Notes on encodings.
           "My editor shows Ã© for an accent.",
           "My editor shows 'Ã©'.",
           "cafÃ© and again cafÃ©",
           "It writes `donâ€™t` and `â€“`.",
           "It writes \"naÃ¯ve cafÃ© dÃ©jÃ\u00A0 vu â€“\".",
           "Mend â€™ in titles",
           "an apostrophe ('â€™')",
           "a dash (â€“)",
           "the sign [ðŸ“…]",
           "```\nnaÃ¯ve â€“ cafÃ©\n```\n",
           "Text\n~~~ log\nðŸ“…\n~~~\n",
           "> ```\n> â€“\n> ```\n",
           "a `‚Äì` b",
           "\"‚è´\"",
           "shows √© for it",
           // With one sound character.
           "Ã© stands for é",
           "â€“ stands for –",
           "ðŸ“… stands for 📅",
           "Grün, not GrÃ¼n, grÃ¶ÃŸer",
       }) {
    EXPECT_EQ(repaired(text), "") << text;
  }
}

TEST(RepairMisreadUtf8, CountsTheSignsThatWerePutBack) {
  const auto repair = repair_misread_utf8(damage_losing_sign("x 📅 – 🔼 ⏫"));
  ASSERT_TRUE(repair);
  EXPECT_EQ(repair->text, "x 📅 – 🔼 ⏫");
  EXPECT_EQ(repair->signs_put_back, 2);
}

TEST(RepairMisreadUtf8, OtherSpellingsOfAByteAreRead) {
  const auto repair = repair_misread_utf8(damage("–") + " √\u2126");
  ASSERT_TRUE(repair);
  EXPECT_EQ(repair->text, "– ý");
}

TEST(RepairMisreadUtf8, KeepsInvalidBytes) {
  for (const auto page : {CodePage::mac_roman, CodePage::windows_1252}) {
    const std::string text = "caf\xE9 – \x80\xFF\xC3";
    const auto repair = repair_misread_utf8(misread(text, page));
    ASSERT_TRUE(repair);
    EXPECT_EQ(repair->text, text);
  }
}

TEST(RepairMisreadUtf8, KeepsAByteOrderMark) {
  const std::string bom = "\xEF\xBB\xBF";
  const auto sound = repair_misread_utf8(bom + western("a – b\r\n"));
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->text, bom + "a – b\r\n");
  const auto damaged = repair_misread_utf8(western(bom + "a – b\r\n"));
  ASSERT_TRUE(damaged);
  EXPECT_EQ(damaged->text, bom + "a – b\r\n");
  EXPECT_FALSE(repair_misread_utf8(bom));
  EXPECT_FALSE(repair_misread_utf8(bom + "a – b"));
}

TEST(RepairMisreadUtf8, RepairsDamageUponDamageUpToThreeTimes) {
  const std::string text = "- [ ] Compare notes – Zoë 🔼 📅 2025-11-14";
  for (const auto page : {CodePage::mac_roman, CodePage::windows_1252}) {
    std::string damaged = text;
    for (int times = 1; times <= 3; ++times) {
      damaged = misread(damaged, page);
      const auto repair = repair_misread_utf8(damaged);
      ASSERT_TRUE(repair) << damaged;
      EXPECT_EQ(repair->text, text);
      EXPECT_EQ(repair->times, times);
    }
    const auto beyond = repair_misread_utf8(misread(damaged, page));
    EXPECT_TRUE(!beyond || beyond->text != text);
  }
}

TEST(RepairMisreadUtf8, RepairingTwiceIsNotRepairingMore) {
  for (const auto page : {CodePage::mac_roman, CodePage::windows_1252}) {
    const auto once = repair_misread_utf8(misread("Follow‑Ups – 📅 é", page));
    ASSERT_TRUE(once);
    EXPECT_FALSE(repair_misread_utf8(once->text));
  }
}

TEST(RepairMisreadUtf8, EndsOnLargeTexts) {
  std::string many;
  for (int i = 0; i < 300'000; ++i) many += "é\n";
  EXPECT_FALSE(repair_misread_utf8(many));
  const auto repair = repair_misread_utf8(western(many + "ö größer – x"));
  ASSERT_TRUE(repair);
  EXPECT_FALSE(repair_misread_utf8(western("`" + std::string(2'000'000, '\n'))));
}

}  // namespace
}  // namespace vaultask::text
