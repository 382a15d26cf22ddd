#include "scan/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/append.hpp"
#include "base/retry.hpp"
#include "scan/folder_diff.hpp"
#include "scan/list_folder.hpp"
#include "scan/stamps.hpp"

namespace vaultask::scan {
namespace {

/// Looking at a file takes the system a microsecond, so two would do; but where the disk must be
/// asked, each waits for it, and these wait together.
constexpr int kWalkThreads = 6;

/// The folders that are still to be looked at. A list, not recursion: depth belongs to the vault's
/// owner.
class FolderQueue {
 public:
  void add(std::vector<std::string> folders) {
    if (folders.empty()) return;
    {
      const std::scoped_lock lock(mutex_);
      unfinished_ += folders.size();
      append(waiting_, std::move(folders));
    }
    more_.notify_all();
  }

  /// Waits while none is waiting but others may still be found; nullopt when all are finished.
  std::optional<std::string> next() {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [this] { return !waiting_.empty() || unfinished_ == 0; });
    if (waiting_.empty()) return std::nullopt;
    std::string folder = std::move(waiting_.back());
    waiting_.pop_back();
    return folder;
  }

  /// Of one that next() gave, once the folders in it are added.
  void finished() {
    const std::scoped_lock lock(mutex_);
    if (--unfinished_ == 0) more_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable more_;
  std::vector<std::string> waiting_;
  std::size_t unfinished_ = 0;  ///< Those that wait, and those at which a thread is.
};

/// What all threads ask.
struct Vault {
  const files::Fd& root;
  const Ignore& ignore;
  const FolderStamps stamps;
  const FindKnown& find_known;
  std::mutex finding{};

  Result<bool> find(const std::string& path, store::PackedFolder& folder) {
    const std::scoped_lock lock(finding);
    return find_known(path, folder);
  }
};

/// What one thread finds.
class Walker {
 public:
  explicit Walker(Vault& vault) : vault_(vault) {}

  void run(FolderQueue& queue) {
    while (auto folder = queue.next()) {
      auto looked = look_at(*folder, queue);
      if (!looked && looked.error().code != ErrorCode::not_found) {
        walk_.unreadable.push_back(looked.error());
      }
      queue.finished();
    }
  }

  /// The error is that the folder cannot be listed.
  Result<void> look_at(const std::string& path, FolderQueue& queue) {
    auto fd = files::open_directory_at(vault_.root, path);
    if (!fd) return fail(fd.error());
    struct stat st {};
    if (retrying([&] { return ::fstat(fd->get(), &st); }) != 0) {
      return fail(files::os_error("cannot look at", path, errno));
    }
    const auto stamp = vault_.stamps.of(st);  // before it is listed: later changes have later times
    const auto found = vault_.find(path, packed_);
    if (!found) {
      failure_ = found.error();
      return {};
    }
    if (*found) unpack(packed_, known_);
    if (*found && stamp && known_.stamp == stamp) {
      if (const auto changed = find_changed(*fd, known_)) {
        take_same_entries(*changed, queue);
        return {};
      }
    }
    auto listed = list_folder(std::move(*fd), path, vault_.ignore);
    if (!listed) return fail(listed.error());
    listed->listing.stamp = stamp;
    take_listed(std::move(*listed), *found ? known_ : store::FolderListing(), queue);
    return {};
  }

  const std::optional<Error>& failure() const { return failure_; }
  Walk take() { return std::move(walk_); }

 private:
  void take_same_entries(const std::vector<std::size_t>& changed, FolderQueue& queue) {
    count(known_, queue);
    walk_.notes += known_.notes.size();
    if (!changed.empty()) add_changes(known_, changed);
  }

  void take_listed(Listed listed, const store::FolderListing& known, FolderQueue& queue) {
    walk_.notes += listed.listing.notes.size();
    FolderDiff diff = compare(known, listed);
    store::FolderListing& listing = listed.listing;
    count(listing, queue);
    for (const store::ListedNote& note : diff.gone) {
      walk_.gone.push_back({listing.path_of(note.name), note.state});
    }
    for (const std::string& name : diff.gone_folders) {
      walk_.gone_folders.push_back(listing.path_of(name));
    }
    append(walk_.unreadable, std::move(listed.unreadable));
    if (!diff.to_read.empty() || listing != known) add_changes(std::move(listing), diff.to_read);
  }

  void count(const store::FolderListing& listing, FolderQueue& queue) {
    walk_.skipped += listing.skipped;
    walk_.attachments += listing.attachments.size();
    for (const std::string& name : listing.attachments) {
      walk_.attachments_sum += files::content_hash(listing.path_of(name));
    }
    std::vector<std::string> folders;
    for (const std::string& name : listing.folders) folders.push_back(listing.path_of(name));
    queue.add(std::move(folders));
  }

  void add_changes(store::FolderListing listing, const std::vector<std::size_t>& to_read) {
    for (const std::size_t place : to_read) {
      Change& change = walk_.to_read.emplace_back();
      store::ListedNote& note = listing.notes[place];
      change.path = listing.path_of(note.name);
      change.folder = walk_.folders.size();
      change.note = place;
      change.known = note.state;
    }
    walk_.folders.push_back(std::move(listing));
  }

  Vault& vault_;
  // Of the folder at hand; their memory serves the next one.
  store::PackedFolder packed_;
  store::FolderListing known_;
  std::optional<Error> failure_;
  Walk walk_;
};

void add(Walk& all, Walk more) {
  for (Change& change : more.to_read) change.folder += all.folders.size();
  append(all.folders, std::move(more.folders));
  append(all.to_read, std::move(more.to_read));
  append(all.gone, std::move(more.gone));
  append(all.gone_folders, std::move(more.gone_folders));
  append(all.unreadable, std::move(more.unreadable));
  all.notes += more.notes;
  all.attachments += more.attachments;
  all.attachments_sum += more.attachments_sum;
  all.skipped += more.skipped;
}

/// Whichever thread came first.
void put_in_order(Walk& all) {
  std::ranges::sort(all.to_read, {}, &Change::path);
  std::ranges::sort(all.gone, {}, &GoneNote::path);
  std::ranges::sort(all.gone_folders);
  std::ranges::sort(all.unreadable, {}, [](const Error& error) { return error.place->path; });
}

}  // namespace

Result<Walk> walk(const files::Fd& root, const Ignore& ignore, std::int64_t now_ns,
                  const FindKnown& known) {
  Vault vault{root, ignore, FolderStamps(root, now_ns), known};
  FolderQueue queue;
  std::vector<Walker> walkers(kWalkThreads, Walker(vault));
  if (auto looked = walkers.front().look_at("", queue); !looked) return fail(looked.error());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < walkers.size(); ++i) {
      threads.emplace_back([&, i] { walkers[i].run(queue); });
    }
    walkers.front().run(queue);
  }
  Walk all;
  for (Walker& walker : walkers) {
    if (walker.failure()) return fail(*walker.failure());
    add(all, walker.take());
  }
  put_in_order(all);
  return all;
}

}  // namespace vaultask::scan
