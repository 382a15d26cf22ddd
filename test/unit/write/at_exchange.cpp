#include "at_exchange.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace vaultask::writing {
namespace {

AtExchange& current() {
  static AtExchange what;
  return what;
}

void call_once(std::function<void()>& function) {
  if (const auto call = std::exchange(function, nullptr)) call();
}

}  // namespace

void fail_next_renames(int count, int error_number) {
  current().fail_with = error_number;
  current().failures = count;
}

void fail_next_removals(int count, int error_number) {
  current().removals_fail_with = error_number;
  current().removal_failures = count;
}

ScopedAtExchange::ScopedAtExchange(AtExchange what) {
  current() = std::move(what);
}
ScopedAtExchange::~ScopedAtExchange() {
  current() = {};
}

}  // namespace vaultask::writing

// Instead of libc's.
extern "C" int renameat2(int from_folder, const char* from, int to_folder, const char* to,
                         unsigned flags) noexcept {
  using vaultask::writing::current;
  if (current().fail_with != 0 && current().failures-- > 0) {
    errno = current().fail_with;
    return -1;
  }
  const bool is_exchange = (flags & RENAME_EXCHANGE) != 0;
  if (is_exchange) vaultask::writing::call_once(current().before);
  const long done = ::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
  if (is_exchange) vaultask::writing::call_once(current().after);
  return static_cast<int>(done);
}

extern "C" int unlinkat(int folder, const char* name, int flags) noexcept {
  using vaultask::writing::current;
  if (current().removals_fail_with != 0 && current().removal_failures-- > 0) {
    errno = current().removals_fail_with;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_unlinkat, folder, name, flags));
}
