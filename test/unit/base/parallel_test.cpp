// Work that falls into pieces: each once, in order, and freed by who made it.
#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

namespace vaultask {
namespace {

TEST(ParallelTest, EachPieceIsDoneOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
    std::vector<std::atomic<int>> calls(count);
    for_each_on_two_threads(count, [&](std::size_t i) { ++calls[i]; });
    for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(calls[i], 1) << i << " of " << count;
  }
}

TEST(ParallelTest, WhatIsMadeIsTakenInOrder) {
  for (const std::size_t count : {0U, 1U, 31U, 32U, 33U, 64U, 1000U}) {
    for (const std::size_t threads : {1U, 2U, 5U}) {
      std::vector<std::size_t> taken;
      make_in_order<std::size_t>(
          count, [](std::size_t i) { return i * i; },
          [&](std::size_t made) {
            taken.push_back(made);
            return true;
          },
          {.threads = threads, .chunk = 32});
      ASSERT_EQ(taken.size(), count);
      for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(taken[i], i * i);
    }
  }
}

TEST(ParallelTest, NothingIsTakenBehindTheEnd) {
  constexpr std::size_t kCount = 100'000;
  for (const std::size_t last : {0U, 33U, 1000U}) {
    std::atomic<std::size_t> made = 0;
    std::size_t taken = 0;
    make_in_order<std::size_t>(
        kCount,
        [&](std::size_t i) {
          ++made;
          return i;
        },
        [&](std::size_t i) {
          ++taken;
          return i != last;
        });
    EXPECT_EQ(taken, last + 1);
    // Ten chunks: those finished and not taken, and those at hand.
    EXPECT_LE(made, last + 10 * Sharing().chunk);
  }
}

/// Tells by which threads such values were made and freed.
struct Traced {
  struct Seen {
    std::mutex mutex;
    std::set<std::thread::id> makers;
    std::size_t freed_elsewhere = 0;
    std::size_t freed = 0;
  };

  explicit Traced(Seen& in) : seen(&in), maker(std::this_thread::get_id()) {
    const std::scoped_lock lock(seen->mutex);
    seen->makers.insert(maker);
  }
  Traced(Traced&& other) noexcept : seen(std::exchange(other.seen, nullptr)), maker(other.maker) {}
  Traced& operator=(Traced&&) = delete;
  ~Traced() {
    if (seen == nullptr) return;
    const std::scoped_lock lock(seen->mutex);
    ++seen->freed;
    if (maker != std::this_thread::get_id()) ++seen->freed_elsewhere;
  }

  Seen* seen;
  std::thread::id maker;
};

TEST(ParallelTest, WhatAThreadMadeIsFreedByIt) {
  Traced::Seen seen;
  constexpr std::size_t kCount = 10'000;
  make_in_order<Traced>(
      kCount, [&](std::size_t) { return Traced(seen); }, [](const Traced&) { return true; });
  EXPECT_EQ(seen.freed, kCount);
  EXPECT_FALSE(seen.makers.contains(std::this_thread::get_id()));
  // The last chunks come back when their maker has ended.
  EXPECT_LE(seen.freed_elsewhere, 10 * Sharing().chunk);
}

}  // namespace
}  // namespace vaultask
