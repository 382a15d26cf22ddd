#include "scan/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/append.hpp"
#include "base/retry.hpp"

namespace vaultask::scan {
namespace {

struct CloseDir {
  void operator()(DIR* dir) const { ::closedir(dir); }
};

/// ".Note.md.icloud" stands for a note that iCloud has not brought to this machine.
constexpr std::string_view kPlaceholderEnd = ".md.icloud";

/// Looking at a file takes the system a microsecond, and threads do not stand in each other's way.
constexpr int kWalkThreads = 2;

/// The folders that are still to be listed. A list, not recursion: depth belongs to the vault's
/// owner.
class FolderQueue {
 public:
  void add(std::vector<std::string> folders) {
    if (folders.empty()) return;
    {
      const std::scoped_lock lock(mutex_);
      unlisted_ += folders.size();
      append(waiting_, std::move(folders));
    }
    more_.notify_all();
  }

  /// Waits while none is waiting but others may still be found; nullopt when all are listed.
  std::optional<std::string> next() {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [this] { return !waiting_.empty() || unlisted_ == 0; });
    if (waiting_.empty()) return std::nullopt;
    std::string folder = std::move(waiting_.back());
    waiting_.pop_back();
    return folder;
  }

  /// Of one that next() gave, once the folders in it are added.
  void listed() {
    const std::scoped_lock lock(mutex_);
    if (--unlisted_ == 0) more_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable more_;
  std::vector<std::string> waiting_;
  std::size_t unlisted_ = 0;  ///< Those that wait, and those at which a thread is.
};

/// What one thread finds.
class Walker {
 public:
  Walker(const files::Fd& root, const Ignore& ignore) : root_(root), ignore_(ignore) {}

  void run(FolderQueue& queue) {
    while (auto folder = queue.next()) {
      list_next(*folder, queue);
      queue.listed();
    }
  }

  /// The error is that the folder cannot be listed.
  Result<void> list_next(const std::string& folder, FolderQueue& queue) {
    std::vector<std::string> folders;
    auto listed = list(folder, folders);
    queue.add(std::move(folders));
    if (!listed && !folder.empty() && listed.error().code != ErrorCode::not_found) {
      result_.unreadable.push_back(listed.error());
    }
    return listed;
  }

  Walk take() { return std::move(result_); }

 private:
  static std::string name_of(const std::string& folder) {
    return folder.empty() ? "the vault's folder" : folder;
  }

  Result<void> list(const std::string& folder, std::vector<std::string>& folders) {
    auto fd = files::open_directory_at(root_, folder);
    if (!fd) return fail(fd.error());
    const int number = fd->get();
    const std::unique_ptr<DIR, CloseDir> dir(::fdopendir(number));
    if (!dir) return fail(files::os_error("cannot list", name_of(folder), errno));
    (void)fd->release();  // closedir closes it
    const std::string prefix = folder.empty() ? "" : folder + '/';
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(dir.get());
      if (entry == nullptr) {
        if (errno == EINTR) continue;
        if (errno != 0) return fail(files::os_error("cannot list", name_of(folder), errno));
        return {};
      }
      visit(number, prefix, *entry, folders);
    }
  }

  void visit(int dir, const std::string& prefix, const dirent& entry,
             std::vector<std::string>& folders) {
    const std::string_view name = entry.d_name;
    if (name == "." || name == "..") return;
    if (name.starts_with('.') && name.ends_with(kPlaceholderEnd))
      return visit_placeholder(prefix, name);
    if (name.front() == '.') {
      ++result_.skipped.hidden;
      return;
    }
    std::string path = prefix;
    path += name;
    // Most file systems tell the kind without a look at the file.
    if (entry.d_type == DT_REG && !name.ends_with(".md")) return visit_attachment(std::move(path));
    if (entry.d_type == DT_DIR) return visit_folder(std::move(path), folders);
    struct stat st {};
    const int looked =
        retrying([&] { return ::fstatat(dir, entry.d_name, &st, AT_SYMLINK_NOFOLLOW); });
    if (looked != 0) {
      if (errno != ENOENT) {
        result_.unreadable.push_back(files::os_error("cannot look at", path, errno));
      }
      return;
    }
    if (S_ISLNK(st.st_mode)) {
      ++result_.skipped.links;
    } else if (S_ISDIR(st.st_mode)) {
      visit_folder(std::move(path), folders);
    } else if (name.ends_with(".md")) {
      visit_note(st, std::move(path));
    } else if (S_ISREG(st.st_mode)) {
      visit_attachment(std::move(path));
    }
  }

  /// Away, but not gone: what was last known of the note stays.
  void visit_placeholder(const std::string& prefix, std::string_view name) {
    name.remove_prefix(1);
    name.remove_suffix(kPlaceholderEnd.size() - std::string_view(".md").size());
    result_.unreadable.push_back({ErrorCode::io,
                                  "iCloud has not brought the note to this machine",
                                  Place{prefix + std::string(name), 0, 0},
                                  {},
                                  "open it once, or keep the vault's folder downloaded"});
  }

  void visit_folder(std::string path, std::vector<std::string>& folders) {
    if (ignore_.excludes(path + '/')) {
      ++result_.skipped.excluded;
    } else {
      folders.push_back(std::move(path));
    }
  }

  void visit_note(const struct stat& st, std::string path) {
    if (!S_ISREG(st.st_mode)) {
      ++result_.skipped.not_files;
    } else if (is_conflict_copy(path)) {
      ++result_.skipped.conflict_copies;
    } else if (ignore_.excludes(path)) {
      ++result_.skipped.excluded;
    } else {
      result_.files.push_back({std::move(path), files::stamp_of(st)});
    }
  }

  void visit_attachment(std::string path) {
    if (!ignore_.excludes(path)) result_.attachments.push_back(std::move(path));
  }

  const files::Fd& root_;
  const Ignore& ignore_;
  Walk result_;
};

void add(Walk& all, Walk more) {
  append(all.files, std::move(more.files));
  append(all.attachments, std::move(more.attachments));
  append(all.unreadable, std::move(more.unreadable));
  all.skipped += more.skipped;
}

/// Whichever thread came first.
void put_in_order(Walk& all) {
  std::sort(all.files.begin(), all.files.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
  std::sort(all.unreadable.begin(), all.unreadable.end(), [](const Error& a, const Error& b) {
    return (a.place ? a.place->path : "") < (b.place ? b.place->path : "");
  });
}

}  // namespace

Result<Walk> walk(const files::Fd& root, const Ignore& ignore) {
  FolderQueue queue;
  Walker first(root, ignore);
  if (auto listed = first.list_next("", queue); !listed) return fail(listed.error());
  std::vector<Walker> others(kWalkThreads - 1, Walker(root, ignore));
  {
    std::vector<std::jthread> threads;
    for (Walker& other : others) threads.emplace_back([&] { other.run(queue); });
    first.run(queue);
  }
  Walk all = first.take();
  for (Walker& other : others) add(all, other.take());
  put_in_order(all);
  return all;
}

}  // namespace vaultask::scan
