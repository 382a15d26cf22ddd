// A system call that a signal interrupted did nothing and is made again.
#pragma once

#include <cerrno>

namespace vaultask {

/// Calls until it is not EINTR that stopped it.
template <class Call>
auto retrying(Call call) {
  for (;;) {
    const auto result = call();
    if (result != -1 || errno != EINTR) return result;
  }
}

}  // namespace vaultask
