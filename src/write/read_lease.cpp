#include "write/read_lease.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

#include "base/retry.hpp"

namespace vaultask::writing {
namespace {

sigset_t only_sigio() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGIO);
  return set;
}

bool is_sigio_pending() {
  sigset_t pending;
  return sigpending(&pending) == 0 && sigismember(&pending, SIGIO) == 1;
}

/// To this thread alone: in another one, SIGIO would not be blocked.
bool direct_signal_here(const files::Fd& file) {
  f_owner_ex owner{};
  owner.type = F_OWNER_TID;
  owner.pid = ::gettid();
  return retrying([&] { return ::fcntl(file.get(), F_SETOWN_EX, &owner); }) == 0;
}

}  // namespace

ReadLease::ReadLease(const files::Fd& file) : file_(file) {
  const sigset_t sigio = only_sigio();
  pthread_sigmask(SIG_BLOCK, &sigio, &mask_before_);
  was_pending_ = is_sigio_pending();
  if (!direct_signal_here(file_)) return;
  if (retrying([&] { return ::fcntl(file_.get(), F_SETLEASE, F_RDLCK); }) == 0) {
    state_ = State::held;
  } else if (errno == EAGAIN) {
    state_ = State::open_for_writing;
  }
}

ReadLease::~ReadLease() {
  if (state_ == State::held) {
    retrying([&] { return ::fcntl(file_.get(), F_SETLEASE, F_UNLCK); });
  }
  // From here on no signal comes; what came is taken, or it would end us when it is unblocked.
  const sigset_t sigio = only_sigio();
  const timespec at_once{};
  while (!was_pending_ && sigtimedwait(&sigio, nullptr, &at_once) == SIGIO) {
  }
  pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

bool ReadLease::has_writer() const {
  if (state_ != State::held) return state_ == State::open_for_writing;
  // While somebody waits to write, the kernel names the kind the lease has to become: F_UNLCK.
  return retrying([&] { return ::fcntl(file_.get(), F_GETLEASE); }) != F_RDLCK;
}

}  // namespace vaultask::writing
