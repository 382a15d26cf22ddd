#include "base/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace vaultask::files {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kLimit = 1 << 20;

/// A vault in a temporary folder, with a secret beside it that no read may reach.
class FilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "vaultask-files-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    top_ = name;
    fs::create_directories(top_ / "vault" / "sub" / "deep");
    write("secret.md", "secret");
    write("vault/note.md", "a note");
    write("vault/sub/deep/note.md", "deep");
    auto root = open_directory((top_ / "vault").string());
    ASSERT_TRUE(root);
    root_ = std::move(*root);
  }

  void TearDown() override {
    std::error_code ignored;
    fs::remove_all(top_, ignored);
  }

  void write(const std::string& path, const std::string& text) const {
    std::ofstream(top_ / path, std::ios::binary) << text;
  }

  [[nodiscard]] Error error_of(const std::string& path) const {
    const auto content = read_at(root_, path, kLimit);
    EXPECT_FALSE(content) << path;
    return content ? Error{} : content.error();
  }

  fs::path top_;
  Fd root_;
};

TEST_F(FilesTest, ReadsAFileBelowTheRoot) {
  const auto content = read_at(root_, "sub/deep/note.md", kLimit);
  ASSERT_TRUE(content);
  EXPECT_EQ(content->bytes, "deep");
  EXPECT_EQ(content->stamp.size, 4);
}

TEST_F(FilesTest, StampIsTheFilesAndChangesWithIt) {
  struct stat st {};
  ASSERT_EQ(::stat((top_ / "vault/note.md").c_str(), &st), 0);
  const auto before = read_at(root_, "note.md", kLimit);
  ASSERT_TRUE(before);
  EXPECT_EQ(before->stamp, stamp_of(st));
  write("vault/note.md", "a longer note");
  const auto after = read_at(root_, "note.md", kLimit);
  ASSERT_TRUE(after);
  EXPECT_NE(before->stamp, after->stamp);
}

TEST_F(FilesTest, ReadsEmptyFilesAndFilesWithEveryByte) {
  write("vault/empty.md", "");
  ASSERT_TRUE(read_at(root_, "empty.md", kLimit));
  EXPECT_EQ(read_at(root_, "empty.md", kLimit)->bytes, "");
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  write("vault/all.md", all);
  EXPECT_EQ(read_at(root_, "all.md", kLimit)->bytes, all);
}

TEST_F(FilesTest, RefusesToLeaveTheVaultByDots) {
  for (const char* path : {"../secret.md", "sub/../../secret.md", "..",
                           "sub/deep/../../../secret.md", "./../secret.md"}) {
    EXPECT_EQ(error_of(path).code, ErrorCode::io) << path;
  }
}

TEST_F(FilesTest, RefusesAbsolutePathsEvenToFilesInside) {
  EXPECT_EQ(error_of((top_ / "secret.md").string()).code, ErrorCode::io);
  EXPECT_EQ(error_of((top_ / "vault/note.md").string()).code, ErrorCode::io);
  EXPECT_EQ(error_of("/etc/passwd").code, ErrorCode::io);
}

TEST_F(FilesTest, RefusesSymlinkedFilesInsideAndOutside) {
  fs::create_symlink("note.md", top_ / "vault/inside.md");
  fs::create_symlink("../secret.md", top_ / "vault/outside.md");
  fs::create_symlink("nowhere.md", top_ / "vault/dangling.md");
  for (const char* path : {"inside.md", "outside.md", "dangling.md"}) {
    EXPECT_EQ(error_of(path).code, ErrorCode::io) << path;
  }
}

TEST_F(FilesTest, RefusesFilesBehindSymlinkedFolders) {
  fs::create_directory_symlink("sub", top_ / "vault/link");
  fs::create_directory_symlink("..", top_ / "vault/up");
  for (const char* path : {"link/deep/note.md", "up/secret.md", "up/vault/note.md"}) {
    EXPECT_EQ(error_of(path).code, ErrorCode::io) << path;
  }
}

TEST_F(FilesTest, RefusesFoldersAndDoesNotWaitForAFifo) {
  ASSERT_EQ(::mkfifo((top_ / "vault/pipe.md").c_str(), 0600), 0);
  for (const char* path : {"pipe.md", "sub", "", "."}) {
    EXPECT_EQ(error_of(path).code, ErrorCode::io) << path;
  }
}

TEST_F(FilesTest, RefusesFilesOverTheLimitAndReadsThoseAtIt) {
  write("vault/ten.md", "0123456789");
  ASSERT_TRUE(read_at(root_, "ten.md", 10));
  EXPECT_EQ(read_at(root_, "ten.md", 10)->bytes, "0123456789");
  const auto refused = read_at(root_, "ten.md", 9);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::io);
  EXPECT_FALSE(refused.error().hint.empty());
}

