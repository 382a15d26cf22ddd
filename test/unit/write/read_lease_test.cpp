#include "write/read_lease.hpp"

#include <unistd.h>

#include <atomic>
#include <thread>

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

class Lease : public WriteTest {
 protected:
  void SetUp() override {
    WriteTest::SetUp();
    vault_.write("note.md", "old\n");
    file_ = open(O_RDONLY);
  }
  [[nodiscard]] files::Fd open(int flags) const {
    return files::Fd(::open((vault_ / "note.md").c_str(), flags | O_CLOEXEC));
  }
  static bool is_sigio_blocked() {
    sigset_t mask;
    pthread_sigmask(SIG_SETMASK, nullptr, &mask);
    return sigismember(&mask, SIGIO) == 1;
  }
  files::Fd file_;
};

TEST_F(Lease, IsWholeWhileNobodyWrites) {
  const ReadLease lease(file_);
  ASSERT_TRUE(lease.is_known()) << "this file system has no leases";
  EXPECT_FALSE(lease.has_writer());
  EXPECT_TRUE(open(O_RDONLY).valid());
  EXPECT_FALSE(lease.has_writer()) << "readers may come";
}

TEST_F(Lease, KnowsWhoWritesAlready) {
  const files::Fd writer = open(O_WRONLY);
  const ReadLease lease(file_);
  EXPECT_TRUE(lease.has_writer());
}

TEST_F(Lease, IsNotWholeFromTheMomentThatSomebodyWantsToWrite) {
  {
    const ReadLease lease(file_);
    ASSERT_FALSE(lease.has_writer());
    EXPECT_FALSE(open(O_WRONLY | O_NONBLOCK).valid());  // who does not wait is told to come again
    EXPECT_EQ(errno, EWOULDBLOCK);
    EXPECT_TRUE(lease.has_writer());
  }
  // The signal of the kernel, which would have ended this program, is gone.
  EXPECT_FALSE(is_sigio_blocked());
  EXPECT_TRUE(open(O_WRONLY | O_NONBLOCK).valid());
}

TEST_F(Lease, LetsTheWriterGoOnWhenItEnds) {
  std::thread writer;
  {
    const ReadLease lease(file_);
    writer = std::thread([&] { EXPECT_TRUE(open(O_WRONLY).valid()); });
    while (!lease.has_writer()) ::usleep(1000);
  }
  writer.join();
}

TEST_F(Lease, SignalsNoOtherThread) {
  std::atomic<bool> has_begun = false;
  std::atomic<bool> is_over = false;
  std::thread other([&] {  // does not block SIGIO, which would end this program
    has_begun = true;
    while (!is_over) ::usleep(1000);
  });
  while (!has_begun) ::usleep(1000);
  {
    const ReadLease lease(file_);
    EXPECT_FALSE(open(O_WRONLY | O_NONBLOCK).valid());
    EXPECT_TRUE(lease.has_writer());
  }
  is_over = true;
  other.join();
}

TEST_F(Lease, LeavesTheSignalMaskAsItWas) {
  for (const int how : {SIG_BLOCK, SIG_UNBLOCK}) {
    sigset_t sigio;
    sigemptyset(&sigio);
    sigaddset(&sigio, SIGIO);
    pthread_sigmask(how, &sigio, nullptr);
    {
      const ReadLease lease(file_);
      EXPECT_TRUE(is_sigio_blocked());
    }
    EXPECT_EQ(is_sigio_blocked(), how == SIG_BLOCK);
  }
}

TEST_F(Lease, OnAFileOpenForWritingIsUnknown) {
  const files::Fd writable = open(O_RDWR);
  const ReadLease lease(writable);
  EXPECT_TRUE(lease.has_writer()) << "it is open for writing: here";
}

}  // namespace
}  // namespace vaultask::writing
