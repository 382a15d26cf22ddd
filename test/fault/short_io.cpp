// Preloaded, it lets no read and no write move more than VAULTASK_SHORT_IO bytes (default 512), as
// pipes, network file systems and full disks do.
#include <dlfcn.h>
#include <sys/types.h>

#include <algorithm>
#include <cstdlib>

namespace {

std::size_t shortened(std::size_t size) {
  static const std::size_t most = [] {
    const char* text = std::getenv("VAULTASK_SHORT_IO");
    return static_cast<std::size_t>(text != nullptr ? std::max(1, std::atoi(text)) : 512);
  }();
  return std::min(size, most);
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
  return real(fd, bytes, shortened(size));
}

ssize_t read(int fd, void* bytes, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, void*, std::size_t)>("read");
  return real(fd, bytes, shortened(size));
}

ssize_t pread(int fd, void* bytes, std::size_t size, off_t at) {
  static const auto real = next<ssize_t (*)(int, void*, std::size_t, off_t)>("pread");
  return real(fd, bytes, shortened(size), at);
}

ssize_t pread64(int fd, void* bytes, std::size_t size, off64_t at) {
  static const auto real = next<ssize_t (*)(int, void*, std::size_t, off64_t)>("pread64");
  return real(fd, bytes, shortened(size), at);
}

}  // extern "C"
