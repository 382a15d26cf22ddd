#include <vaultask/suggest.hpp>

#include <gtest/gtest.h>

namespace vaultask {
namespace {

TEST(EditDistance, CountsInsertionsDeletionsReplacementsAndSwaps) {
  struct Case {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  for (const auto& [a, b, distance] :
       {Case{"", "", 0}, Case{"", "abc", 3}, Case{"abc", "abc", 0}, Case{"abc", "abd", 1},
        Case{"abc", "ab", 1}, Case{"abc", "abcd", 1}, Case{"Dana", "Daan", 1},
        Case{"Sarah", "Sahra", 2}, Case{"Sarah", "sarah", 0}, Case{"kitten", "sitting", 3},
        // Optimal string alignment never edits a swapped pair again: 3, where true
        // Damerau-Levenshtein has 2.
        Case{"ca", "abc", 3}, Case{"abcd", "badc", 2}, Case{"É", "é", 1}}) {
    EXPECT_EQ(edit_distance(a, b), distance) << a << ' ' << b;
    EXPECT_EQ(edit_distance(b, a), distance) << "the other way round: " << b << ' ' << a;
  }
}

TEST(Nearest, FindsTheWordThatWasMeant) {
  const std::vector<std::string> known{"description", "due", "done", "created", "cancelled"};
  struct Case {
    const char* word;
    const char* expected;
  };
  for (const auto& [word, expected] :
       {Case{"desciption", "description"}, Case{"dscriptoin", "description"}, Case{"deu", "due"},
        Case{"canceled", "cancelled"}, Case{"DONE", "done"}, Case{"due", "due"},
        Case{"dxy", ""},  // 3 letters: one edit at most
        Case{"owner", ""}, Case{"", ""}}) {
    EXPECT_EQ(nearest(word, known), expected) << word;
  }
}

TEST(Nearest, AllowsAThirdOfTheLengthFromOneToFour) {
  struct Case {
    const char* word;
    const char* known;
    bool found;
  };
  for (const auto& [word, known, found] : {
           Case{"ab", "ax", true},  // a third of 2 is none, but one is always allowed
           Case{"ab", "xy", false}, Case{"abcde", "abcxx", false},  // a third of 5 is 1
           Case{"abcdef", "abcdxx", true},                          // a third of 6 is 2
           Case{"abcdef", "abcxxx", false},
           Case{"abcdefghijkl", "abcdefghxxxx", true},         // a third of 12 is 4
           Case{"abcdefghijklmno", "abcdefghijxxxxx", false},  // never 5
       }) {
    EXPECT_EQ(!nearest(word, {known}).empty(), found) << word << ' ' << known;
  }
}

TEST(Nearest, PrefersTheNearerOne) {
  EXPECT_EQ(nearest("statsu", {"stats", "status"}), "stats") << "equal: the first";
  EXPECT_EQ(nearest("staus.name", {"status.type", "status.name"}), "status.name");
  EXPECT_EQ(nearest("anything", {}), "");
}

TEST(EditDistance, EndsOnLongTexts) {
  const std::string page(1'000'000, 'x');
  EXPECT_GT(edit_distance(page, "due"), 4U);
  EXPECT_EQ(nearest(page, {"due"}), "");
}

}  // namespace
}  // namespace vaultask
