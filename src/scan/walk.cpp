#include "scan/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "base/retry.hpp"

namespace vaultask::scan {
namespace {

struct CloseDir {
  void operator()(DIR* dir) const { ::closedir(dir); }
};

/// ".Note.md.icloud" stands for a note that iCloud has not brought to this machine.
constexpr std::string_view kPlaceholderEnd = ".md.icloud";

class Walker {
 public:
  Walker(const files::Fd& root, const Ignore& ignore) : root_(root), ignore_(ignore) {}

  Result<Walk> run() {
    std::vector<std::string> folders{""};  // explicit: depth belongs to the vault's owner
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      auto listed = list(folder, folders);
      if (listed) continue;
      if (folder.empty()) return fail(listed.error());
      if (listed.error().code != ErrorCode::not_found) {
        result_.unreadable.push_back(listed.error());
      }
    }
    std::sort(result_.files.begin(), result_.files.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
    return std::move(result_);
  }

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

}  // namespace

Result<Walk> walk(const files::Fd& root, const Ignore& ignore) {
  return Walker(root, ignore).run();
}

}  // namespace vaultask::scan
