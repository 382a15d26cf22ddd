#include "write/temporary_file.hpp"

#include <fcntl.h>

#include <cerrno>
#include <utility>

#include "base/retry.hpp"
#include "write/file_bytes.hpp"
#include "write/folder.hpp"
#include "write/metadata.hpp"

namespace vaultask::writing {
namespace {

int make_file(const files::Fd& folder, const std::string& name, mode_t mode) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  return retrying([&] { return ::openat(folder.get(), name.c_str(), kFlags, mode); });
}

}  // namespace

TemporaryFile::TemporaryFile(const files::Fd& folder, const NoteChange& change)
    : folder_(folder),
      change_(change),
      parts_{TemporaryName::Kind::fresh, files::content_hash(change.before.value_or("")),
             files::content_hash(change.after)},
      name_(to_string(parts_)) {}

TemporaryFile::~TemporaryFile() {
  // Where this fails there is an error on its way that matters more, and the next run removes it.
  if (is_ours_) (void)remove_name(folder_, name_, change_.path);
}

Result<void> TemporaryFile::write(mode_t mode) {
  int fd = make_file(folder_, name_, mode);
  if (fd < 0 && errno == EEXIST) {
    if (auto removed = remove_name(folder_, name_, change_.path); !removed) return removed;
    fd = make_file(folder_, name_, mode);
  }
  file_ = files::Fd(fd);
  if (!file_.valid()) {
    return fail(files::os_error("cannot make a temporary file beside it", change_.path, errno));
  }
  is_ours_ = true;
  return write_all(file_, change_.after, change_.path);
}

Result<void> TemporaryFile::take_metadata_of(const files::Fd& note) {
  return copy_metadata(note, file_, change_.path);
}

Result<void> TemporaryFile::finish() {
  const auto st = stat_of(file_, change_.path);
  if (!st) return fail(st.error());
  stat_ = *st;
  if (auto synced = sync(file_, change_.path); !synced) return synced;
  return close(std::move(file_), change_.path);
}

Result<void> TemporaryFile::mark_exchangeable() {
  parts_.kind = TemporaryName::Kind::exchanged;
  const std::string name = to_string(parts_);
  // Never over another one: that may hold somebody's bytes.
  if (const int error_number = rename_if_free(folder_, name_, name); error_number != 0) {
    return fail(
        files::os_error("cannot rename its temporary file to " + name, change_.path, error_number));
  }
  name_ = name;
  return {};
}

Result<void> TemporaryFile::remove() {
  is_ours_ = false;
  return remove_name(folder_, name_, change_.path);
}

}  // namespace vaultask::writing
