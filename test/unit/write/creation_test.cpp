#include <unistd.h>

#include <filesystem>

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;

class Creation : public WriteTest {};

TEST_F(Creation, MakesTheNoteAndItsFolders) {
  ASSERT_TRUE(ended(create("Reports/2025/Who owes.md", "# Owed\n"), WriteState::written));
  EXPECT_EQ(tree(), (std::map<std::string, std::string>{{"Reports", "(folder)"},
                                                        {"Reports/2025", "(folder)"},
                                                        {"Reports/2025/Who owes.md", "# Owed\n"}}));
}

TEST_F(Creation, OfWhatIsThereAlreadyChangesNothing) {
  vault_.write("page.md", "same\n");
  const struct stat before = stat_of_note("page.md");
  EXPECT_TRUE(ended(create("page.md", "same\n"), WriteState::unchanged));
  EXPECT_EQ(files::stamp_of(before), files::stamp_of(stat_of_note("page.md")));
}

TEST_F(Creation, NeverTakesANameThatIsInUse) {
  vault_.write("page.md", "somebody's\n");
  EXPECT_TRUE(ended(create("page.md", "new\n"), WriteState::busy));
  EXPECT_EQ(tree(), (std::map<std::string, std::string>{{"page.md", "somebody's\n"}}));
  fs::create_directory(vault_ / "folder.md");
  fs::create_symlink("page.md", vault_ / "link.md");
  fs::create_symlink("nowhere.md", vault_ / "dangling.md");
  const auto before = tree();
  for (const char* path : {"folder.md", "link.md", "dangling.md"}) {
    const auto outcome = create(path, "new\n");
    ASSERT_FALSE(outcome) << path;
    EXPECT_EQ(outcome.error().code, ErrorCode::unsupported);
    EXPECT_FALSE(outcome.error().hint.empty());
  }
  EXPECT_EQ(tree(), before);
}

TEST_F(Creation, FollowsNoLinkedFolder) {
  const test::TempDir elsewhere;
  fs::create_directory_symlink(elsewhere.path(), vault_ / "Reports");
  EXPECT_FALSE(create("Reports/page.md", "new\n"));
  EXPECT_FALSE(create("Reports/sub/page.md", "new\n"));
  EXPECT_TRUE(fs::is_empty(elsewhere.path()));
}

TEST_F(Creation, ObeysTheUmask) {
  struct Row {
    mode_t mask;
    mode_t expected;
  };
  for (const Row& row : {Row{0, 0666}, Row{022, 0644}, Row{077, 0600}}) {
    const std::string path = "page " + std::to_string(row.mask) + ".md";
    const mode_t before = ::umask(row.mask);
    const auto outcome = create(path, "new\n");
    ::umask(before);
    ASSERT_TRUE(ended(outcome, WriteState::written));
    EXPECT_EQ(stat_of_note(path).st_mode & 07777U, row.expected);
  }
}

TEST_F(Creation, SaysWhichNameIsTooLong) {
  const std::string path = std::string(297, 'x') + ".md";
  const auto outcome = create(path, "new\n");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().place->path, path);
  EXPECT_NE(outcome.error().message.find("File name too long"), std::string::npos);
  EXPECT_TRUE(tree().empty());
}

}  // namespace
}  // namespace vaultask::writing
