#include "text/source_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const SourceText& source) {
  Lines lines;
  for (std::size_t n = 1; n <= source.line_count(); ++n) lines.emplace_back(source.line(n));
  return lines;
}

Lines lines_of(std::string bytes) {
  return lines_of(SourceText::decode(std::move(bytes)));
}

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

TEST(SourceText, EndsLinesAtLfCrlfAndLoneCr) {
  struct Case {
    const char* bytes;
    Lines lines;
  };
  for (const auto& [bytes, lines] : std::vector<Case>{
           {"", {}},
           {"a", {"a"}},
           {"a\n", {"a"}},
           {"a\nb", {"a", "b"}},
           {"a\r\nb\r\n", {"a", "b"}},
           {"a\rb\r", {"a", "b"}},
           {"a\nb\r\nc\rd", {"a", "b", "c", "d"}},
           {"\n", {""}},
           {"\n\n", {"", ""}},
           {"\r\r", {"", ""}},
           {"\r\n\r\n", {"", ""}},
           {"\n\r", {"", ""}},
           {"a\n\rb", {"a", "", "b"}},
           {"a\r\r\nb", {"a", "", "b"}},
           {"a\n\nb", {"a", "", "b"}},
           {" a \t\n", {" a \t"}},
           {"a\r\nb", {"a", "b"}},
           {"\r", {""}},
           // Other separators end no line: a task's line number must be the editor's.
           {"a\u2028b\u0085c\vd\fe", {"a\u2028b\u0085c\vd\fe"}},
       }) {
    EXPECT_EQ(lines_of(bytes), lines) << ::testing::PrintToString(std::string(bytes));
    EXPECT_EQ(SourceText::decode(bytes).encoding(), Encoding::utf8);
  }
}

TEST(SourceText, KnowsWhichLinesEndWithCrlf) {
  SourceText source = SourceText::decode("a\r\nb\n\r\nc\rd\r\r\ne");
  std::string ends;
  for (std::size_t n = 1; n <= source.line_count(); ++n)
    ends += source.ends_with_crlf(n) ? 'y' : 'n';
  EXPECT_EQ(ends, "ynynnyn");
  EXPECT_TRUE(SourceText::decode("a\r\n").ends_with_crlf(1));
  source.clear_lines(1, 1);
  EXPECT_FALSE(source.ends_with_crlf(1));
}

TEST(SourceText, TakesTheByteOrderMarkAway) {
  const auto source = SourceText::decode("\xEF\xBB\xBF---\na: 1\n");
  EXPECT_EQ(lines_of(source), (Lines{"---", "a: 1"}));
  EXPECT_EQ(source.encoding(), Encoding::utf8_bom);
  EXPECT_EQ(source.first_invalid_line(), 0U);
  EXPECT_EQ(lines_of("\xEF\xBB\xBF"), Lines{});
  EXPECT_EQ(lines_of("\xEF\xBB\xBF\xEF\xBB\xBF"
                     "a"),
            (Lines{"\uFEFF"
                   "a"}))
      << "one mark only";
}

TEST(SourceText, ReadsUtf16ByItsMark) {
  const std::u16string text = u"---\r\nZoë 📅 李\n\U0010FFFF";
  const Lines expected{"---", "Zoë 📅 李", "\U0010FFFF"};
  for (const bool big_endian : {false, true}) {
    const auto source = SourceText::decode(utf16(text, big_endian));
    EXPECT_EQ(lines_of(source), expected) << big_endian;
    EXPECT_EQ(source.encoding(), Encoding::utf16);
  }
}

