// Notes that are never written, each with its reason and what to do about it.
#include <unistd.h>

#include <filesystem>

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;

class Refusal : public WriteTest {
 protected:
  /// The write is refused with these words, and nothing in the vault is another.
  void expect_refused(const std::string& path, const std::string& reason) {
    const auto before = tree();
    const auto outcome = replace(path, "old\n", "new\n");
    ASSERT_FALSE(outcome) << path << " was " << outcome->state;
    const Error& error = outcome.error();
    EXPECT_EQ(error.code, ErrorCode::unsupported) << to_string(error);
    EXPECT_NE(error.message.find(reason), std::string::npos) << to_string(error);
    EXPECT_FALSE(error.hint.empty()) << to_string(error);
    ASSERT_TRUE(error.place) << to_string(error);
    EXPECT_EQ(error.place->path, path);
    EXPECT_EQ(tree(), before);
  }
};

TEST_F(Refusal, OfHardLinks) {
  vault_.write("note.md", "old\n");
  fs::create_hard_link(vault_ / "note.md", vault_ / "other.md");
  expect_refused("note.md", "several hard links");
  expect_refused("other.md", "several hard links");
}

TEST_F(Refusal, OfSymbolicLinks) {
  vault_.write("note.md", "old\n");
  fs::create_symlink("note.md", vault_ / "inside.md");
  fs::create_symlink("nowhere.md", vault_ / "dangling.md");
  fs::create_symlink("/etc/hostname", vault_ / "outside.md");
  for (const char* path : {"inside.md", "dangling.md", "outside.md"}) {
    expect_refused(path, "symbolic link");
  }
}

TEST_F(Refusal, OfFoldersThatAreSymbolicLinks) {
  const test::TempDir elsewhere;
  elsewhere.write("note.md", "old\n");
  elsewhere.write("sub/note.md", "old\n");
  vault_.write("real/note.md", "old\n");
  fs::create_directory_symlink(elsewhere.path(), vault_ / "outside");
  fs::create_directory_symlink("real", vault_ / "inside");
  for (const char* path : {"outside/note.md", "outside/sub/note.md", "inside/note.md"}) {
    expect_refused(path, "symbolic link");
  }
  std::ifstream untouched(elsewhere / "note.md");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(untouched), {}), "old\n");
}

TEST_F(Refusal, OfWhatIsNoFile) {
  fs::create_directory(vault_ / "folder.md");
  expect_refused("folder.md", "not a regular file");
  ASSERT_EQ(::mkfifo((vault_ / "pipe.md").c_str(), 0600), 0);
  expect_refused("pipe.md", "not a regular file");
}

TEST_F(Refusal, OfSomebodyElsesNotes) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file to somebody else";
  vault_.write("note.md", "old\n");
  ASSERT_EQ(::chown((vault_ / "note.md").c_str(), 65534, 65534), 0);
  expect_refused("note.md", "belongs to another user");
}

TEST_F(Refusal, OfWriteProtectedNotes) {
  vault_.write("note.md", "old\n");
  ASSERT_EQ(::chmod((vault_ / "note.md").c_str(), 0444), 0);
  expect_refused("note.md", "write-protected");
}

TEST_F(Refusal, OfLargeNotesAndResults) {
  vault_.write("note.md", "old\n");
  rules_.largest = 3;
  expect_refused("note.md", "too large");
  vault_.write("small.md", "o");
  const auto outcome = replace("small.md", "o", "new\n");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, ErrorCode::unsupported);
  rules_.largest = 4;
  EXPECT_TRUE(ended(replace("note.md", "old\n", "new\n"), WriteState::written));
}

TEST_F(Refusal, OfPathsThatAreNoNotes) {
  vault_.write("note.md", "old\n");
  vault_.write("sub/note.md", "old\n");
  vault_.write(".obsidian/note.md", "old\n");
  vault_.write("sub/.git/note.md", "old\n");
  vault_.write(".hidden.md", "old\n");
  vault_.write("main.js", "old\n");
  for (const std::string& path : {std::string(""),
                                  std::string("/"),
                                  vault_ / "note.md",
                                  std::string("/note.md"),
                                  std::string("../x.md"),
                                  std::string("sub/../note.md"),
                                  std::string("sub/../../x.md"),
                                  std::string("./note.md"),
                                  std::string("sub/./note.md"),
                                  std::string("sub//note.md"),
                                  std::string("sub/"),
                                  std::string(".."),
                                  std::string("note.md\0.md", 11),
                                  std::string("note.md\0", 8),
                                  std::string(".obsidian/note.md"),
                                  std::string("sub/.git/note.md"),
                                  std::string(".hidden.md"),
                                  std::string("main.js"),
                                  std::string("note"),
                                  std::string("note.MD")}) {
    expect_refused(path, "not written");
    const auto before = tree();
    const auto created = create(path, "new\n");
    EXPECT_FALSE(created) << path;
    EXPECT_EQ(tree(), before) << path;
  }
}

TEST_F(Refusal, OfAFileInPlaceOfAFolder) {
  vault_.write("note.md", "old\n");
  const auto before = tree();
  EXPECT_FALSE(create("note.md/below.md", "new\n"));
  EXPECT_EQ(tree(), before);
}

TEST_F(Refusal, OfAFolderThatMayNotBeWrittenTo) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write to every folder";
  vault_.write("sub/note.md", "old\n");
  ASSERT_EQ(::chmod((vault_ / "sub").c_str(), 0555), 0);
  const auto outcome = replace("sub/note.md", "old\n", "new\n");
  ::chmod((vault_ / "sub").c_str(), 0755);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, ErrorCode::io);
  EXPECT_NE(outcome.error().message.find("Permission denied"), std::string::npos);
  EXPECT_EQ(bytes("sub/note.md"), "old\n");
}

}  // namespace
}  // namespace vaultask::writing
