#include "base/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "base/retry.hpp"

namespace vaultask {

Result<LockFile> LockFile::acquire(const std::string& path) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  files::Fd fd(retrying([&] { return ::open(path.c_str(), kFlags, 0600); }));
  if (!fd.valid()) {
    Error error = files::os_error("cannot open the lock", path, errno);
    error.code = ErrorCode::store;
    return fail(error);
  }
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) return LockFile(std::move(fd));
  if (errno == EWOULDBLOCK) {
    return fail(ErrorCode::locked, "another vaultask run is updating this index");
  }
  Error error = files::os_error("cannot lock", path, errno);
  error.code = ErrorCode::store;
  return fail(error);
}

}  // namespace vaultask
