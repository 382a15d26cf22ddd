#include "markdown/line_prefix.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vaultask::markdown {
namespace {

TEST(LinePrefix, EndsWhereTheContentBegins) {
  struct Case {
    const char* line;
    std::size_t length;
  };
  for (const auto& [line, length] : {
           Case{"", 0},
           Case{"text", 0},
           Case{"   ", 3},
           Case{"\t text", 2},
           Case{"- text", 2},
           Case{"* text", 2},
           Case{"+ text", 2},
           Case{"-\ttext", 2},
           Case{"-", 1},
           Case{"-text", 0},
           Case{"--", 0},
           Case{"- - text", 4},
           Case{"1. text", 3},
           Case{"1) text", 3},
           Case{"1.", 2},
           Case{"1.text", 0},
           Case{"1: text", 0},
           Case{"1 text", 0},
           Case{". text", 0},
           Case{"123456789. text", 11},
           Case{"1234567890. text", 0},  // 5.2: nine digits at most
           Case{"> text", 2},
           Case{">text", 1},
           Case{">> text", 3},
           Case{"> > text", 4},
           Case{"> - > - text", 8},
           Case{"  > 10) - text", 10},
           Case{"> [!note] a > b", 2},  // the second sign is text
           Case{"- [ ] text", 2},
           Case{"# text", 0},
           Case{"\u00A0- text", 0},
       }) {
    const std::size_t prefix = line_prefix_length(line);
    EXPECT_EQ(prefix, length) << line;
  }
}

TEST(LinePrefix, GoesNotMuchBeyondTheLongestPrefix) {
  for (const char* unit : {" ", "\t", ">", "> ", "- ", "1. ", "123456789. "}) {
    std::string line;
    while (line.size() < 10 * kLongestPrefix) line += unit;
    const std::size_t prefix = line_prefix_length(line);
    EXPECT_GE(prefix, kLongestPrefix) << unit;
    EXPECT_LE(prefix, kLongestPrefix + 16) << unit;
  }
}

TEST(LinePrefix, EndsOnLongRunsOfDigits) {
  EXPECT_EQ(line_prefix_length(std::string(1'000'000, '1') + ". a"), 0U);
}

}  // namespace
}  // namespace vaultask::markdown
