#include "at_exchange.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <utility>

namespace vaultask::writing {
namespace {

void call_once(std::function<void()>& function) {
  if (const auto call = std::exchange(function, nullptr)) call();
}

bool fails(AtExchange::Failing& failing) {
  if (failing.count <= 0) return false;
  --failing.count;
  errno = failing.error_number;
  return true;
}

}  // namespace

AtExchange& at_exchange() {
  static AtExchange what;
  return what;
}

ScopedAtExchange::ScopedAtExchange(AtExchange what) {
  at_exchange() = std::move(what);
}
ScopedAtExchange::~ScopedAtExchange() {
  at_exchange() = {};
}

}  // namespace vaultask::writing

// Instead of libc's.
extern "C" {

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  using namespace vaultask::writing;
  if (fails(at_exchange().renames)) return -1;
  const bool is_exchange = (flags & RENAME_EXCHANGE) != 0;
  call_once(is_exchange ? at_exchange().before : at_exchange().before_naming);
  const long done = ::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
  if (is_exchange) call_once(at_exchange().after);
  return static_cast<int>(done);
}

int unlinkat(int folder, const char* name, int flags) noexcept {
  using namespace vaultask::writing;
  if (fails(at_exchange().removals)) return -1;
  return static_cast<int>(::syscall(SYS_unlinkat, folder, name, flags));
}

int fsync(int file) {
  using namespace vaultask::writing;
  struct stat st {};
  if (at_exchange().before_sync && ::fstat(file, &st) == 0) {
    at_exchange().before_sync(S_ISDIR(st.st_mode));
  }
  return static_cast<int>(::syscall(SYS_fsync, file));
}

int fcntl(int file, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void* const argument = va_arg(arguments, void*);  // wide enough for each kind
  va_end(arguments);
  if (command == F_SETLEASE && vaultask::writing::at_exchange().no_leases) {
    errno = EINVAL;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_fcntl, file, command, argument));
}

}  // extern "C"
