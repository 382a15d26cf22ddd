#include "journal/near_text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vaultask::journal {
namespace {

double likeness(std::string_view a, std::string_view b, double least = 0) {
  return NearText(a).likeness(NearText(b), least);
}

TEST(NearText, IsDiceOfTheTrigrams) {
  EXPECT_DOUBLE_EQ(likeness("send the plan", "send the plan"), 1);
  EXPECT_DOUBLE_EQ(likeness("abc", "xyz"), 0);
  // "  ab  " has "  a", " ab", "ab ", "b  "; "  ac  " shares the first of them.
  EXPECT_DOUBLE_EQ(likeness("ab", "ac"), 2.0 * 1 / 8);
}

TEST(NearText, ATextThatStandsWholeInTheOtherIsNear) {
  EXPECT_GE(likeness("send the plan", "first send the plan to all of the people at the pier"), 0.8);
  EXPECT_LT(likeness("send it", "first send it to all of the people at the pier"), 0.8);
}

TEST(NearText, NumbersTellTextsApart) {
  EXPECT_TRUE(NearText("review Q1").numbers_differ(NearText("review Q2")));
  EXPECT_FALSE(NearText("review Q1").numbers_differ(NearText("see Q1")));
}

// What `least` lets it leave out is below it; all else is the same number.
TEST(NearText, WhatIsLeftOutIsBelowTheLeast) {
  std::mt19937 random(7);
  const std::string_view words[] = {"send", "the", "plan",  "to",   "Ida", "pier", "Q1",
                                    "Q2",   "a",   "ferry", "crew", "we",  "late", "übermorgen"};
  const auto text = [&] {
    std::string out;
    for (std::size_t n = 1 + random() % 9; n > 0; --n) {
      out += words[random() % std::size(words)];
      out += n > 1 ? " " : "";
    }
    return out;
  };
  int left_out = 0, near = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string a = text(), b = random() % 2 == 0 ? text() : a;
    if (random() % 2 == 0) b.insert(random() % (b.size() + 1), 1, 'x');
    const double least = static_cast<double>(random() % 100) / 100;
    const double whole = likeness(a, b), quick = likeness(a, b, least);
    if (quick == whole) {
      near += whole >= least ? 1 : 0;
      continue;
    }
    EXPECT_EQ(quick, 0) << a << " | " << b;
    EXPECT_LT(whole, least) << a << " | " << b;
    ++left_out;
  }
  EXPECT_GT(left_out, 1000);
  EXPECT_GT(near, 1000);
}

}  // namespace
}  // namespace vaultask::journal
