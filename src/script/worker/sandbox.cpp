#include "script/worker/sandbox.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <sched.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <vector>

namespace vaultask::script::worker {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
#error "the sandbox does not know this processor"
#endif

/// Calls that touch nothing but the process's own memory, threads and open socket.
constexpr auto kAllowed = std::to_array<unsigned>({
    __NR_read,
    __NR_write,
    __NR_close,
    __NR_munmap,
    __NR_madvise,
    __NR_brk,
    __NR_futex,
    __NR_exit,
    __NR_exit_group,
    __NR_rt_sigreturn,
    __NR_rt_sigprocmask,
    __NR_sigaltstack,
    __NR_gettid,
    __NR_getpid,
    __NR_sched_yield,
    __NR_clock_gettime,
    __NR_gettimeofday,
    __NR_clock_nanosleep,
    __NR_nanosleep,
    __NR_getrandom,
    __NR_getrusage,
    __NR_sched_getaffinity,
    __NR_set_robust_list,
    __NR_rseq,
    __NR_mremap,
    __NR_restart_syscall,
    __NR_fstat,
    __NR_membarrier,
    __NR_ppoll,
    __NR_eventfd2,
    __NR_pread64,  // the engine keeps /proc/self/statm open
});

/// Calls that libraries try and can do without: they fail, as where there is nothing.
constexpr auto kRefused = std::to_array<unsigned>({
  __NR_openat, __NR_newfstatat, __NR_readlinkat, __NR_faccessat, __NR_statx, __NR_sysinfo,
      __NR_uname, __NR_prlimit64, __NR_rt_sigaction, __NR_getcwd, __NR_ioctl, __NR_prctl,
      __NR_sched_getparam, __NR_sched_getscheduler, __NR_getuid, __NR_geteuid, __NR_lseek,
      __NR_fcntl,
#if defined(__x86_64__)
      __NR_open, __NR_stat, __NR_lstat, __NR_access, __NR_readlink,
#endif
});

/// A program of the classic packet filter, as seccomp takes it.
class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    unless_equal(kArchitecture, SECCOMP_RET_KILL_PROCESS);
    load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
    // The x32 calls have numbers of their own.
    constexpr unsigned kX32 = 0x40000000U;
    add(BPF_JMP | BPF_JGE | BPF_K, kX32, 0, 1);
    end(SECCOMP_RET_KILL_PROCESS);
#endif
  }

  void when(unsigned call, unsigned verdict) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
    end(verdict);
  }

  /// Allows the call where no bit of `bits` is set in its argument, else refuses it.
  void when_without(unsigned call, unsigned argument, unsigned bits) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
    load_argument(argument);
    add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
    end(SECCOMP_RET_ERRNO | EPERM);
    end(SECCOMP_RET_ALLOW);
  }

  /// Allows the call where its argument, under the mask, is `value`, else ends the process.
  void when_equal(unsigned call, unsigned argument, unsigned mask, unsigned value) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5);
    load_argument(argument);
    add(BPF_ALU | BPF_AND | BPF_K, mask, 0, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
    end(SECCOMP_RET_ALLOW);
    end(SECCOMP_RET_KILL_PROCESS);
  }

  [[nodiscard]] bool install() {
    end(SECCOMP_RET_KILL_PROCESS);
    sock_fprog program{static_cast<unsigned short>(code_.size()), code_.data()};
    return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) ==
           0;
  }

 private:
  void add(unsigned code, unsigned value, unsigned char yes, unsigned char no) {
    code_.push_back({static_cast<unsigned short>(code), yes, no, value});
  }
  void load(std::size_t offset) {
    add(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset), 0, 0);
  }
  /// The lower half, which is all the kernel looks at in these arguments.
  void load_argument(unsigned argument) {
    load(offsetof(seccomp_data, args) + argument * sizeof(__u64));
  }
  void end(unsigned verdict) {
    add(BPF_RET | BPF_K, verdict, 0, 0);
  }
  void unless_equal(unsigned value, unsigned verdict) {
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
    end(verdict);
  }

  std::vector<sock_filter> code_;
};

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

}  // namespace

void limit_resources() {
  constexpr rlim_t kDescriptors = 16, kCpuSeconds = 30;
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, kDescriptors);
  limit(RLIMIT_CPU, kCpuSeconds);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

std::string enter_sandbox() {
  if (::prctl(PR_SET_DUMPABLE, 0) != 0) return "it stays dumpable";
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "privileges cannot be given up";
  Filter filter;
  for (const unsigned call : kAllowed) filter.when(call, SECCOMP_RET_ALLOW);
  for (const unsigned call : kRefused) filter.when(call, SECCOMP_RET_ERRNO | EPERM);
  filter.when_without(__NR_mmap, 2, PROT_EXEC);
  filter.when_without(__NR_mprotect, 2, PROT_EXEC);
  filter.when_equal(__NR_clone, 0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM);
  filter.when(__NR_clone3, SECCOMP_RET_ERRNO | ENOSYS);  // its flags cannot be seen; clone's can
  // The collector stops the threads of its own process.
  filter.when_equal(__NR_tgkill, 0, ~0U, static_cast<unsigned>(::getpid()));
  if (!filter.install()) return std::string("no seccomp: ") + std::strerror(errno);
  return "";
}

}  // namespace vaultask::script::worker
