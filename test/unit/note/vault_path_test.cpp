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

TEST(VaultPath, LiesInANoteOrAFolder) {
  constexpr std::string_view kPath = "People/Dana Whitfield/2025-11-07 1-1.md";
  EXPECT_TRUE(lies_in(kPath, {}));
  EXPECT_TRUE(lies_in(kPath, {std::string(kPath)}));
  EXPECT_TRUE(lies_in(kPath, {"People"}));
  EXPECT_TRUE(lies_in(kPath, {"People/"}));
  EXPECT_TRUE(lies_in(kPath, {"People//"}));
  EXPECT_TRUE(lies_in(kPath, {"People/Dana Whitfield"}));
  EXPECT_TRUE(lies_in(kPath, {"Projects", "People"}));
  EXPECT_TRUE(lies_in(kPath, {"/"}));
  EXPECT_TRUE(lies_in(kPath, {"."}));
  EXPECT_TRUE(lies_in(kPath, {"./People"}));
  // A name that only begins alike is another one, and letters count.
  EXPECT_FALSE(lies_in(kPath, {"Peop"}));
  EXPECT_FALSE(lies_in(kPath, {"People/Dana"}));
  EXPECT_FALSE(lies_in(kPath, {"people"}));
  EXPECT_FALSE(lies_in(kPath, {"Dana Whitfield"}));
  EXPECT_FALSE(lies_in(kPath, {"People/Dana Whitfield/2025-11-07 1-1"}));
  EXPECT_FALSE(lies_in(kPath, {"Projects", "Daily"}));
  // What has no place, such as a finding on two people, lies in no folder.
  EXPECT_FALSE(lies_in("", {"People"}));
  EXPECT_TRUE(lies_in("", {}));
}

}  // namespace
}  // namespace vaultask::note
