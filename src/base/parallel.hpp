// Work that falls into independent pieces, on two threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>

namespace vaultask {

/// Calls work(i) for each i below `count`, each once, on this thread and another one; returns when
/// all are done. The pieces may share what none of them changes. `work` must not throw.
template <class Work>
void for_each_on_two_threads(std::size_t count, Work work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  if (count < 2) return run();
  const std::jthread other(run);
  run();
}

}  // namespace vaultask