TEST(SourceText, ShowsBrokenUtf16AsReplacementCharacters) {
  const char16_t high = 0xD83D;
  const char16_t low = 0xDCC5;
  struct Case {
    std::u16string text;
    std::string expected;
  };
  for (const auto& [text, expected] : std::vector<Case>{
           {{u'a', high, u'b'}, "a\uFFFDb"},
           {{u'a', low, u'b'}, "a\uFFFDb"},
           {{u'a', high}, "a\uFFFD"},
           {{low, high, u'b'}, "\uFFFD\uFFFDb"},
           {{high, high, low}, "\uFFFD\U0001F4C5"},
       }) {
    for (const bool big_endian : {false, true}) {
      EXPECT_EQ(lines_of(utf16(text, big_endian)), Lines{expected}) << big_endian;
    }
  }
  // Half a unit at the end is no character; what stands before it is kept.
  const auto odd = lines_of(utf16(u"ab", false) + "c");
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_TRUE(odd.front().starts_with("ab"));
  EXPECT_EQ(utf8::find_invalid(odd.front()), std::string::npos);
  EXPECT_EQ(lines_of("\xFF\xFE"), Lines{});
  EXPECT_EQ(lines_of("\xFE\xFF"
                     "a")
                .size(),
            0U);
}

TEST(SourceText, ReadsNulBytesAsBinaryAndShowsNothing) {
  for (const std::string& bytes :
       {std::string("a\0b\n", 4), std::string(1, '\0'), std::string("- [ ] x\n\0", 9),
        std::string("\xEF\xBB\xBF\0", 4), std::string("a\0\n\0", 4)}) {  // UTF-16 without its mark
    const auto source = SourceText::decode(bytes);
    EXPECT_EQ(source.encoding(), Encoding::binary);
    EXPECT_EQ(source.line_count(), 0U);
  }
}

TEST(SourceText, ShowsEachInvalidByteAsOneReplacementCharacter) {
  struct Case {
    const char* bytes;
    Lines lines;
    std::size_t first_invalid_line;
  };
  for (const auto& [bytes, lines, first_invalid_line] : std::vector<Case>{
           {"caf\xE9", {"caf\uFFFD"}, 1},
           {"a\nb\xFF\nc\xFE\n", {"a", "b\uFFFD", "c\uFFFD"}, 2},
           {"\xC0\xAF\n", {"\uFFFD\uFFFD"}, 1},
           {"a\r\n\r\n\xED\xA0\x80", {"a", "", "\uFFFD\uFFFD\uFFFD"}, 3},
           {"a\xC3\nb", {"a\uFFFD", "b"}, 1},  // a letter cut off by the line's end
           {"é\n\nü\n\x80", {"é", "", "ü", "\uFFFD"}, 4},
           {"ok é\n", {"ok é"}, 0},
           {"\uFFFD", {"\uFFFD"}, 0},  // the character itself is valid
           {"", {}, 0},
       }) {
    const auto source = SourceText::decode(bytes);
    EXPECT_EQ(lines_of(source), lines) << ::testing::PrintToString(std::string(bytes));
    EXPECT_EQ(source.first_invalid_line(), first_invalid_line)
        << ::testing::PrintToString(std::string(bytes));
    EXPECT_EQ(source.encoding(), Encoding::utf8);
  }
}

TEST(SourceText, RepairsMacRomanDamage) {
  const auto source = SourceText::decode("- [ ] a ‚è´ üìÖ 2025-11-14\nb ‚Äì c\n");
  EXPECT_EQ(lines_of(source), (Lines{"- [ ] a ⏫ 📅 2025-11-14", "b – c"}));
  EXPECT_EQ(source.encoding(), Encoding::mac_roman_damage);
  EXPECT_EQ(source.first_invalid_line(), 0U);
}

TEST(SourceText, RepairsWindows1252Damage) {
  const auto source = SourceText::decode("- [ ] a â\u008F« ðŸ“… 2025-11-14\r\nb â€“ c\r\n");
  EXPECT_EQ(lines_of(source), (Lines{"- [ ] a ⏫ 📅 2025-11-14", "b – c"}));
  EXPECT_EQ(source.encoding(), Encoding::windows_1252_damage);
  EXPECT_EQ(source.first_invalid_line(), 0U);
}

TEST(SourceText, DamageThatIsNotProvenIsReadAsItStands) {
  for (const char* line : {"NESCAFÉ®", "shows `ðŸ“…` for a calendar", "â\uFFFD« 📅"}) {
    const auto source = SourceText::decode(line);
    EXPECT_EQ(lines_of(source), Lines{line});
    EXPECT_EQ(source.encoding(), Encoding::utf8);
  }
}

