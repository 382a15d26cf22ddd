// Somebody who saves the note at the worst moment: just before or just after it is exchanged.
//
// This test program has a renameat2 of its own, which calls what is set here around the system call
// that exchanges, once.
#pragma once

#include <functional>

namespace vaultask::writing {

struct AtExchange {
  std::function<void()> before;
  std::function<void()> after;
  /// Not 0: no renameat2 with flags is made, and fails with this number.
  int fail_with = 0;
};

/// Set for as long as it lives.
class ScopedAtExchange {
 public:
  explicit ScopedAtExchange(AtExchange what);
  ~ScopedAtExchange();
  ScopedAtExchange(const ScopedAtExchange&) = delete;
  ScopedAtExchange& operator=(const ScopedAtExchange&) = delete;
};

}  // namespace vaultask::writing
