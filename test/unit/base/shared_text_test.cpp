#include <vaultask/shared_text.hpp>

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

namespace vaultask {
namespace {

TEST(SharedText, CopiesAreTheSameText) {
  const std::string long_text(100, 'x');
  const SharedText text = long_text;
  const SharedText copy = text;
  EXPECT_EQ(&copy.str(), &text.str());
  EXPECT_EQ(copy, long_text);
  EXPECT_EQ(copy.size(), 100U);
  const SharedText other = long_text;
  EXPECT_NE(&other.str(), &text.str());
  EXPECT_EQ(other, text);
}

TEST(SharedText, OutlivesWhatItWasCopiedFrom) {
  SharedText copy;
  {
    const SharedText text = "Notes/note.md";
    copy = text;
  }
  EXPECT_EQ(copy, "Notes/note.md");
  SharedText moved = std::move(copy);
  EXPECT_EQ(moved, "Notes/note.md");
  moved = std::as_const(moved);
  EXPECT_EQ(moved, "Notes/note.md");
  moved.clear();
  EXPECT_TRUE(moved.empty());
}

TEST(SharedText, IsEmptyFromTheBeginning) {
  const SharedText none;
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(none, "");
  EXPECT_EQ(none, SharedText(""));
  EXPECT_EQ(none.str(), std::string());
  EXPECT_LT(none, SharedText("a"));
}

TEST(SharedText, ReadsAsAString) {
  const SharedText a = "a", b = std::string("b");
  const std::string& text = a;
  const std::string_view view = b;
  EXPECT_EQ(text + std::string(view), "ab");
  EXPECT_EQ("[" + a + "]", "[a]");
  EXPECT_EQ(a + b, "ab");
  EXPECT_EQ(a + " " + b + std::string("c"), "a bc");
  EXPECT_EQ(a + '/' + b + ('/' + a), "a/b/a");
  std::ostringstream out;
  out << a << b;
  EXPECT_EQ(out.str(), "ab");
  EXPECT_LT(a, b);
  EXPECT_LT(a, "b");
  EXPECT_TRUE(std::string("a") == a && a == std::string_view("a") && a != b);
  EXPECT_TRUE(SharedText("Daily/x.md").starts_with("Daily/"));
  EXPECT_TRUE(SharedText("Daily/x.md").ends_with(".md"));
  const std::map<std::string, int> by_text{{"a", 1}};
  EXPECT_EQ(by_text.at(a), 1);
}

TEST(SharedText, MayBeCopiedAndDroppedByManyThreads) {
  const SharedText text = std::string(100, 'x');
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([copy = text] {
      for (int round = 0; round < 1000; ++round) {
        const std::vector<SharedText> copies(3, copy);
        ASSERT_EQ(copies.back().size(), 100U);
      }
    });
  }
}

}  // namespace
}  // namespace vaultask
