#include "markdown/line_prefix.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::markdown {
namespace {

TEST(LinePrefix, EndsWhereTheContentBegins) {
  struct Case {
    const char* line;
    std::size_t length;
    std::size_t quote_depth;
  };
  for (const auto& [line, length, quote_depth] : {
           Case{"", 0, 0},
           Case{"text", 0, 0},
           Case{"   ", 3, 0},
           Case{"\t text", 2, 0},
           Case{"- text", 2, 0},
           Case{"* text", 2, 0},
           Case{"+ text", 2, 0},
           Case{"-\ttext", 2, 0},
           Case{"-", 1, 0},
           Case{"-text", 0, 0},
           Case{"--", 0, 0},
           Case{"- - text", 4, 0},
           Case{"1. text", 3, 0},
           Case{"1) text", 3, 0},
           Case{"1.", 2, 0},
           Case{"1.text", 0, 0},
           Case{"1: text", 0, 0},
           Case{"1 text", 0, 0},
           Case{". text", 0, 0},
           Case{"123456789. text", 11, 0},
           Case{"1234567890. text", 0, 0},  // 5.2: nine digits at most
           Case{"> text", 2, 1},
           Case{">text", 1, 1},
           Case{">> text", 3, 2},
           Case{"> > text", 4, 2},
           Case{"> - > - text", 8, 2},
           Case{"  > 10) - text", 10, 1},
           Case{"> [!note] a > b", 2, 1},  // the second sign is text
           Case{"- [ ] text", 2, 0},
           Case{"# text", 0, 0},
           Case{"\u00A0- text", 0, 0},
       }) {
    const auto prefix = find_line_prefix(line);
    EXPECT_EQ(prefix.length, length) << line;
    EXPECT_EQ(prefix.quote_depth, quote_depth) << line;
  }
}

TEST(LinePrefix, GoesNotMuchBeyondTheLongestPrefix) {
  for (const char* unit : {" ", "\t", ">", "> ", "- ", "1. ", "123456789. "}) {
    std::string line;
    while (line.size() < 10 * kLongestPrefix) line += unit;
    const auto prefix = find_line_prefix(line);
    EXPECT_GE(prefix.length, kLongestPrefix) << unit;
    EXPECT_LE(prefix.length, kLongestPrefix + 16) << unit;
  }
}

TEST(LinePrefix, EndsOnLongRunsOfDigits) {
  EXPECT_EQ(find_line_prefix(std::string(1'000'000, '1') + ". a").length, 0U);
}

}  // namespace
}  // namespace vaultask::markdown
