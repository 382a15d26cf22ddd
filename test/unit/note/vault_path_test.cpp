#include "note/vault_path.hpp"

#include <gtest/gtest.h>

namespace vaultask::note {
namespace {

TEST(VaultPath, SplitsANoteInNestedFolders) {
  constexpr std::string_view kPath = "People/Dana Whitfield/2025-11-07 1-1.md";
  EXPECT_EQ(file_name(kPath), "2025-11-07 1-1.md");
  EXPECT_EQ(base_name(kPath), "2025-11-07 1-1");
  EXPECT_EQ(folder(kPath), "People/Dana Whitfield/");
  EXPECT_EQ(root(kPath), "People/");
}

TEST(VaultPath, CallsTheTopOfTheVaultASlash) {
  EXPECT_EQ(file_name("note.md"), "note.md");
  EXPECT_EQ(base_name("note.md"), "note");
  EXPECT_EQ(folder("note.md"), "/");
  EXPECT_EQ(root("note.md"), "/");
}

TEST(VaultPath, TakesOnlyTheLastExtensionOff) {
  EXPECT_EQ(base_name("Projects/plan v1.2.md"), "plan v1.2");
  EXPECT_EQ(base_name("name..md"), "name.");
  EXPECT_EQ(base_name("archive.md.md"), "archive.md");
  EXPECT_EQ(base_name("no extension"), "no extension");
  // A folder may be called like a note.
  EXPECT_EQ(base_name("dir.md/inside.md"), "inside");
  EXPECT_EQ(folder("dir.md/inside.md"), "dir.md/");
}

TEST(VaultPath, KeepsBlanksAndOtherAlphabets) {
  EXPECT_EQ(base_name("Daily/ leading and trailing  .md"), " leading and trailing  ");
  EXPECT_EQ(base_name("日記/日記.md"), "日記");
  EXPECT_EQ(root("日記/a/b.md"), "日記/");
}

}  // namespace
}  // namespace vaultask::note