TEST_F(FilesTest, SaysNotFoundForWhatIsNotThere) {
  for (const char* path : {"nothing.md", "nowhere/note.md", "note.md/inner.md"}) {
    const Error error = error_of(path);
    EXPECT_EQ(error.code, ErrorCode::not_found) << path;
    ASSERT_TRUE(error.place) << path;
    EXPECT_EQ(error.place->path, path);
  }
}

TEST_F(FilesTest, OpensFoldersBelowTheRootOnly) {
  EXPECT_TRUE(open_directory_at(root_, ""));
  EXPECT_TRUE(open_directory_at(root_, "sub/deep"));
  fs::create_directory_symlink("sub", top_ / "vault/link");
  for (const char* path : {"..", "/", "/tmp", "link", "link/deep", "note.md"}) {
    EXPECT_FALSE(open_directory_at(root_, path)) << path;
  }
}

TEST_F(FilesTest, ReadsAFileTheUserNamesEvenThroughALink) {
  fs::create_symlink("secret.md", top_ / "named.md");
  ASSERT_TRUE(read((top_ / "named.md").string()));
  EXPECT_EQ(*read((top_ / "named.md").string()), "secret");
  const auto none = read((top_ / "nothing").string());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::not_found);
  EXPECT_FALSE(read((top_ / "vault").string()));
  EXPECT_FALSE(read((top_ / "secret.md").string(), 5));
}

TEST_F(FilesTest, ReadsAFileWhoseSizeTheSystemDoesNotTell) {
  const auto status = read("/proc/self/status");
  ASSERT_TRUE(status);
  EXPECT_NE(status->find("Pid:"), std::string::npos);
}

TEST_F(FilesTest, MakesAPrivateFolderWithItsParents) {
  const fs::path made = top_ / "a/b/c";
  const auto mask = ::umask(0);
  EXPECT_TRUE(make_private_directory(made.string()));
  ::umask(mask);
  for (const auto& folder : {top_ / "a", top_ / "a/b", made}) {
    struct stat st {};
    ASSERT_EQ(::stat(folder.c_str(), &st), 0);
    EXPECT_EQ(st.st_mode & 07777U, 0700U) << folder;
  }
  EXPECT_TRUE(make_private_directory(made.string())) << "it may stand there already";
}

TEST_F(FilesTest, RefusesAPrivateFolderThatOthersMayWriteTo) {
  const fs::path folder = top_ / "shared";
  fs::create_directory(folder);
  for (const ::mode_t mode : {0770U, 0707U, 0777U, 0720U, 0702U}) {
    ASSERT_EQ(::chmod(folder.c_str(), mode), 0);
    const auto made = make_private_directory(folder.string());
    ASSERT_FALSE(made) << mode;
    EXPECT_EQ(made.error().code, ErrorCode::store);
  }
  ASSERT_EQ(::chmod(folder.c_str(), 0755), 0);
  EXPECT_TRUE(make_private_directory(folder.string())) << "others may read its name, not write";
}

TEST_F(FilesTest, RefusesAPrivateFolderThatIsAFileOrALink) {
  EXPECT_FALSE(make_private_directory((top_ / "secret.md").string()));
  EXPECT_FALSE(make_private_directory((top_ / "secret.md/below").string()));
  fs::create_directory_symlink("vault", top_ / "link");
  EXPECT_FALSE(make_private_directory((top_ / "link").string()));
}

TEST_F(FilesTest, DescriptorsMoveAndAreClosedOnce) {
  auto opened = open_directory(top_.string());
  ASSERT_TRUE(opened);
  const int number = opened->get();
  {
    Fd moved(std::move(*opened));
    EXPECT_EQ(moved.get(), number);
    EXPECT_FALSE(opened->valid());  // NOLINT: what a moved-from descriptor is, is the question
    Fd other;
    other = std::move(moved);
    EXPECT_EQ(other.get(), number);
  }
  struct stat st {};
  EXPECT_NE(::fstat(number, &st), 0) << "the last owner closed it";
}

TEST(ContentHash, TellsContentsApart) {
  // XXH3_64bits of nothing, from the xxHash documentation's test vectors.
  EXPECT_EQ(content_hash(""), 0x2D06800538D394C2ULL);
  EXPECT_EQ(content_hash("a note"), content_hash(std::string("a note")));
  EXPECT_NE(content_hash("a note"), content_hash("a note "));
}

}  // namespace
}  // namespace vaultask::files
