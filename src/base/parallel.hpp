// Work that falls into pieces, on two threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

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

/// Chunks of what was made, filled by threads in any order and emptied in theirs.
template <class Made>
class OrderedChunks {
 public:
  explicit OrderedChunks(std::size_t count) : finished_(count) {}

  /// The next chunk to make; waits while too many are finished and not taken. nullopt at the end.
  std::optional<std::size_t> next() {
    constexpr std::size_t kMostAhead = 8;
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || started_ < taken_ + kMostAhead; });
    if (stopped_ || started_ == finished_.size()) return std::nullopt;
    return started_++;
  }

  void finish(std::size_t chunk, std::vector<Made> made) {
    {
      const std::scoped_lock lock(mutex_);
      finished_[chunk] = std::move(made);
    }
    ready_.notify_one();
  }

  std::vector<Made> take(std::size_t chunk) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return finished_[chunk].has_value(); });
    std::vector<Made> made = std::move(*finished_[chunk]);
    finished_[chunk].reset();
    taken_ = chunk + 1;
    room_.notify_all();
    return made;
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<std::optional<std::vector<Made>>> finished_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

/// Calls make(i) for each i below `count` on two threads, and take(made) for what it returned on
/// this one, in order. Holds a few hundred at most. `take` returning false ends it. Few are made on
/// this thread: they are not worth another one. Neither may throw.
template <class Made, class Make, class Take>
void make_in_order(std::size_t count, Make make, Take take) {
  constexpr std::size_t kChunk = 32;
  if (count <= kChunk) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!take(make(i))) return;
    }
    return;
  }
  const std::size_t chunk_count = (count + kChunk - 1) / kChunk;
  OrderedChunks<Made> chunks(chunk_count);
  const auto work = [&] {
    while (const auto chunk = chunks.next()) {
      std::vector<Made> made;
      const std::size_t end = std::min((*chunk + 1) * kChunk, count);
      for (std::size_t i = *chunk * kChunk; i < end; ++i) made.push_back(make(i));
      chunks.finish(*chunk, std::move(made));
    }
  };
  std::vector<std::jthread> threads;
  // However this ends, the threads must not wait for room that nobody makes.
  const struct StopAtEnd {
    OrderedChunks<Made>& chunks;
    ~StopAtEnd() { chunks.stop(); }
  } stop_at_end{chunks};
  for (int i = 0; i < 2; ++i) threads.emplace_back(work);
  for (std::size_t chunk = 0; chunk < chunk_count; ++chunk) {
    for (Made& made : chunks.take(chunk)) {
      if (!take(std::move(made))) return;
    }
  }
}

}  // namespace vaultask
