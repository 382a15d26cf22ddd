#include "journal/align.hpp"

#include <gtest/gtest.h>

namespace vaultask::journal {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs align_texts(const std::string& before, const std::string& after) {
  return align(before.size(), after.size(),
               [&](std::size_t i, std::size_t j) { return before[i] == after[j] ? 1 : 0; });
}

TEST(Align, AsManyAsCanBePairedNeverCrossing) {
  EXPECT_EQ(align_texts("", "abc"), Pairs{});
  EXPECT_EQ(align_texts("abc", "abc"), (Pairs{{0, 0}, {1, 1}, {2, 2}}));
  EXPECT_EQ(align_texts("ac", "abc"), (Pairs{{0, 0}, {1, 2}}));
  EXPECT_EQ(align_texts("abc", "b"), (Pairs{{1, 0}}));
  EXPECT_EQ(align_texts("ab", "bax"), (Pairs{{0, 1}, {1, 2}}));
}

TEST(Align, OnATieTheFirst) {
  EXPECT_EQ(align_texts("a", "xyz"), (Pairs{{0, 0}}));
  EXPECT_EQ(align_texts("xyz", "a"), (Pairs{{0, 0}}));
}

TEST(Align, LongListsFromTheFirstOn) {
  const auto pairs = align(3000, 2000, [](std::size_t, std::size_t) { return 0; });
  ASSERT_EQ(pairs.size(), 2000U);
  EXPECT_EQ(pairs.back(), std::pair(std::size_t{1999}, std::size_t{1999}));
}

}  // namespace
}  // namespace vaultask::journal
