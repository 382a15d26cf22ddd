#include "scan/read_ahead.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace vaultask::scan {
namespace {

constexpr std::size_t kThreads = 2;
constexpr std::size_t kChunk = 32;       ///< Notes a thread takes at a time.
constexpr std::size_t kChunksAhead = 8;  ///< How far parsing may run ahead of writing.
constexpr std::int64_t kLargestNote = 16 << 20;

/// Times on disk advance in ticks of a few milliseconds; a file written within a tick of being read
/// can be written again and bear the same time. Editors and sync programs set the modification time
/// themselves, so it gets a wider margin.
constexpr std::int64_t kChangeTick = 20'000'000;
constexpr std::int64_t kModifiedMargin = 2'000'000'000;

bool is_racy(const files::Stamp& stamp, std::int64_t scan_start_ns) {
  return stamp.mtime_ns >= scan_start_ns - kModifiedMargin ||
         stamp.ctime_ns >= scan_start_ns - kChangeTick;
}

ReadNote read_one(const files::Fd& root, const Change& change, const task::ReadRules& rules,
                  std::int64_t scan_start_ns) {
  ReadNote note;
  note.state.path = change.found->path;
  if (change.known != nullptr) {
    note.state.note_id = change.known->note_id;
    note.state.is_page = change.known->is_page;
  }
  auto content = files::read_at(root, change.found->path, kLargestNote);
  if (!content) {
    note.record = fail(content.error());
    return note;
  }
  note.state.stamp = content->stamp;
  note.state.racy = is_racy(content->stamp, scan_start_ns);
  note.state.hash = files::content_hash(content->bytes);
  if (change.known != nullptr && change.known->hash == note.state.hash &&
      change.known->stamp.size == content->stamp.size) {
    note.same_content = true;
    return note;
  }
  note.record = task::read_note(change.found->path, std::move(content->bytes), rules);
  return note;
}

/// Chunks of finished notes, filled by the threads in any order and emptied in theirs.
class Pipeline {
 public:
  explicit Pipeline(std::size_t chunks) : finished_(chunks) {}

  /// The next chunk to work on; waits while too many are finished and not taken. nullopt at the
  /// end.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || started_ < taken_ + kChunksAhead; });
    if (stopped_ || started_ == finished_.size()) return std::nullopt;
    return started_++;
  }

  void finish(std::size_t chunk, std::vector<ReadNote> notes) {
    {
      const std::scoped_lock lock(mutex_);
      finished_[chunk] = std::move(notes);
    }
    ready_.notify_one();
  }

  std::vector<ReadNote> take(std::size_t chunk) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return finished_[chunk].has_value(); });
    std::vector<ReadNote> notes = std::move(*finished_[chunk]);
    finished_[chunk].reset();
    taken_ = chunk + 1;
    room_.notify_all();
    return notes;
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<std::optional<std::vector<ReadNote>>> finished_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace

void read_in_order(const files::Fd& root, const std::vector<Change>& changes,
                   const task::ReadRules& rules, std::int64_t scan_start_ns,
                   const std::function<bool(ReadNote)>& take) {
  if (changes.size() <= kChunk) {  // not worth a thread
    for (const Change& change : changes) {
      if (!take(read_one(root, change, rules, scan_start_ns))) return;
    }
    return;
  }
  const std::size_t chunks = (changes.size() + kChunk - 1) / kChunk;
  Pipeline pipeline(chunks);
  const auto work = [&] {
    while (const auto chunk = pipeline.next()) {
      std::vector<ReadNote> notes;
      const std::size_t end = std::min((*chunk + 1) * kChunk, changes.size());
      for (std::size_t i = *chunk * kChunk; i < end; ++i) {
        notes.push_back(read_one(root, changes[i], rules, scan_start_ns));
      }
      pipeline.finish(*chunk, std::move(notes));
    }
  };
  std::vector<std::jthread> threads;
  // However this ends, the threads must not wait for room that nobody makes.
  const struct StopAtEnd {
    Pipeline& pipeline;
    ~StopAtEnd() { pipeline.stop(); }
  } stop_at_end{pipeline};
  for (std::size_t i = 0; i < kThreads; ++i) threads.emplace_back(work);
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    for (ReadNote& note : pipeline.take(chunk)) {
      if (!take(std::move(note))) return;
    }
  }
}

}  // namespace vaultask::scan
