#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::utf8 {
namespace {

TEST(Utf8, DecodesTheFirstAndLastOfEachLength) {
  struct Case {
    const char* text;
    char32_t code_point;
    std::size_t length;
  };
  for (const auto& [text, code_point, length] :
       {Case{"a", U'a', 1}, Case{"\x7F", 0x7F, 1}, Case{"\xC2\x80", 0x80, 2},
        Case{"\xDF\xBF", 0x7FF, 2}, Case{"\xE0\xA0\x80", 0x800, 3}, Case{"\xED\x9F\xBF", 0xD7FF, 3},
        Case{"\xEE\x80\x80", 0xE000, 3}, Case{"\xEF\xBF\xBF", 0xFFFF, 3},
        Case{"\xF0\x90\x80\x80", 0x10000, 4}, Case{"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
        Case{"📅", 0x1F4C5, 4}}) {
    const auto decoded = decode(text, 0);
    EXPECT_TRUE(decoded.valid) << text;
    EXPECT_EQ(decoded.code_point, code_point);
    EXPECT_EQ(decoded.length, length);
    const auto before = decode_before(text, length);
    EXPECT_TRUE(before.valid) << text;
    EXPECT_EQ(before.code_point, code_point);
    EXPECT_EQ(before.length, length);
  }
  EXPECT_TRUE(decode(std::string_view("\0", 1), 0).valid) << "U+0000 is a code point";
}

TEST(Utf8, RefusesWhatRfc3629Refuses) {
  for (const char* text : {
           "\x80",
           "\xBF",  // a continuation that continues nothing
           "\xC0\x80",
           "\xC0\xAF",
           "\xC1\xBF",  // overlong, two bytes
           "\xE0\x80\x80",
           "\xE0\x9F\xBF",  // overlong, three bytes
           "\xF0\x80\x80\x80",
           "\xF0\x8F\xBF\xBF",  // overlong, four bytes
           "\xED\xA0\x80",
           "\xED\xAF\xBF",
           "\xED\xB0\x80",
           "\xED\xBF\xBF",  // surrogates
           "\xF4\x90\x80\x80",
           "\xF5\x80\x80\x80",
           "\xF7\xBF\xBF\xBF",  // past U+10FFFF
           "\xF8\x88\x80\x80\x80",
           "\xFC\x84\x80\x80\x80\x80",
           "\xFE",
           "\xFF",
           "\xC2",
           "\xE2\x82",
           "\xE2",
           "\xF0\x9F\x93",
           "\xF0\x9F",
           "\xF0",  // cut off
           "\xC2"
           "a",
           "\xE2\x82"
           "a",
           "\xE2"
           "a",
           "\xF0\x9F\x93"
           "a",  // broken off
           "\xC2\xC2\x80",
       }) {
    const auto decoded = decode(text, 0);
    EXPECT_FALSE(decoded.valid) << ::testing::PrintToString(std::string(text));
    EXPECT_EQ(decoded.length, 1U) << ::testing::PrintToString(std::string(text));
    EXPECT_EQ(decoded.code_point, 0xFFFDU);
    EXPECT_EQ(find_invalid(text), 0U) << ::testing::PrintToString(std::string(text));
  }
}

TEST(Utf8, DecodeBeforeSeesOnlyWhatEndsThere) {
  const std::string text = "aé—📅";
  EXPECT_EQ(decode_before(text, text.size()).code_point, 0x1F4C5U);
  EXPECT_EQ(decode_before(text, 6).code_point, 0x2014U);
  EXPECT_EQ(decode_before(text, 3).code_point, 0xE9U);
  EXPECT_EQ(decode_before(text, 1).code_point, U'a');
  for (const std::size_t inside : {2U, 4U, 5U, 7U, 8U, 9U}) {
    EXPECT_FALSE(decode_before(text, inside).valid) << inside;
    EXPECT_EQ(decode_before(text, inside).length, 1U);
  }
}

TEST(Utf8, DecodeBeforeRefusesStrayAndOverlongBytes) {
  for (const char* text : {"\x80", "\x80\x80\x80\x80\x80", "a\x80", "é\x80", "\xC0\x80",
                           "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80", "\xFF"}) {
    const std::string_view view = text;
    EXPECT_FALSE(decode_before(view, view.size()).valid)
        << ::testing::PrintToString(std::string(text));
    EXPECT_EQ(decode_before(view, view.size()).length, 1U);
  }
}

TEST(Utf8, EveryCodePointReadsBackAsItIsWritten) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "x";
    append(text, c);
    const auto decoded = decode(text, 1);
    ASSERT_TRUE(decoded.valid) << static_cast<unsigned>(c);
    ASSERT_EQ(decoded.code_point, c);
    ASSERT_EQ(decoded.length, text.size() - 1);
    const auto before = decode_before(text, text.size());
    ASSERT_TRUE(before.valid);
    ASSERT_EQ(before.code_point, c);
    ASSERT_EQ(before.length, text.size() - 1);
    ASSERT_EQ(find_invalid(text), std::string::npos);
  }
}

TEST(Utf8, FindsTheFirstInvalidByteWhereverItStands) {
  // Over the ends of the eight-byte steps that skip ASCII.
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string ascii(before, 'a');
    EXPECT_EQ(find_invalid(ascii), std::string::npos);
    EXPECT_EQ(find_invalid(ascii + '\xFF'), before);
    EXPECT_EQ(find_invalid(ascii + "\xFF" + std::string(20, 'b')), before);
    EXPECT_EQ(find_invalid(ascii + "é\xE2\x82"), before + 2);
    EXPECT_EQ(find_invalid(ascii + "é—📅" + ascii), std::string::npos);
  }
}

TEST(Utf8, FindsTheNextInvalidByteFromAnOffset) {
  const std::string text =
      "a\xFF"
      "b\xFE";
  EXPECT_EQ(find_invalid(text), 1U);
  EXPECT_EQ(find_invalid(text, 2), 3U);
  EXPECT_EQ(find_invalid(text, 4), std::string::npos);
  EXPECT_EQ(find_invalid(""), std::string::npos);
}

}  // namespace
}  // namespace vaultask::utf8
