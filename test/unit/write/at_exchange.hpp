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
  /// Not 0: so many calls of renameat2 are not made, but fail with this number.
  int fail_with = 0;
  int failures = 1'000'000;
  /// The same for unlinkat.
  int removals_fail_with = 0;
  int removal_failures = 0;
};

/// Lets so many of the calls of renameat2 from now on fail. For `AtExchange::after`.
void fail_next_renames(int count, int error_number);

/// Lets so many of the calls of unlinkat from now on fail. For the same.
void fail_next_removals(int count, int error_number);

/// Set for as long as it lives.
class ScopedAtExchange {
 public:
  explicit ScopedAtExchange(AtExchange what);
  ~ScopedAtExchange();
  ScopedAtExchange(const ScopedAtExchange&) = delete;
  ScopedAtExchange& operator=(const ScopedAtExchange&) = delete;
};

}  // namespace vaultask::writing
