#include "write/file_bytes.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/retry.hpp"

namespace vaultask::writing {

Result<void> write_all(const files::Fd& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = retrying([&] { return ::write(file.get(), bytes.data(), bytes.size()); });
    if (n < 0) return fail(files::os_error("cannot write", path, errno));
    if (n == 0) return fail(files::os_error("cannot write", path, ENOSPC));  // would never end
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

Result<bool> holds(const files::Fd& file, std::string_view bytes, const std::string& path) {
  std::array<char, 1 << 16> buffer{};
  std::size_t at = 0;
  for (;;) {
    const ssize_t n = retrying(
        [&] { return ::pread(file.get(), buffer.data(), buffer.size(), static_cast<off_t>(at)); });
    if (n < 0) return fail(files::os_error("cannot read", path, errno));
    if (n == 0) return at == bytes.size();
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(n));
    if (bytes.substr(at, piece.size()) != piece) return false;
    at += piece.size();
  }
}

Result<void> sync(const files::Fd& file, const std::string& path) {
  if (retrying([&] { return ::fsync(file.get()); }) == 0) return {};
  return fail(files::os_error("cannot bring to the disk", path, errno));
}

Result<void> close(files::Fd file, const std::string& path) {
  // Never twice: on Linux the descriptor is gone even where close says EINTR.
  if (::close(file.release()) == 0 || errno == EINTR) return {};
  return fail(files::os_error("cannot close", path, errno));
}

Result<struct stat> stat_of(const files::Fd& file, const std::string& path) {
  struct stat st {};
  if (retrying([&] { return ::fstat(file.get(), &st); }) == 0) return st;
  return fail(files::os_error("cannot look at", path, errno));
}

bool same_inode(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

}  // namespace vaultask::writing
