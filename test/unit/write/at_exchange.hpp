// Somebody who saves the note at the worst moment, and a file system that fails then.
//
// This test program has a renameat2, unlinkat, fsync and fcntl of its own, which call what is set
// here around the system call.
#pragma once

#include <functional>

namespace vaultask::writing {

struct AtExchange {
  std::function<void()> before{};         ///< Once, before names are exchanged.
  std::function<void()> after{};          ///< Once, after that.
  std::function<void()> before_naming{};  ///< Once, before a rename to a free name.
  /// Each time, before a file or, `is_folder`, a folder is brought to the disk.
  std::function<void(bool is_folder)> before_sync{};
  bool no_leases = false;  ///< As on a file system that has none.

  /// So many calls of renameat2 or unlinkat are not made, but fail with this number.
  struct Failing {
    int count = 0;
    int error_number = 0;
  };
  Failing renames{};
  Failing removals{};
};

/// What holds now. To be changed from the functions above, too.
AtExchange& at_exchange();

/// Set for as long as it lives.
class ScopedAtExchange {
 public:
  explicit ScopedAtExchange(AtExchange what);
  ~ScopedAtExchange();
  ScopedAtExchange(const ScopedAtExchange&) = delete;
  ScopedAtExchange& operator=(const ScopedAtExchange&) = delete;
};

}  // namespace vaultask::writing
