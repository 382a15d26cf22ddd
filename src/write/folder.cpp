#include "write/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

#include "base/retry.hpp"
#include "base/strings.hpp"
#include "write/file_bytes.hpp"

namespace vaultask::writing {
namespace {

constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

struct CloseDir {
  void operator()(DIR* dir) const { ::closedir(dir); }
};

/// fdopendir, which looks at the folder with fstat and fcntl.
DIR* open_listing(int folder) {
  for (;;) {
    DIR* dir = ::fdopendir(folder);
    if (dir != nullptr || errno != EINTR) return dir;
  }
}

/// Most file systems tell the kind without a look at the file.
bool is_folder(const files::Fd& folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  const auto st = stat_name(folder, entry.d_name, entry.d_name);
  return st && S_ISDIR(st->st_mode);
}

int open_step(int folder, const std::string& name) {
  return retrying([&] { return ::openat(folder, name.c_str(), kOpenFolder); });
}

/// Opens one folder in another.
Result<files::Fd> enter(const files::Fd& folder, const std::string& name, const std::string& path) {
  files::Fd next(open_step(folder.get(), name));
  if (next.valid()) return next;
  const int error_number = errno;
  const auto st = stat_name(folder, name, path);
  if (st && S_ISLNK(st->st_mode)) {
    return fail(refusal(path, "the folder " + name + " is a symbolic link",
                        "vaultask writes through no link; name the folder it leads to"));
  }
  return fail(files::os_error("cannot open the folder " + name, path, error_number));
}

/// Makes a folder unless it is there; durable when this returns.
Result<void> make(const files::Fd& folder, const std::string& name, const std::string& path) {
  if (retrying([&] { return ::mkdirat(folder.get(), name.c_str(), 0777); }) == 0) {
    return sync(folder, path);
  }
  if (errno == EEXIST) return {};
  return fail(files::os_error("cannot make the folder " + name, path, errno));
}

}  // namespace

SplitPath split_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

Result<void> check_note_path(const std::string& path) {
  constexpr const char* kHint = "name a note by its path below the vault's folder";
  if (path.find('\0') != std::string::npos) {
    return fail(refusal(path, "a path cannot hold a NUL byte", kHint));
  }
  if (path.starts_with('/')) return fail(refusal(path, "an absolute path", kHint));
  for (const auto part : strings::split(path, '/')) {
    if (part.empty()) return fail(refusal(path, "a part of the path is empty", kHint));
    if (part == "." || part == "..") {
      return fail(refusal(path, "\".\" or \"..\" in the path", kHint));
    }
    if (part.front() == '.') {
      return fail(refusal(path, "a hidden file or folder", "vaultask writes visible notes only"));
    }
  }
  if (!path.ends_with(".md")) {
    return fail(refusal(path, "not a note: its name does not end in .md", kHint));
  }
  return {};
}

Result<files::Fd> open_folder_of(const files::Fd& root, const std::string& note_path,
                                 bool make_missing) {
  files::Fd folder(retrying([&] { return ::fcntl(root.get(), F_DUPFD_CLOEXEC, 0); }));
  if (!folder.valid()) return fail(files::os_error("cannot open its folder", note_path, errno));
  const std::string above = split_path(note_path).folder;
  if (above.empty()) return folder;
  for (const auto part : strings::split(above, '/')) {
    const std::string name(part);
    auto next = enter(folder, name, note_path);
    if (!next && next.error().code == ErrorCode::not_found && make_missing) {
      const auto made = make(folder, name, note_path);
      if (!made) return fail(made.error());
      next = enter(folder, name, note_path);
    }
    if (!next) return fail(next.error());
    folder = std::move(*next);
  }
  return folder;
}

Result<struct stat> stat_name(const files::Fd& folder, const std::string& name,
                              const std::string& path) {
  struct stat st {};
  const int done =
      retrying([&] { return ::fstatat(folder.get(), name.c_str(), &st, AT_SYMLINK_NOFOLLOW); });
  if (done != 0) return fail(files::os_error("cannot look at", path, errno));
  return st;
}

Result<std::vector<FolderEntry>> list_folder(const files::Fd& folder, const std::string& path) {
  files::Fd again(
      retrying([&] { return ::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!again.valid()) return fail(files::os_error("cannot list", path, errno));
  const std::unique_ptr<DIR, CloseDir> dir(open_listing(again.get()));
  if (!dir) return fail(files::os_error("cannot list", path, errno));
  (void)again.release();  // closedir closes it
  std::vector<FolderEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(dir.get());
    if (entry == nullptr && errno == EINTR) continue;
    if (entry == nullptr && errno != 0) return fail(files::os_error("cannot list", path, errno));
    if (entry == nullptr) return entries;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      entries.push_back({std::string(name), is_folder(folder, *entry)});
    }
  }
}

int exchange_names(const files::Fd& folder, const std::string& a, const std::string& b) {
  const int fd = folder.get();
  const int done =
      retrying([&] { return ::renameat2(fd, a.c_str(), fd, b.c_str(), RENAME_EXCHANGE); });
  return done == 0 ? 0 : errno;
}

int rename_to_free_name(const files::Fd& folder, const std::string& from, const std::string& to) {
  const int fd = folder.get();
  const int done =
      retrying([&] { return ::renameat2(fd, from.c_str(), fd, to.c_str(), RENAME_NOREPLACE); });
  return done == 0 ? 0 : errno;
}

int rename_if_free(const files::Fd& folder, const std::string& from, const std::string& to) {
  const int error_number = rename_to_free_name(folder, from, to);
  if (!is_unknown_to_file_system(error_number)) return error_number;
  if (stat_name(folder, to, to)) return EEXIST;
  return rename_over(folder, from, to);
}

int rename_over(const files::Fd& folder, const std::string& from, const std::string& to) {
  const int fd = folder.get();
  const int done = retrying([&] { return ::renameat(fd, from.c_str(), fd, to.c_str()); });
  return done == 0 ? 0 : errno;
}

bool is_unknown_to_file_system(int error_number) {
  return error_number == EINVAL || error_number == ENOSYS;
}

Result<void> remove_name(const files::Fd& folder, const std::string& name,
                         const std::string& path) {
  const int done = retrying([&] { return ::unlinkat(folder.get(), name.c_str(), 0); });
  if (done == 0 || errno == ENOENT) return {};
  return fail(files::os_error("cannot remove the temporary file " + name, path, errno));
}

Error written_but(Error error) {
  error.message = "written, but " + error.message;
  return error;
}

Error refusal(const std::string& path, std::string reason, std::string hint) {
  Error error;
  error.code = ErrorCode::unsupported;
  error.message = "not written: " + std::move(reason);
  error.place = Place{path, 0, 0};
  error.hint = std::move(hint);
  return error;
}

}  // namespace vaultask::writing
