// File names as real vaults hold them (reference, real-world.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

/// The notes whose tasks a vault with these files has, in order of path.
std::vector<std::string> notes_of(const test::TempDir& dir) {
  auto vault = test::open_without_index(dir.path());
  EXPECT_TRUE(vault) << (vault ? "" : to_string(vault.error()));
  if (!vault) return {};
  const auto all = vault->query("limit 1000");
  EXPECT_TRUE(all) << (all ? "" : to_string(all.error()));
  if (!all) return {};
  EXPECT_TRUE(vault->freshness().report->complete());
  std::vector<std::string> notes;
  for (const Task& task : all->tasks) notes.push_back(task.path);
  std::sort(notes.begin(), notes.end());
  return notes;
}

TEST(RealWorldNames, AreReadAsTheyStandInTheFolder) {
  const std::string folder(200, 'f');
  std::vector<std::string> names{
      " 0 to LSP : Editor from nothing.md",  // begins with a blank, holds a colon
      "Trailing blanks  .md",
      "Ends in an ellipsis…  .md",
      "name..md",
      "What now?.md",
      "a|b.md",
      "the \"plan\".md",
      "C# notes.md",
      "x^2.md",
      "[[link]].md",
      "Чаи\u0306.md",  // й as two code points
      "Чай.md",        // and as one: another file
      "zero\u200Bwidth.md",
      "zero\u200Djoiner.md",
      "right\u200Fto left.md",
      folder + "/" + folder + "/note.md",  // a path of more than 255 bytes
  };
  const test::TempDir dir;
  for (const auto& name : names) dir.write(name, "- [ ] Call 📅 2025-11-20\n");
  std::sort(names.begin(), names.end());
  EXPECT_EQ(notes_of(dir), names);
}

TEST(RealWorldNames, ThatObsidianHidesAreLeftOut) {
  const test::TempDir dir;
  for (const char* name :
       {"HOME.md", "..md", ".md", ".hidden.md", ".obsidian/plan.md",
        "HOME.sync-conflict-20250406-101112-ABCDEFG.md", "HOME (vaultask conflict 2025-11-15).md",
        "HOME (vaultask conflict 2025-11-15 2).md", "HOME.txt"}) {
    dir.write(name, "- [ ] Call\n");
  }
  EXPECT_EQ(notes_of(dir), std::vector<std::string>{"HOME.md"});
}

TEST(RealWorldNames, SymbolicLinksAreNotFollowed) {
  const test::TempDir dir, outside;
  dir.write("note.md", "- [ ] Call\n");
  outside.write("other.md", "- [ ] Write\n");
  std::filesystem::create_symlink("note.md", dir / "same note.md");
  std::filesystem::create_directory_symlink(outside.path(), dir / "folder");
  std::filesystem::create_symlink(outside / "gone.md", dir / "dangling.md");
  EXPECT_EQ(notes_of(dir), std::vector<std::string>{"note.md"});
}

}  // namespace
}  // namespace vaultask
