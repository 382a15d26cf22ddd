#include "text/display_width.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

TEST(DisplayWidth, CountsColumns) {
  struct Case {
    const char* text;
    std::size_t width;
  };
  for (const auto& [text, width] : {
           Case{"", 0},         Case{"abc", 3},  Case{"é", 1},       Case{"e\u0301", 1},
           Case{"李", 2},       Case{"田中", 4}, Case{"ｗ", 2},  // full width
           Case{"한", 2},       Case{"📅", 2},    Case{"⏫", 2},       Case{"✅", 2},
           Case{"🔼 📅", 5},      Case{"“a”", 3},  Case{"…", 1},       Case{"–", 1},
           Case{"a\u200Bb", 2},  // zero width space
           Case{"a\u200Db", 2},  // zero width joiner
           Case{"x\u20DD", 1},   // an enclosing circle
           Case{"Ünver", 5},    Case{"й", 1},    Case{"и\u0306", 1},
       }) {
    EXPECT_EQ(display_width(text), width) << text;
  }
}

TEST(CutToWidth, LeavesAloneWhatFits) {
  for (const char* text : {"", "abc", "李", "e\u0301e\u0301e\u0301", "📅"}) {
    EXPECT_EQ(cut_to_width(text, 3), text);
    EXPECT_EQ(cut_to_width(text, display_width(text)), text);
  }
}

TEST(CutToWidth, EndsWhatDoesNotFitByAnEllipsis) {
  struct Case {
    const char* text;
    std::size_t width;
    const char* expected;
  };
  for (const auto& [text, width, expected] : {
           Case{"abcdef", 4, "abc…"},
           Case{"abcdef", 1, "…"},
           Case{"abcdef", 5, "abcd…"},
           Case{"李小龍", 5, "李小…"},
           Case{"李小龍", 4, "李…"},  // half a character cannot be shown
           Case{"📅📅", 3, "📅…"},
           Case{"📅📅", 2, "…"},
           // a mark goes with its letter
           Case{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
           Case{"éàü", 2, "é…"},
       }) {
    EXPECT_EQ(cut_to_width(text, width), expected) << text;
  }
}

TEST(CutToWidth, NeverGetsWiderThanAskedNorBreaksACharacter) {
  const std::string text = "a李e\u0301📅b–\u200Bü…z한";
  for (std::size_t width = 1; width < 20; ++width) {
    const std::string cut = cut_to_width(text, width);
    EXPECT_LE(display_width(cut), width) << cut;
    EXPECT_EQ(utf8::find_invalid(cut), std::string::npos) << cut;
  }
}

TEST(WrapToWidth, BreaksAtBlanksAndWithinLongWordsOnly) {
  using Lines = std::vector<std::string>;
  struct Case {
    const char* text;
    std::size_t width, most_lines;
    Lines expected;
  };
  for (const auto& [text, width, most_lines, expected] : {
           Case{"", 5, 9, {""}},
           Case{"abc", 5, 9, {"abc"}},
           Case{"one two", 7, 9, {"one two"}},
           Case{"one two", 6, 9, {"one", "two"}},
           Case{"one  two", 3, 9, {"one", "two"}},
           Case{"a bc def", 4, 9, {"a bc", "def"}},
           Case{"abcdefg h", 3, 9, {"abc", "def", "g h"}},
           Case{"李小龍 x", 3, 9, {"李", "小", "龍", "x"}},
           Case{"李", 1, 9, {"李"}},  // wider than the line, but nothing may be lost
           Case{"one two three", 5, 2, {"one", "two …"}},
           Case{"one two three", 5, 1, {"one …"}},
       }) {
    EXPECT_EQ(wrap_to_width(text, width, most_lines), expected) << text;
  }
}

}  // namespace
}  // namespace vaultask::text
