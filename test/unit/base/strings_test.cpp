#include "base/strings.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace vaultask::strings {
namespace {

TEST(Strings, TrimTakesBlanksTabsAndLineEndsOnly) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] :
       {Case{"", ""}, Case{" \t\r\n", ""}, Case{" a b ", "a b"}, Case{"\r\na\t", "a"},
        Case{"a", "a"}, Case{"\u00A0a", "\u00A0a"}, Case{"\fa\v", "\fa\v"}}) {
    EXPECT_EQ(trim(text), expected);
  }
}

TEST(Strings, CaseIsThatOfAsciiLettersOnly) {
  EXPECT_EQ(to_lower("ABC-xyz[@É"), "abc-xyz[@É");
  EXPECT_TRUE(equals_ci("Not Done", "nOT dONE"));
  EXPECT_FALSE(equals_ci("É", "é"));
  EXPECT_FALSE(equals_ci("not done", "not don"));
  EXPECT_FALSE(equals_ci("[", "{")) << "they differ in the bit of case, but are no letters";
  EXPECT_TRUE(equals_ci("", ""));
  EXPECT_TRUE(starts_with_ci("SORT BY due", "sort by "));
  EXPECT_FALSE(starts_with_ci("sort", "sort by"));
  EXPECT_TRUE(starts_with_ci("sort", ""));
}

TEST(Strings, SplitKeepsEmptyPieces) {
  using Pieces = std::vector<std::string_view>;
  EXPECT_EQ(split("", ','), (Pieces{""}));
  EXPECT_EQ(split("a", ','), (Pieces{"a"}));
  EXPECT_EQ(split("a,b", ','), (Pieces{"a", "b"}));
  EXPECT_EQ(split(",a,,b,", ','), (Pieces{"", "a", "", "b", ""}));
}

TEST(Strings, JoinIsTheInverseOfSplit) {
  EXPECT_EQ(join({}, ", "), "");
  EXPECT_EQ(join({"a"}, ", "), "a");
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({"", ""}, "-"), "-");
}

TEST(Strings, ReplacesEachOccurrenceOnce) {
  struct Case {
    const char* text;
    const char* from;
    const char* to;
    const char* expected;
  };
  for (const auto& [text, from, to, expected] :
       {Case{"a|b|c", "|", "\\|", "a\\|b\\|c"}, Case{"aaa", "a", "aa", "aaaaaa"},
        Case{"aaa", "aa", "b", "ba"}, Case{"abc", "x", "y", "abc"}, Case{"xx", "x", "", ""}}) {
    EXPECT_EQ(replace_all(text, from, to), expected) << text;
  }
}

TEST(Printable, LeavesOrdinaryTextAlone) {
  for (const char* text :
       {"", "a note.md", "Zoë Ünver 李", "📅 2025-11-14", "\\x41", "e\u0301", "a\u00A0b"}) {
    EXPECT_EQ(printable(text), text);
  }
}

TEST(Printable, EscapesEveryControlCharacter) {
  for (char32_t c = 0; c < 0xA0; ++c) {
    if (c >= 0x20 && c < 0x7F) continue;
    std::string text = "a";
    utf8::append(text, c);
    text += "b";
    const std::string shown = printable(text);
    EXPECT_TRUE(shown.starts_with("a\\")) << static_cast<unsigned>(c);
    EXPECT_TRUE(shown.ends_with("b")) << static_cast<unsigned>(c);
    for (const char byte : shown) EXPECT_TRUE(byte >= 0x20 && byte < 0x7F) << shown;
  }
}

TEST(Printable, EscapesWhatTurnsTextAround) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] :
       {Case{"a\u202Eb", "a\\u{202E}b"},
        Case{"\u202A\u202B\u202C\u202D", "\\u{202A}\\u{202B}\\u{202C}\\u{202D}"},
        Case{"\u2066\u2067\u2068\u2069", "\\u{2066}\\u{2067}\\u{2068}\\u{2069}"},
        Case{"\u200E\u200F", "\\u{200E}\\u{200F}"}, Case{"\u2028\u2029", "\\u{2028}\\u{2029}"}}) {
    EXPECT_EQ(printable(text), expected);
  }
  EXPECT_EQ(printable("\u061C").find("\u061C"), std::string::npos);
}

TEST(Printable, ShowsTagCharactersThatHideTextButKeepsFlags) {
  const std::string flag = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";
  EXPECT_EQ(printable("a" + flag + "b👩‍👧"), "a" + flag + "b👩‍👧");
  EXPECT_EQ(printable("a\U000E0068\U000E0069"), "a\\u{E0068}\\u{E0069}");
  // Neither unended nor longer than a region's code.
  EXPECT_EQ(printable("\U0001F3F4\U000E0067"), "\U0001F3F4\\u{E0067}");
  std::string text = "\U0001F3F4";
  for (int i = 0; i < 7; ++i) text += "\U000E0067";
  EXPECT_EQ(printable(text + "\U000E007F").find("\U000E0067"), std::string::npos);
}

TEST(Printable, ShowsInvalidBytesInHexadecimal) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] : {Case{"caf\xE9", "caf\\xE9"}, Case{"\xFF\xFE", "\\xFF\\xFE"},
                                       Case{"\xC0\xAF", "\\xC0\\xAF"},           // an overlong "/"
                                       Case{"\xED\xA0\x80", "\\xED\\xA0\\x80"},  // a surrogate
                                       Case{"\xC2", "\\xC2"},
                                       Case{"\x9B"
                                            "31m",
                                            "\\x9B"
                                            "31m"}}) {  // a C1 CSI as a raw byte
    EXPECT_EQ(printable(text), expected);
  }
}

TEST(Printable, GivesValidUtf8ForAnyBytes) {
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  for (int i = 255; i >= 0; --i) all += static_cast<char>(i);
  EXPECT_EQ(utf8::find_invalid(printable(all)), std::string::npos);
}

TEST(Strings, CountsWithTheRightNumber) {
  EXPECT_EQ(counted(0, "note"), "0 notes");
  EXPECT_EQ(counted(1, "note"), "1 note");
  EXPECT_EQ(counted(2, "note"), "2 notes");
  EXPECT_EQ(counted(1'000'000'000'000, "task"), "1000000000000 tasks");
}

}  // namespace
}  // namespace vaultask::strings
