#include "write/folder.hpp"

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

TEST(NotePath, SplitsAtItsLastSlash) {
  struct Row {
    const char* path;
    const char* folder;
    const char* name;
  };
  for (const Row& row :
       {Row{"a.md", "", "a.md"}, Row{"a/b.md", "a", "b.md"}, Row{"a/b/c.md", "a/b", "c.md"}}) {
    EXPECT_EQ(split_path(row.path).folder, row.folder);
    EXPECT_EQ(split_path(row.path).name, row.name);
  }
}

TEST(NotePath, MayBeAnyVisibleNote) {
  for (const char* path : {"a.md", "a/b.md", "a b/c, d.md", "a..b/c.md/x.md", "日本/ö.md", "~.md",
                           "x\\y.md", "a\nb.md", "-.md"}) {
    EXPECT_TRUE(check_note_path(path)) << path;
  }
}

using ListFolder = WriteTest;

TEST_F(ListFolder, TellsFoldersFromTheRestAndFromLinksToThem) {
  vault_.write("note.md", "");
  vault_.write(".hidden/x", "");
  std::filesystem::create_directory_symlink(".hidden", vault_ / "link");
  const auto entries = list_folder(root_, "");
  ASSERT_TRUE(entries);
  std::map<std::string, bool> found;
  for (const auto& entry : *entries) found[entry.name] = entry.is_folder;
  EXPECT_EQ(found,
            (std::map<std::string, bool>{{"note.md", false}, {".hidden", true}, {"link", false}}));
}

}  // namespace
}  // namespace vaultask::writing