TEST(SourceText, RepairsDamageBesideInvalidBytes) {
  const auto source = SourceText::decode("a ‚Äì b\ncaf\xE9\n");
  EXPECT_EQ(lines_of(source), (Lines{"a – b", "caf\uFFFD"}));
  EXPECT_EQ(source.encoding(), Encoding::mac_roman_damage);
  EXPECT_EQ(source.first_invalid_line(), 2U);
}

TEST(SourceText, TakesADamagedByteOrderMarkAwayToo) {
  // EF BB BF in Mac Roman. Left in, it would keep the first "---" from opening the frontmatter,
  // and a damaged note must give what its clean twin gives (product.md section 1).
  const auto source = SourceText::decode("Ôªø---\ntitle: a ‚Äì b\n---\n");
  EXPECT_EQ(lines_of(source), (Lines{"---", "title: a – b", "---"}));
  const auto western = SourceText::decode("ï»¿---\ntitle: a â€“ b\n---\n");
  EXPECT_EQ(lines_of(western), (Lines{"---", "title: a – b", "---"}));
}

TEST(SourceText, LinesStayValidWhenItIsMoved) {
  for (const char* bytes :
       {"ab\ncd", "a longer text that is kept on the heap\nand its second line"}) {
    auto source = SourceText::decode(bytes);
    const Lines before = lines_of(source);
    const SourceText moved = std::move(source);
    EXPECT_EQ(lines_of(moved), before);
    auto assigned = SourceText::decode("x\ny\nz");
    assigned = SourceText::decode(bytes);
    EXPECT_EQ(lines_of(assigned), before);
  }
}

TEST(SourceText, ViewsOfALongTextOutliveAMove) {
  auto source = SourceText::decode("first line, long enough to be kept on the heap\nsecond\n");
  const std::string_view second = source.line(2);
  const SourceText moved = std::move(source);
  EXPECT_EQ(second, "second");
  EXPECT_EQ(second.data(), moved.line(2).data());
}

TEST(SourceText, ViewsOfAShortTextOutliveAMove) {
  // "Lines are views into it: they … stay valid when it is moved." A std::string of up to 15 bytes
  // moves its characters.
  auto source = SourceText::decode("ab\ncd");
  const std::string_view second = source.line(2);
  const SourceText moved = std::move(source);
  EXPECT_EQ(second.data(), moved.line(2).data());
}

TEST(SourceText, IsAlwaysValidUtf8) {
  std::string all;
  for (int round = 0; round < 3; ++round) {
    for (int i = 1; i < 256; ++i) all += static_cast<char>((i * 7 + round * 31) % 255 + 1);
  }
  for (const auto& line : lines_of(all)) {
    EXPECT_EQ(utf8::find_invalid(line), std::string::npos);
  }
}

TEST(SourceText, EndsOnLargeTexts) {
  EXPECT_EQ(SourceText::decode(std::string(2'000'000, '\n')).line_count(), 2'000'000U);
  const auto invalid = SourceText::decode(std::string(2'000'000, '\xFF'));
  EXPECT_EQ(invalid.line(1).size(), 3 * 2'000'000U);
  std::string alternating;
  for (int i = 0; i < 500'000; ++i) alternating += "\xFF\n";
  EXPECT_EQ(SourceText::decode(alternating).line_count(), 500'000U);
}

TEST(SourceText, EndsOnManyLoneCarriageReturns) {
  // No LF far and wide: a search for one at each line would go to the end each time.
  EXPECT_EQ(SourceText::decode(std::string(3'000'000, '\r')).line_count(), 3'000'000U);
}

TEST(SourceText, NamesItsEncodings) {
  EXPECT_EQ(to_string(Encoding::utf8), "utf-8");
  EXPECT_EQ(to_string(Encoding::utf8_bom), "utf-8-bom");
  EXPECT_EQ(to_string(Encoding::utf16), "utf-16");
  EXPECT_EQ(to_string(Encoding::mac_roman_damage), "mac-roman-damage");
  EXPECT_EQ(to_string(Encoding::windows_1252_damage), "windows-1252-damage");
  EXPECT_EQ(to_string(Encoding::binary), "binary");
}

}  // namespace
}  // namespace vaultask::text
