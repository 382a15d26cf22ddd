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

/// What one thread made, to be taken in its place.
template <class Made>
struct MadeChunk {
  std::vector<Made> made;
  std::size_t maker = 0;  ///< The thread.
};

/// Chunks of what was made, filled by threads in any order and emptied in theirs. What was taken
/// goes back to the thread that made it, which frees it: freed by another one it would stand in the
/// way of what is made meanwhile, since memory belongs to the thread that asked for it.
template <class Made>
class OrderedChunks {
 public:
  OrderedChunks(std::size_t count, std::size_t makers) : finished_(count), used_(makers) {}

  /// The next chunk to make; waits while too many are finished and not taken. nullopt at the end.
  std::optional<std::size_t> next(std::size_t maker) {
    constexpr std::size_t kMostAhead = 8;
    std::vector<MadeChunk<Made>> to_free;  // once the lock is released: declared before it
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || started_ < taken_ + kMostAhead; });
    to_free.swap(used_[maker]);
    if (stopped_ || started_ == finished_.size()) return std::nullopt;
    return started_++;
  }

  void finish(std::size_t chunk, MadeChunk<Made> made) {
    {
      const std::scoped_lock lock(mutex_);
      finished_[chunk] = std::move(made);
    }
    ready_.notify_one();
  }

  MadeChunk<Made> take(std::size_t chunk) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return finished_[chunk].has_value(); });
    MadeChunk<Made> made = std::move(*finished_[chunk]);
    finished_[chunk].reset();
    return made;
  }

  /// Once take() is done with what it gave.
  void give_back(std::size_t chunk, MadeChunk<Made> made) {
    {
      const std::scoped_lock lock(mutex_);
      used_[made.maker].push_back(std::move(made));
      taken_ = chunk + 1;
    }
    room_.notify_all();
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<std::optional<MadeChunk<Made>>> finished_;
  std::vector<std::vector<MadeChunk<Made>>> used_;  ///< By maker.
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

/// How work is shared out.
struct Sharing {
  std::size_t threads = 2;
  std::size_t chunk = 32;  ///< Pieces that one of them takes at once.
};

/// Calls make(i) for each i below `count` on other threads, and take(made) for what it returned, as
/// a reference, on this one, in order; no more than a few chunks ahead. `take` returning false ends
/// it. No more than a chunk is made on this thread: it is not worth another one. Neither may throw.
template <class Made, class Make, class Take>
void make_in_order(std::size_t count, Make make, Take take, Sharing sharing = {}) {
  if (count <= sharing.chunk) {
    for (std::size_t i = 0; i < count; ++i) {
      Made made = make(i);
      if (!take(made)) return;
    }
    return;
  }
  const std::size_t chunk_count = (count + sharing.chunk - 1) / sharing.chunk;
  OrderedChunks<Made> chunks(chunk_count, sharing.threads);
  const auto work = [&](std::size_t maker) {
    while (const auto chunk = chunks.next(maker)) {
      MadeChunk<Made> made{{}, maker};
      const std::size_t end = std::min((*chunk + 1) * sharing.chunk, count);
      for (std::size_t i = *chunk * sharing.chunk; i < end; ++i) made.made.push_back(make(i));
      chunks.finish(*chunk, std::move(made));
    }
  };
  std::vector<std::jthread> threads;
  // However this ends, the threads must not wait for room that nobody makes.
  const struct StopAtEnd {
    OrderedChunks<Made>& chunks;
    ~StopAtEnd() { chunks.stop(); }
  } stop_at_end{chunks};
  for (std::size_t maker = 0; maker < sharing.threads; ++maker) {
    threads.emplace_back(work, maker);
  }
  for (std::size_t chunk = 0; chunk < chunk_count; ++chunk) {
    MadeChunk<Made> taken = chunks.take(chunk);
    for (Made& made : taken.made) {
      if (!take(made)) return;
    }
    chunks.give_back(chunk, std::move(taken));
  }
}

}  // namespace vaultask
