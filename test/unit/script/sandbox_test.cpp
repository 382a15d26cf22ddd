// The sandbox by itself: what a script would do that has broken out of the engine.
#include <gtest/gtest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

#include "script/worker/sandbox.hpp"

namespace vaultask::script::worker {
namespace {

constexpr int kDid = 0;      ///< The call did what it should not.
constexpr int kRefused = 7;  ///< It failed.
constexpr int kNoSandbox = 9;

struct Attempt {
  const char* name;
  bool (*succeeds)();
};

bool works(long result) {
  return result != -1;
}

const Attempt kAttempts[] = {
    {"open", [] { return works(open("/etc/passwd", O_RDONLY)); }},
    {"open_by_number",
     [] { return works(syscall(SYS_openat, AT_FDCWD, "/proc/self/mem", O_RDWR)); }},
    {"openat2", [] { return works(syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0)); }},
    {"create", [] { return works(open("sandbox-was-here", O_CREAT | O_WRONLY, 0600)); }},
    {"unlink", [] { return works(unlink("sandbox-was-here")); }},
    {"socket", [] { return works(socket(AF_INET, SOCK_STREAM, 0)); }},
    {"socketpair",
     [] {
       int ends[2];
       return works(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
     }},
    {"exec",
     [] {
       char* const arguments[] = {nullptr};
       return works(execve("/bin/true", arguments, arguments));
     }},
    {"fork", [] { return works(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr)); }},
    {"clone3", [] { return works(syscall(SYS_clone3, nullptr, 0)); }},
    {"kill_parent", [] { return works(kill(getppid(), 0)); }},
    {"tgkill_parent", [] { return works(syscall(SYS_tgkill, getppid(), getppid(), 0)); }},
    {"pidfd_open", [] { return works(syscall(SYS_pidfd_open, getppid(), 0)); }},
    {"ptrace", [] { return works(syscall(SYS_ptrace, 0, 0, 0, 0)); }},
    {"process_vm_writev",
     [] { return works(syscall(SYS_process_vm_writev, getppid(), nullptr, 0, nullptr, 0, 0)); }},
    {"map_executable",
     [] {
       return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                   -1, 0) != MAP_FAILED;
     }},
    {"make_executable",
     [] {
       void* page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
       return page != MAP_FAILED && works(mprotect(page, 4096, PROT_READ | PROT_EXEC));
     }},
    {"pkey_mprotect",
     [] { return works(syscall(SYS_pkey_mprotect, nullptr, 4096, PROT_EXEC, -1)); }},
    {"memfd", [] { return works(syscall(SYS_memfd_create, "x", 0)); }},
    {"io_uring", [] { return works(syscall(SYS_io_uring_setup, 8, nullptr)); }},
    {"raise_limits",
     [] {
       const rlimit more{1000, 1000};
       return works(setrlimit(RLIMIT_NOFILE, &more));
     }},
    {"bpf", [] { return works(syscall(SYS_bpf, 0, nullptr, 0)); }},
    {"mount", [] { return works(syscall(SYS_mount, "x", "/", "tmpfs", 0, nullptr)); }},
};

class Sandbox : public testing::TestWithParam<Attempt> {};

TEST_P(Sandbox, Refuses) {
  const pid_t child = fork();
  ASSERT_NE(child, -1);
  if (child == 0) {
    limit_resources();
    if (!enter_sandbox().empty()) _exit(kNoSandbox);
    _exit(GetParam().succeeds() ? kDid : kRefused);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  if (WIFEXITED(status)) {
    EXPECT_EQ(WEXITSTATUS(status), kRefused);
  } else {
    EXPECT_EQ(WTERMSIG(status), SIGSYS);
  }
}

INSTANTIATE_TEST_SUITE_P(Attempts, Sandbox, testing::ValuesIn(kAttempts),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(SandboxOfThreads, HoldsThoseThatRunAlready) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizer's runtime makes calls of its own when a thread ends";
#endif
  const pid_t child = fork();
  ASSERT_NE(child, -1);
  if (child == 0) {
    bool closed = false;
    int result = kNoSandbox;
    std::thread other([&] {
      while (!__atomic_load_n(&closed, __ATOMIC_ACQUIRE)) std::this_thread::yield();
      result = works(open("/etc/passwd", O_RDONLY)) ? kDid : kRefused;
    });
    if (!enter_sandbox().empty()) _exit(kNoSandbox);
    __atomic_store_n(&closed, true, __ATOMIC_RELEASE);
    other.join();
    _exit(result);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == kRefused) << status;
}

}  // namespace
}  // namespace vaultask::script::worker
