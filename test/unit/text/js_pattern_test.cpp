// JavaScript's regular expressions. The expected values are those of an engine: V8 11.3 (node 20)
// was asked for each row, `subject.match(new RegExp(body, flags)) !== null`.
#include "text/js_pattern.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vaultask::text {
namespace {

struct Row {
  std::string body, flags, subject;
  bool found;
};

void expect_all(const std::vector<Row>& rows) {
  for (const auto& [body, flags, subject, found] : rows) {
    const auto pattern = JsPattern::compile(body, flags);
    ASSERT_TRUE(pattern) << '/' << body << '/' << flags << ": " << to_string(pattern.error());
    EXPECT_EQ(pattern->found_in(subject), found)
        << '/' << body << '/' << flags << " in " << testing::PrintToString(subject.substr(0, 40));
  }
}

TEST(JsPattern, FindsAnywhere) {
  expect_all({
      {"send", "", "Resend it", true},
      {"^send", "", "send it", true},
      {"^send", "", "I send", false},
      {"deck$", "", "the deck", true},
      {"deck$", "", "decks", false},
      {"^$", "", "", true},
      {"^$", "", " ", false},
      {"$^", "", "x", false},
      {"", "", "x", true},
      {"a|b|", "", "x", true},
      {"x|^y", "", "zy", false},
      {"(a|b)c", "", "xbc", true},
      {"(?:a|b)c", "", "ac", true},
      {"(?<first>a)b", "", "ab", true},
      {"a/b", "", "a/b", true},
      {R"(a\/b)", "", "a/b", true},
      {"(?<n>a)|(?<m>b)", "", "b", true},
      {"()", "", "", true},
  });
}

TEST(JsPattern, Quantifiers) {
  expect_all({
      {"^a{2}$", "", "aa", true},
      {"^a{2}$", "", "aaa", false},
      {"^a{2,}$", "", "aaaa", true},
      {"^a{1,2}$", "", "aaa", false},
      {"^a*?$", "", "aaa", true},
      {"^a+?b??$", "", "aa", true},
      {"^a{0}$", "", "", true},
      {"^(?:ab){2,3}$", "", "ababab", true},
      {"a{,5}", "", "a{,5}", true},
      {"a{", "", "a{", true},
      {"a{1", "", "a{1", true},
      {"a{x}", "", "a{x}", true},
      {"x{2}{", "", "xx{", true},
      {"^(?:a?){3}$", "", "aa", true},
      {"^(?:)*$", "", "", true},
      {"^(?:a*)*$", "", "aaa", true},
      {"^.{1001}$", "", std::string(1001, 'a'), true},
      {"^.{1001}$", "", std::string(1000, 'a'), false},
      {"^a{2,1500}$", "", std::string(1400, 'a'), true},
      {"^a{2,1500}$", "", std::string(1501, 'a'), false},
      {"^a{1200,}$", "", std::string(1199, 'a'), false},
      {"^a{1200,}$", "", std::string(3000, 'a'), true},
  });
}

TEST(JsPattern, Escapes) {
  expect_all({
      {R"(\d\d:\d\d)", "", "at 12:30", true},
      {R"(\d)", "", "٣", false},
      {R"(\D)", "", "٣", true},
      {R"(\w)", "", "é", false},
      {R"(\W)", "", "_", false},
      {R"(^\s$)", "", "\u00A0", true},
      {R"(^\s$)", "", "\uFEFF", true},
      {R"(^\s$)", "", "\u2028", true},
      {R"(^\s$)", "", "\u200B", false},
      {R"(^\s$)", "", "\u3000", true},
      {R"(\S)", "", "\u180E", true},
      {R"(\t)", "", "a\tb", true},
      {R"(\x41)", "", "A", true},
      {R"(\x4)", "", "x4", true},
      {R"(\u0041)", "", "A", true},
      {R"(\u41)", "", "u41", true},
      {R"(\u{41})", "", "A", false},
      {R"(^\u{3}$)", "", "uuu", true},
      {R"(\cJ)", "", "\n", true},
      {R"(\c)", "", "\\c", true},
      {R"([\c])", "", "c", true},
      {R"([\c1])", "",
       "\x11"
       "",
       true},
      {R"(\0)", "", std::string(1, '\0'), true},
      {R"(\101)", "", "A", true},
      {R"(\8)", "", "8", true},
      {R"(\1)", "",
       "\x01"
       "",
       true},
      {R"(\400)", "", " 0", true},
      {R"(\a\e\-)", "", "ae-", true},
      {R"(\p{L}{3})", "", "pLLL", false},
      {R"(\p{L})", "", "Lé", false},
      {R"(\k)", "", "k", true},
      {R"(\.)", "", "a", false},
      {R"(\\)", "", "a\\b", true},
      {"a]", "", "a]", true},
      {"}", "", "}", true},
      {"{", "", "{", true},
  });
}

TEST(JsPattern, Classes) {
  expect_all({
      {"[abc]", "", "xcx", true},
      {"[^abc]", "", "abc", false},
      {"[a-c]", "", "b", true},
      {"[a-c-e]", "", "-", true},
      {"[-a]", "", "-", true},
      {"[a-]", "", "-", true},
      {R"([\d-x])", "", "-", true},
      {R"([\w-])", "", "-", true},
      {"[]", "", "a", false},
      {"[^]", "", "\n", true},
      {"a[^]b", "", "a\nb", true},
      {R"([\]])", "", "]", true},
      {R"([^\]])", "", "]", false},
      {"[/]", "", "a/b", true},
      {"[.]", "", "a", false},
      {R"([\b])", "", "\b", true},
      {R"([\b])", "", "b", false},
      {R"([\B])", "", "B", true},
      {"[[]", "", "[", true},
      {"[a&&b]", "", "&", true},
      {R"([^\x00-\x7F])", "", "plain", false},
      {R"([^\x00-\x7F])", "", "café", true},
      {R"([\s\S])", "", "", false},
      {R"([^\W])", "", "é", false},
      {R"([\07])", "",
       "\x07"
       "",
       true},
  });
}

TEST(JsPattern, Units) {
  expect_all({
      {"^.{2}$", "", "📅", true},
      {"^.$", "", "📅", false},
      {"^.$", "u", "📅", true},
      {"^.{2}$", "u", "📅", false},
      {"^[📅]$", "", "📅", false},
      {"[📅]", "", "😀", true},
      {"[📅]", "u", "😀", false},
      {"^[^a]{2}$", "", "📅", true},
      {"📅", "", "due 📅 2025", true},
      {"^📅{2}$", "", "📅📅", false},
      {"^📅{2}$", "u", "📅📅", true},
      {R"(\ud83d)", "", "📅", true},
      {R"(\ud83d)", "u", "📅", false},
      {R"(\ud83d\udcc5)", "", "📅", true},
      {R"(\ud83d\udcc5)", "u", "📅", true},
      {R"(\u{1F4C5})", "u", "📅", true},
      {R"([\u{1F4C5}-\u{1F4C7}])", "u", "📆", true},
      {R"(^\W\W$)", "", "📅", true},
      {R"(^\S$)", "u", "📅", true},
      {R"(\udcc5$)", "", "📅", true},
      {R"([\ud800-\udbff][\udc00-\udfff])", "", "a📅b", true},
      {R"(^[^\ud83d])", "u", "📅", true},
      {"^.$", "", "\U000F0000", false},
      {"^..$", "", "\U000F0000", true},
      {"^é$", "", "é", true},
  });
}

TEST(JsPattern, LineEnds) {
  expect_all({
      {"a.b", "", "a\nb", false},
      {"a.b", "", "a\rb", false},
      {"a.b", "", "a\u2028b", false},
      {"a.b", "", "a\u2029b", false},
      {"a.b", "", "a\u0085b", true},
      {"a.b", "s", "a\nb", true},
      {"a.b", "s", "a\u2028b", true},
      {"^b", "", "a\nb", false},
      {"^b", "m", "a\nb", true},
      {"^b", "m", "a\rb", true},
      {"^b", "m", "a\u2028b", true},
      {"a$", "m", "a\u2029b", true},
      {"a$", "", "a\n", false},
      {"^$", "m", "a\r\nb", true},
      {"^$", "m", "a\nb", false},
      {R"(^\n$)", "m", "a\nb", false},
      {R"(a$\n^b)", "m", "a\nb", true},
      {R"(a$\r\n^b)", "m", "a\r\nb", true},
      {"^a.b$", "m", "x\na\u2028b", false},
      {"^a.b$", "ms", "x\na\u2028b", true},
      {R"([^\n]+$)", "m", "\n\n", false},
      {R"(a$[\s\S]^b)", "m", "a\u2028b", true},
      {R"(\B)", "", "a\nb", false},
      {R"(^\B)", "m", "a\nb", false},
      {R"(^\B)", "m", "a\n-", true},
  });
}

TEST(JsPattern, Words) {
  expect_all({
      {R"(\bto\b)", "", "go to it", true},
      {R"(\bto\b)", "", "tomato", false},
      {R"(\b)", "", "é", false},
      {R"(\B)", "", "é", true},
      {R"(\B)", "", "aéa", false},
      {R"(caf\b)", "", "café", true},
      {R"(\B)", "", "", true},
      {R"(\b)", "", "_", true},
      {R"(\Bo)", "", "to", true},
      {R"(\bs)", "i", "ſs", true},
      {R"(\bs)", "iu", "ſs", true},
      {R"(\w)", "iu", "ſ", true},
      {R"(\w)", "iu", "K", true},
      {R"(\w)", "i", "K", true},
      {R"(\W)", "iu", "ſ", false},
      {R"(k\b)", "iu", "kK", true},
      {R"([^\W])", "iu", "K", true},
      {R"(\B)", "", "📅a", true},
  });
}

TEST(JsPattern, Case) {
  expect_all({
      {"SEND", "i", "send", true},    {"send", "i", "SEND", true},
      {"é", "i", "É", true},          {"É", "iu", "é", true},
      {"ß", "i", "ẞ", false},         {"ß", "iu", "ẞ", true},
      {"ß", "i", "SS", false},        {"ſ", "i", "s", false},
      {"s", "i", "ſ", false},         {"s", "iu", "ſ", true},
      {"k", "i", "\u212A", false},    {"k", "iu", "\u212A", true},
      {"\u212A", "i", "K", false},    {"[j-l]", "iu", "\u212A", true},
      {"1|K", "i", "\u212A", false},  {"[Kk]|1", "", "\u212A", false},
      {"\u212A|[Kk]", "", "k", true}, {"i", "i", "İ", false},
      {"i", "iu", "İ", false},        {"ı", "i", "I", false},
      {"ı", "iu", "i", false},        {"ς", "i", "Σ", true},
      {"σ", "iu", "ς", true},         {"µ", "i", "μ", true},
      {"Ω", "i", "ω", true},          {"Ω", "iu", "ω", true},
      {"ǆ", "i", "ǅ", true},          {"ﬀ", "i", "FF", false},
      {"𐐀", "i", "𐐨", false},         {"𐐀", "iu", "𐐨", true},
      {"[^x]", "i", "X", false},      {"[a-z]", "i", "Q", true},
      {"[A-z]", "i", "_", true},      {"[^A-Z]", "i", "é", true},
      {"å", "i", "\u212B", false},    {"å", "iu", "\u212B", true},
      {"Ꭰ", "i", "ꭰ", true},        {"ᾳ", "i", "ᾼ", false},
  });
}

TEST(JsPattern, Properties) {
  expect_all({
      {R"(\p{Lu})", "u", "é", false},
      {R"(\p{Lu})", "u", "É", true},
      {R"(\P{Lu})", "u", "É", false},
      {R"(\p{Lu})", "iu", "é", true},
      {R"(\P{Lu})", "iu", "É", true},
      {R"([^\P{Lu}])", "iu", "é", false},
      {R"([^\p{Lu}])", "iu", "é", false},
      {R"(\P{Lu})", "iv", "é", false},
      {R"(\p{L})", "u", "李", true},
      {R"(\p{Letter})", "u", "1", false},
      {R"(\p{gc=Nd})", "u", "٣", true},
      {R"(\p{General_Category=Decimal_Number})", "u", "x", false},
      {R"(\p{Script=Greek})", "u", "Ω", true},
      {R"(\p{sc=Grek})", "u", "a", false},
      {R"(\p{scx=Deva})", "u", "।", true},
      {R"(\p{sc=Deva})", "u", "।", false},
      {R"(\p{Emoji_Presentation})", "u", "📅", true},
      {R"(\p{Emoji})", "u", "1", true},
      {R"(\p{Any})", "u", "\n", true},
      {R"(\P{ASCII})", "u", "é", true},
      {R"(\p{Assigned})", "u", "\u0378", false},
      {R"(\p{Alphabetic})", "u", "ª", true},
      {R"([\p{Lu}\d])", "u", "7", true},
      {R"([^\p{L}])", "u", "é", false},
      {R"(\p{Ll})", "v", "é", true},
      {R"(\p{White_Space})", "u", "\u0085", true},
      {R"(\p{punct})", "u", "!", true},
      {R"(\p{LC})", "u", "ª", false},
  });
}

TEST(JsPattern, Flags) {
  expect_all({
      {"a", "g", "ba", true},
      {"a", "y", "ba", false},
      {"a", "y", "ab", true},
      {"a|b", "y", "cb", false},
      {"^b", "my", "a\nb", false},
      {"a", "gy", "ba", false},
      {"a", "d", "ba", true},
      {"A.B", "gims", "xa\nb", true},
      {"[a-z]", "v", "q", true},
      {R"([\-\&])", "v", "&", true},
      {"^.$", "v", "📅", true},
  });
}

TEST(JsPattern, TakesInvalidUtf8AsReplacementCharacters) {
  const auto dot = JsPattern::compile("^a.b$", "");
  const auto replacement = JsPattern::compile("\\ufffd", "");
  ASSERT_TRUE(dot && replacement);
  EXPECT_TRUE(
      dot->found_in("a\xFF"
                    "b"));
  EXPECT_TRUE(replacement->found_in("a\xC3"));
}

}  // namespace
}  // namespace vaultask::text
