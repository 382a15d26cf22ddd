#include "text/unicode.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

TEST(FoldName, TakesTwoSpellingsOfOneNameForTheSame) {
  struct Case {
    const char* a;
    const char* b;
  };
  for (const auto& [a, b] : {
           Case{"Zoë", "zoe"},
           Case{"Łukasz", "lukasz"},
           Case{"O’Neill", "O'Neill"},
           Case{"Zo\u00EB", "Zoe\u0308"},  // NFC, NFD
           Case{"A\u030Angstro\u0308m", "\u00C5ngstr\u00F6m"},
           Case{"Jörg Östbäck", "jorg ostback"},
           Case{"Søren", "Soren"},
           Case{"Đorđe", "dorde"},
           Case{"GROSSE", "Große"},
           Case{"  Dana   Whitfield ", "dana whitfield"},
           Case{"Dana\u00A0Whitfield", "Dana Whitfield"},
           Case{"Dana\tWhitfield", "Dana Whitfield"},
           Case{"Anne‑Marie", "Anne-Marie"},
           Case{"Anne‐Marie", "anne-marie"},
           Case{"ΣΊΣΥΦΟΣ", "σίσυφος"},  // final sigma
           Case{"李", "李"},
           Case{"한", "\u1112\u1161\u11AB"},
           Case{"İpek", "ipek"},
           Case{"Ｄａｎａ", "Dana"},
           Case{"Nguyễn", "nguyen"},
           Case{"Çelik", "celik"},
           Case{"Ñandú", "nandu"},
           Case{"DANA WHITFIELD", "Dana Whitfield"},
           Case{"Zoë  Ünver", "zoe unver"},
       }) {
    EXPECT_EQ(fold_name(a), fold_name(b)) << a << ' ' << b;
  }
}

TEST(FoldName, KeepsDifferentNamesApart) {
  struct Case {
    const char* a;
    const char* b;
  };
  for (const auto& [a, b] : {Case{"Dana", "Dan"}, Case{"Sarah", "Sahra"}, Case{"李", "张"},
                             Case{"Anne Marie", "AnneMarie"}, Case{"Anne-Marie", "Anne Marie"},
                             Case{"Дана", "Dana"}, Case{"", "a"}, Case{"O'Neill", "ONeill"}}) {
    EXPECT_NE(fold_name(a), fold_name(b)) << a << ' ' << b;
  }
}

TEST(FoldName, IsPlainLowerCaseForPlainNames) {
  EXPECT_EQ(fold_name("Zoë Ünver"), "zoe unver");
  EXPECT_EQ(fold_name("李"), "李");
  EXPECT_EQ(fold_name("O’Neill"), "o'neill");
  EXPECT_EQ(fold_name(""), "");
  EXPECT_EQ(fold_name("   "), "");
  EXPECT_EQ(fold_name("\u00A0 \u3000"), "");
}

TEST(FoldName, FoldedNamesFoldToThemselves) {
  for (const char* name : {"Zoë Ünver", "Łukasz", "O’Neill", "李 小龍", "ΣΊΣΥΦΟΣ", "Große", "한"}) {
    EXPECT_EQ(fold_name(fold_name(name)), fold_name(name));
  }
}

/// The letter behind it is in no table, so ICU folds the whole.
TEST(FoldName, LatinLettersFoldAsIcuFoldsThem) {
  for (char32_t c = 0xC0; c < 0x180; ++c) {
    std::string letter;
    utf8::append(letter, c);
    EXPECT_EQ(fold_name("x" + letter + "李"), fold_name("x" + letter) + "李") << letter;
    EXPECT_EQ(fold_name(letter + "李"), fold_name(letter) + "李") << letter;
  }
}

TEST(FoldName, TakesInvalidBytes) {
  EXPECT_EQ(utf8::find_invalid(fold_name("caf\xE9 Zo\u00EB")), std::string::npos);
}

