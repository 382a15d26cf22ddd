#include "text/unified_diff.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>

#include "support/temp_dir.hpp"

namespace vaultask::text {
namespace {

TEST(UnifiedDiff, OfEqualTextsIsEmpty) {
  EXPECT_EQ(unified_diff("n.md", "", ""), "");
  EXPECT_EQ(unified_diff("n.md", "a\nb", "a\nb"), "");
}

TEST(UnifiedDiff, ShowsChangedLinesWithThreeLinesAround) {
  EXPECT_EQ(unified_diff("n.md", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "1\n2\n3\n4\ny\n6\n7\n8\n9\n"),
            "--- a/n.md\n+++ b/n.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-x\n+y\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, NamesAMissingLineEnd) {
  EXPECT_EQ(unified_diff("n.md", "x", "y\n"),
            "--- a/n.md\n+++ b/n.md\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n");
}

TEST(UnifiedDiff, CountsAnEmptyTextFromLineZero) {
  EXPECT_EQ(unified_diff("n.md", "", "y\n"), "--- a/n.md\n+++ b/n.md\n@@ -0,0 +1,1 @@\n+y\n");
}

/// Not our own reading of our own output: patch(1) makes the second text of the first.
TEST(UnifiedDiff, IsWhatPatchReads) {
  if (std::system("patch --version >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "patch(1) is not installed";
  }
  std::mt19937 random(7);
  const auto pick = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  const std::string names[] = {"n.md", "a folder/my note.md", "quote \" and \\.md", "tab\there.md"};
  for (int round = 0; round < 60; ++round) {
    std::string before, after;
    const std::uint32_t lines = pick(40);
    for (std::uint32_t i = 0; i < lines; ++i) {
      const std::string line = "line " + std::to_string(pick(round % 2 == 0 ? 5 : 200)) + (pick(9) == 0 ? "\r\n" : "\n");
      before += line;
      after += pick(6) == 0 ? "other " + line : line;
      if (round % 3 == 0 && pick(8) == 0) after += "added\n";
    }
    if (pick(2) == 0) before += "end";
    if (pick(2) == 0) after += "end";
    const std::string path = names[pick(4)];
    const std::string patch = unified_diff(path, before, after);
    if (patch.empty()) continue;
    const test::TempDir folder;
    folder.write(path, before);
    folder.write("p", patch);
    const std::string command =
        "patch --binary -s -p1 -d '" + folder.path() + "' < '" + folder / "p" + "'";
    ASSERT_EQ(std::system(command.c_str()), 0) << patch;
    std::ifstream in(folder / path, std::ios::binary);
    const std::string patched{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(patched, after) << patch;
  }
}

}  // namespace
}  // namespace vaultask::text
