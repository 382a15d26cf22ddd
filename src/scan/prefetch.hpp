// Asking the system for files before they are read.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

#include "base/files.hpp"
#include "scan/walk.hpp"

namespace vaultask::scan {

/// Has a disk fetch the files some way ahead of those that are being read, several at once. Does
/// nothing where a few of them that it looks at are in memory already, or where there are few. What
/// it is made of must outlive it.
class Prefetch {
 public:
  Prefetch(const files::Fd& root, const std::vector<Change>& changes);
  Prefetch(const Prefetch&) = delete;
  Prefetch& operator=(const Prefetch&) = delete;
  ~Prefetch();

  /// So many have been read.
  void read(std::size_t count);

 private:
  void run();
  [[nodiscard]] bool is_in_memory() const;

  const files::Fd& root_;
  const std::vector<Change>& changes_;
  std::mutex mutex_;
  std::condition_variable more_;
  std::size_t next_ = 0;
  std::size_t limit_ = 0;  ///< Those before it may be asked for.
  bool stopped_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace vaultask::scan