TEST(TrimJs, TakesAllThatJavaScriptCallsSpace) {
  // ECMA-262: WhiteSpace (TAB VT FF SP NBSP ZWNBSP, any Zs) and LineTerminator (LF CR LS PS).
  for (const char32_t space :
       {0x09U, 0x0AU, 0x0BU, 0x0CU, 0x0DU, 0x20U, 0xA0U, 0x1680U, 0x2000U, 0x2005U, 0x200AU,
        0x2028U, 0x2029U, 0x202FU, 0x205FU, 0x3000U, 0xFEFFU}) {
    std::string text;
    utf8::append(text, space);
    EXPECT_TRUE(is_js_space(space)) << static_cast<unsigned>(space);
    EXPECT_EQ(trim_js(text), "");
    EXPECT_EQ(trim_js(text + "a" + text + "b" + text), "a" + text + "b");
    EXPECT_EQ(trim_js_left(text + "a" + text), "a" + text);
  }
}

TEST(TrimJs, LeavesWhatOnlyLooksLikeSpace) {
  // NEL, MONGOLIAN VOWEL SEPARATOR, ZERO WIDTH SPACE, WORD JOINER, BRAILLE BLANK, FS
  for (const char32_t c : {0x85U, 0x180EU, 0x200BU, 0x2060U, 0x2800U, 0x1CU, 0x00U, 0x08U, 0x0EU}) {
    std::string text = " ";
    utf8::append(text, c);
    text += " ";
    EXPECT_FALSE(is_js_space(c)) << static_cast<unsigned>(c);
    EXPECT_EQ(trim_js(text), std::string_view(text).substr(1, text.size() - 2));
  }
}

TEST(TrimJs, StopsAtInvalidBytes) {
  EXPECT_EQ(trim_js(" \xFF "), "\xFF");
  EXPECT_EQ(trim_js("\xA0"
                    "a"),
            "\xA0"
            "a")
      << "a lone byte A0 is no NBSP";
  EXPECT_EQ(trim_js("a \xC2"), "a \xC2");
  EXPECT_EQ(trim_js(""), "");
}

TEST(ToLower, IsJavaScriptsInEnglish) {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] : {
           Case{"", ""},
           Case{"ABC xyz 1", "abc xyz 1"},
           Case{"ÉÀÜ", "éàü"},
           Case{"Łukasz", "łukasz"},
           Case{"İ", "i\u0307"},  // two characters, as in JavaScript
           Case{"I", "i"},
           Case{"ẞß", "ßß"},
           Case{"ΟΔΟΣ", "οδος"},  // final sigma
           Case{"ДАНА", "дана"},
           Case{"李 📅", "李 📅"},
           Case{"Ǆ", "ǆ"},
           Case{"E\u0301", "e\u0301"},
       }) {
    EXPECT_EQ(to_lower(text), expected) << text;
  }
  EXPECT_EQ(to_lower("CAF\xE9"), "caf\uFFFD");
}

TEST(StartsCapitalised, IsUpperOrTitleCaseOrCaseless) {
  for (const char32_t c :
       {U'A', U'Z', U'É', U'Ł', U'Ž', U'ǅ', U'Д', U'Σ', U'李', U'あ', U'א', U'한'}) {
    EXPECT_TRUE(starts_capitalised(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c :
       {U'a', U'z', U'é', U'ł', U'1', U'_', U' ', U'-', U'@', U'[', U'д', U'ß', U'📅', U'…'}) {
    EXPECT_FALSE(starts_capitalised(c)) << static_cast<unsigned>(c);
  }
}

TEST(IsWord, IsALetterADigitOrAMark) {
  for (const char32_t c :
       {U'a', U'Z', U'0', U'9', U'é', U'李', U'Ж', char32_t{0x0301}, U'٣', char32_t{0x093E}}) {
    EXPECT_TRUE(is_word(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U' ', U'-', U'_', U'@', U'.', U',', U'’', U'📅', char32_t{0xA0},
                           char32_t{0x2011}, char32_t{0}}) {
    EXPECT_FALSE(is_word(c)) << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace vaultask::text
