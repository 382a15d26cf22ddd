#include "vault/search_reading.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <utility>

#include "vault/query_blocks.hpp"

namespace vaultask {
namespace {

constexpr std::size_t kThreads = 2;
constexpr std::size_t kChunk = 32;     ///< Notes a thread takes at a time.
constexpr std::size_t kMostReady = 8;  ///< Chunks that wait to be taken.

CutNote cut_one(const files::Fd& root, const store::NoteFile& file, const note::SectionNames& names,
                bool with_transcripts) {
  CutNote cut;
  cut.file = &file;
  auto content = files::read_at(root, file.path, kLargestNote);
  if (!content) {
    cut.error = content.error();
    return cut;
  }
  cut.hash = files::content_hash(content->bytes);
  const search::KnownNote known{file.title, file.plain, file.transcript_first,
                                file.transcript_last};
  cut.columns = search::cut_note(file.path, std::move(content->bytes),
                                 cut.hash == file.hash ? &known : nullptr, names, with_transcripts);
  return cut;
}

/// Chunks of notes, made by threads and taken by one.
class Chunks {
 public:
  explicit Chunks(std::size_t count) : count_(count) {}

  /// The next one to make; nullopt at the end.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || started_ < taken_ + kMostReady; });
    if (stopped_ || started_ == count_) return std::nullopt;
    return started_++;
  }

  void put(std::vector<CutNote> chunk) {
    {
      const std::scoped_lock lock(mutex_);
      ready_.push_back(std::move(chunk));
    }
    made_.notify_one();
  }

  std::vector<CutNote> take() {
    std::unique_lock lock(mutex_);
    made_.wait(lock, [&] { return !ready_.empty(); });
    std::vector<CutNote> chunk = std::move(ready_.back());
    ready_.pop_back();
    ++taken_;
    room_.notify_all();
    return chunk;
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, made_;
  std::vector<std::vector<CutNote>> ready_;
  std::size_t count_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace

void cut_notes(const files::Fd& root, const std::vector<const store::NoteFile*>& notes,
               const note::SectionNames& names, bool with_transcripts,
               const std::function<bool(CutNote)>& take) {
  if (notes.size() <= kChunk) {  // not worth a thread
    for (const auto* file : notes) {
      if (!take(cut_one(root, *file, names, with_transcripts))) return;
    }
    return;
  }
  const std::size_t count = (notes.size() + kChunk - 1) / kChunk;
  Chunks chunks(count);
  const auto work = [&] {
    while (const auto chunk = chunks.next()) {
      std::vector<CutNote> made;
      const std::size_t end = std::min((*chunk + 1) * kChunk, notes.size());
      for (std::size_t i = *chunk * kChunk; i < end; ++i) {
        made.push_back(cut_one(root, *notes[i], names, with_transcripts));
      }
      chunks.put(std::move(made));
    }
  };
  std::vector<std::jthread> threads;
  // However this ends, the threads must not wait for room that nobody makes.
  const struct StopAtEnd {
    Chunks& chunks;
    ~StopAtEnd() { chunks.stop(); }
  } stop_at_end{chunks};
  for (std::size_t i = 0; i < kThreads; ++i) threads.emplace_back(work);
  for (std::size_t taken = 0; taken < count; ++taken) {
    for (CutNote& cut : chunks.take()) {
      if (!take(std::move(cut))) return;
    }
  }
}

}  // namespace vaultask
