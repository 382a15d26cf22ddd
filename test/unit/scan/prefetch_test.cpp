#include "scan/prefetch.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "support/temp_dir.hpp"

namespace vaultask::scan {
namespace {

constexpr std::size_t kNotes = 600;

/// Notes that are on disk only.
class PrefetchTest : public testing::Test {
 protected:
  void SetUp() override {
    for (std::size_t i = 0; i < kNotes; ++i) {
      Change change;
      change.path = "note " + std::to_string(i) + ".md";
      dir_.write(change.path, std::string(5000, 'x'));
      changes_.push_back(std::move(change));
    }
    auto root = files::open_directory(dir_.path());
    ASSERT_TRUE(root);
    root_ = std::move(*root);
    ASSERT_EQ(::syncfs(root_.get()), 0);
    for (const Change& change : changes_) {
      const files::Fd fd(::open((dir_ / change.path).c_str(), O_RDONLY | O_CLOEXEC));
      ::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
    }
    if (in_memory(0) || in_memory(kNotes - 1)) {
      GTEST_SKIP() << "temporary files cannot be taken out of memory here";
    }
  }

  bool in_memory(std::size_t i) { return files::is_in_memory_at(root_, changes_[i].path); }

  bool comes_into_memory(std::size_t i) {
    for (int tries = 0; tries < 500 && !in_memory(i); ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return in_memory(i);
  }

  test::TempDir dir_;
  files::Fd root_;
  std::vector<Change> changes_;
};

TEST_F(PrefetchTest, FetchesWhatIsReadNextAndNoMore) {
  Prefetch prefetch(root_, changes_);
  EXPECT_TRUE(comes_into_memory(0));
  EXPECT_TRUE(comes_into_memory(511));
  EXPECT_FALSE(in_memory(512));
  prefetch.read(64);
  EXPECT_TRUE(comes_into_memory(575));
  EXPECT_FALSE(in_memory(576));
}

TEST_F(PrefetchTest, EndsWhereverItIs) {
  for (const std::size_t count : {std::size_t{0}, std::size_t{32}, kNotes - kNotes % 32}) {
    Prefetch prefetch(root_, changes_);
    prefetch.read(count);
  }
  changes_.resize(10);
  Prefetch few(root_, changes_);
  few.read(32);
}

TEST_F(PrefetchTest, LeavesOutWhatCannotBeOpened) {
  changes_[1].path = "no such note.md";
  changes_[2].path = "../note 2.md";
  Prefetch prefetch(root_, changes_);
  EXPECT_TRUE(comes_into_memory(3));
}

}  // namespace
}  // namespace vaultask::scan
