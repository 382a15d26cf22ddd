#include "scan/list_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "base/retry.hpp"

namespace vaultask::scan {
namespace {

struct CloseDir {
  void operator()(DIR* dir) const { ::closedir(dir); }
};

/// ".Note.md.icloud" stands for a note that iCloud has not brought to this machine.
constexpr std::string_view kPlaceholderEnd = ".md.icloud";

class Lister {
 public:
  Lister(const std::string& path, const Ignore& ignore) : ignore_(ignore) { listing_.path = path; }

  void visit(int dir, const dirent& entry) {
    const std::string_view name = entry.d_name;
    if (name == "." || name == "..") return;
    if (name.starts_with('.') && name.ends_with(kPlaceholderEnd)) return visit_placeholder(name);
    if (name.front() == '.') {
      ++listing_.skipped.hidden;
      return;
    }
    const std::string path = listing_.path_of(name);
    // Most file systems tell the kind without a look at the file.
    if (entry.d_type == DT_REG && !name.ends_with(".md")) return visit_attachment(name, path);
    if (entry.d_type == DT_DIR) return visit_folder(name, path);
    struct stat st {};
    const int looked =
        retrying([&] { return ::fstatat(dir, entry.d_name, &st, AT_SYMLINK_NOFOLLOW); });
    if (looked != 0) {
      if (errno != ENOENT) unreadable_.push_back(files::os_error("cannot look at", path, errno));
      return;
    }
    if (S_ISLNK(st.st_mode)) {
      ++listing_.skipped.links;
    } else if (S_ISDIR(st.st_mode)) {
      visit_folder(name, path);
    } else if (name.ends_with(".md")) {
      visit_note(st, name, path);
    } else if (S_ISREG(st.st_mode)) {
      visit_attachment(name, path);
    }
  }

  Listed take() {
    put_in_order(listing_.notes, &store::ListedNote::name);
    put_in_order(listing_.folders, std::identity());
    put_in_order(listing_.attachments, std::identity());
    return {std::move(listing_), std::move(unreadable_)};
  }

 private:
  /// A file system tells entries in an order of its own, and one twice where others come and go.
  template <class Entry, class Name>
  static void put_in_order(std::vector<Entry>& entries, Name name) {
    std::ranges::sort(entries, {}, name);
    const auto doubles = std::ranges::unique(entries, {}, name);
    entries.erase(doubles.begin(), doubles.end());
  }

  /// Away, but not gone: what was last known of the note stays.
  void visit_placeholder(std::string_view name) {
    name.remove_prefix(1);
    name.remove_suffix(kPlaceholderEnd.size() - std::string_view(".md").size());
    unreadable_.push_back({ErrorCode::io,
                           "iCloud has not brought the note to this machine",
                           Place{listing_.path_of(name), 0, 0},
                           {},
                           "open it once, or keep the vault's folder downloaded"});
  }

  void visit_folder(std::string_view name, const std::string& path) {
    if (ignore_.excludes(path + '/')) {
      ++listing_.skipped.excluded;
    } else {
      listing_.folders.emplace_back(name);
    }
  }

  void visit_note(const struct stat& st, std::string_view name, const std::string& path) {
    if (!S_ISREG(st.st_mode)) {
      ++listing_.skipped.not_files;
    } else if (is_conflict_copy(path)) {
      ++listing_.skipped.conflict_copies;
    } else if (ignore_.excludes(path)) {
      ++listing_.skipped.excluded;
    } else {
      store::ListedNote& note = listing_.notes.emplace_back();
      note.name = name;
      note.state.stamp = files::stamp_of(st);
    }
  }

  void visit_attachment(std::string_view name, const std::string& path) {
    if (!ignore_.excludes(path)) listing_.attachments.emplace_back(name);
  }

  const Ignore& ignore_;
  store::FolderListing listing_;
  std::vector<Error> unreadable_;
};

Error cannot_list(const std::string& path) {
  return files::os_error("cannot list", path.empty() ? "the vault's folder" : path, errno);
}

}  // namespace

Result<Listed> list_folder(files::Fd folder, const std::string& path, const Ignore& ignore) {
  const std::unique_ptr<DIR, CloseDir> dir(::fdopendir(folder.get()));
  if (!dir) return fail(cannot_list(path));
  const int number = folder.release();  // closedir closes it
  Lister lister(path, ignore);
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(dir.get());
    if (entry != nullptr) {
      lister.visit(number, *entry);
    } else if (errno == 0) {
      return lister.take();
    } else if (errno != EINTR) {
      return fail(cannot_list(path));
    }
  }
}

std::optional<std::vector<std::size_t>> find_changed(const files::Fd& folder,
                                                     const store::FolderListing& known) {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < known.notes.size(); ++i) {
    const store::ListedNote& note = known.notes[i];
    struct stat st {};
    const int looked = retrying(
        [&] { return ::fstatat(folder.get(), note.name.c_str(), &st, AT_SYMLINK_NOFOLLOW); });
    if (looked != 0 || !S_ISREG(st.st_mode)) return std::nullopt;
    if (must_read(note.state, files::stamp_of(st))) changed.push_back(i);
  }
  return changed;
}

bool must_read(const store::FileState& known, const files::Stamp& now) {
  return known.racy || known.stamp != now;
}

}  // namespace vaultask::scan
