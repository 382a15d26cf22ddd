// A read lease (fcntl F_SETLEASE): the kernel's word on who opens a file for writing.
//
// While it is held, everybody who opens the file for writing waits in open(2) until the lease is
// given back, at most for /proc/sys/fs/lease-break-time (45 s). So whoever holds it can finish what
// it does with the file, and learns that it had better not have.
#pragma once

#include <csignal>

#include "base/files.hpp"

namespace vaultask::writing {

/// Holds the lease for as long as it lives, where the file system has leases and the file is ours;
/// otherwise it knows nothing and says so. The kernel's SIGIO, whose default is to end the process,
/// is directed at this thread and blocked there; destroy the lease in the thread that made it.
class ReadLease {
 public:
  /// `file` is open for reading only and outlives the lease.
  explicit ReadLease(const files::Fd& file);
  ~ReadLease();
  ReadLease(const ReadLease&) = delete;
  ReadLease& operator=(const ReadLease&) = delete;

  /// Whether somebody had the file open for writing, or waits to open it so. Where there are no
  /// leases nothing is known about writers, and the answer is no.
  [[nodiscard]] bool has_writer() const;
  /// Whether there are leases here.
  [[nodiscard]] bool is_known() const { return state_ != State::unknown; }

 private:
  enum class State { held, open_for_writing, unknown };

  const files::Fd& file_;
  State state_ = State::unknown;
  bool was_pending_ = false;
  sigset_t mask_before_{};
};

}  // namespace vaultask::writing
