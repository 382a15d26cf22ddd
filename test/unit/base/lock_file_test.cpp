#include "base/lock_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace vaultask {
namespace {

namespace fs = std::filesystem;

class LockFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "vaultask-lock-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    path_ = (folder_ / "lock").string();
  }
  void TearDown() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  fs::path folder_;
  std::string path_;
};

TEST_F(LockFileTest, IsHeldByOneAtATime) {
  const auto first = LockFile::acquire(path_);
  ASSERT_TRUE(first);
  // flock(2) belongs to the open file description, so a second open in the same process is as
  // good as another process.
  const auto second = LockFile::acquire(path_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::locked);
}

TEST_F(LockFileTest, IsFreeAgainWhenItsHolderIsGone) {
  { ASSERT_TRUE(LockFile::acquire(path_)); }
  EXPECT_TRUE(LockFile::acquire(path_)) << "the file may stay, the lock must not";
}

TEST_F(LockFileTest, MovesWithItsOwner) {
  auto first = LockFile::acquire(path_);
  ASSERT_TRUE(first);
  {
    const LockFile moved = std::move(*first);
    EXPECT_FALSE(LockFile::acquire(path_));
  }
  EXPECT_TRUE(LockFile::acquire(path_));
}

TEST_F(LockFileTest, IsMadePrivate) {
  const auto mask = ::umask(0);
  const auto lock = LockFile::acquire(path_);
  ::umask(mask);
  ASSERT_TRUE(lock);
  struct stat st {};
  ASSERT_EQ(::stat(path_.c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 07777U, 0600U);
}

TEST_F(LockFileTest, IsNotOpenedThroughALink) {
  fs::create_symlink("elsewhere", path_);
  const auto lock = LockFile::acquire(path_);
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().code, ErrorCode::store);
  EXPECT_FALSE(fs::exists(folder_ / "elsewhere"));
}

TEST_F(LockFileTest, FailsAsAStoreErrorWhereItCannotBeMade) {
  const auto lock = LockFile::acquire((folder_ / "none" / "lock").string());
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().code, ErrorCode::store);
}

}  // namespace
}  // namespace vaultask
