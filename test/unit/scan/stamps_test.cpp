#include "scan/stamps.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/temp_dir.hpp"

namespace vaultask::scan {
namespace {

constexpr std::int64_t kMillisecond = 1'000'000;

files::Stamp stamp(std::int64_t mtime_ns, std::int64_t ctime_ns) {
  return {10, mtime_ns, ctime_ns, 1};
}

TEST(Stamps, OfAYoungNoteTellNothing) {
  constexpr std::int64_t kStart = 10'000 * kMillisecond;
  const std::int64_t old = 5'000 * kMillisecond;
  EXPECT_FALSE(is_racy(stamp(old, old), kStart));
  EXPECT_TRUE(is_racy(stamp(kStart - 1'500 * kMillisecond, old), kStart));
  EXPECT_TRUE(is_racy(stamp(old, kStart - 10 * kMillisecond), kStart));
  EXPECT_FALSE(is_racy(stamp(old, kStart - 30 * kMillisecond), kStart));
  EXPECT_TRUE(is_racy(stamp(kStart + 1, old), kStart)) << "a clock that was set back";
}

/// A file system that is believed; the folder for temporary files may be on another one.
class OfFolders : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = files::open_directory(dir_.path());
    ASSERT_TRUE(opened) << to_string(opened.error());
    root_ = std::move(*opened);
    ASSERT_EQ(::fstat(root_.get(), &folder_), 0);
    ctime_ns_ = files::stamp_of(folder_).ctime_ns;
    if (!FolderStamps(root_, ctime_ns_ + 1'000 * kMillisecond).of(folder_)) {
      GTEST_SKIP() << "temporary files are on a file system whose folders' times are not believed";
    }
  }

  test::TempDir dir_;
  files::Fd root_;
  struct stat folder_ {};
  std::int64_t ctime_ns_ = 0;
};

TEST_F(OfFolders, AreBelievedOnceTheyAreOld) {
  EXPECT_EQ(FolderStamps(root_, ctime_ns_ + 10 * kMillisecond).of(folder_), std::nullopt);
  EXPECT_EQ(FolderStamps(root_, ctime_ns_ + 30 * kMillisecond).of(folder_),
            files::stamp_of(folder_));
}

TEST_F(OfFolders, AreNotBelievedOfAnotherDevice) {
  folder_.st_dev += 1;
  EXPECT_EQ(FolderStamps(root_, ctime_ns_ + 30 * kMillisecond).of(folder_), std::nullopt);
}

TEST_F(OfFolders, DifferOnceAnEntryComesGoesOrIsRenamed) {
  const auto now = [&] {
    struct stat st {};
    EXPECT_EQ(::fstat(root_.get(), &st), 0);
    return files::stamp_of(st);
  };
  files::Stamp before = now();
  const auto expect_other = [&](const char* what) {
    EXPECT_NE(now(), before) << what;
    before = now();
  };
  dir_.write("a.md", "x");
  expect_other("came");
  std::filesystem::rename(dir_ / "a.md", dir_ / "b.md");
  expect_other("renamed");
  dir_.age("", 3600);
  expect_other("a modification time that was set");
  std::filesystem::remove(dir_ / "b.md");
  expect_other("gone");
}

// What has no folder's times worth the name: the system's own tables.
TEST(Stamps, OfOtherFileSystemsAreNotBelieved) {
  const auto root = files::open_directory("/proc/self");
  ASSERT_TRUE(root);
  struct stat st {};
  ASSERT_EQ(::fstat(root->get(), &st), 0);
  const std::int64_t later = files::stamp_of(st).ctime_ns + 1'000 * kMillisecond;
  EXPECT_EQ(FolderStamps(*root, later).of(st), std::nullopt);
}

}  // namespace
}  // namespace vaultask::scan
