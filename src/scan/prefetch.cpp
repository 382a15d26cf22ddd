#include "scan/prefetch.hpp"

#include <algorithm>

namespace vaultask::scan {
namespace {

constexpr std::size_t kThreads = 4;
/// Few enough that they are still in memory when they are read.
constexpr std::size_t kAhead = 512;
/// Looked at to tell whether all is in memory. They are not neighbours, which may have come by
/// chance.
constexpr std::size_t kLookedAt = 4;

}  // namespace

Prefetch::Prefetch(const files::Fd& root, const std::vector<Change>& changes)
    : root_(root), changes_(changes), limit_(kAhead) {
  if (changes.size() < kAhead || is_in_memory()) return;
  for (std::size_t i = 0; i < kThreads; ++i) threads_.emplace_back([this] { run(); });
}

Prefetch::~Prefetch() {
  const std::scoped_lock lock(mutex_);
  stopped_ = true;
  more_.notify_all();
}

void Prefetch::read(std::size_t count) {
  constexpr std::size_t kStep = 32;
  if (threads_.empty() || count % kStep != 0) return;
  const std::scoped_lock lock(mutex_);
  limit_ = count + kAhead;
  next_ = std::max(next_, count);
  more_.notify_all();
}

void Prefetch::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    more_.wait(lock, [this] {
      return stopped_ || next_ < std::min(limit_, changes_.size()) || next_ >= changes_.size();
    });
    if (stopped_ || next_ >= changes_.size()) return;
    const std::string& path = changes_[next_++].path;
    lock.unlock();
    files::fetch_at(root_, path);
    lock.lock();
  }
}

bool Prefetch::is_in_memory() const {
  for (std::size_t i = 0; i < kLookedAt; ++i) {
    if (!files::is_in_memory_at(root_, changes_[i * changes_.size() / kLookedAt].path)) {
      return false;
    }
  }
  return true;
}

}  // namespace vaultask::scan
