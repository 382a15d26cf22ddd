#include "base/files.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/retry.hpp"

namespace vaultask::files {
namespace {

Result<Fd> open_beneath(const Fd& root, const std::string& path, std::uint64_t flags) {
  open_how how{};
  how.flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const std::string& name = path.empty() ? std::string(".") : path;
  // EAGAIN: the path was renamed during the look-up, or somebody holds a lease on the file.
  constexpr int kMostTries = 16;
  long fd = -1;
  for (int tries = 0; tries < kMostTries; ++tries) {
    fd = syscall(SYS_openat2, root.get(), name.c_str(), &how, sizeof how);
    if (fd >= 0 || (errno != EINTR && errno != EAGAIN)) break;
  }
  if (fd < 0) return fail(os_error("cannot open", name, errno));
  return Fd(static_cast<int>(fd));
}

Error too_large(const std::string& path, std::int64_t limit) {
  return {ErrorCode::io,
          "larger than " + std::to_string(limit >> 20) + " MiB",
          Place{path, 0, 0},
          {},
          "split the note, or exclude it in .vaultask.toml"};
}

/// Reads the descriptor to its end.
Result<std::string> read_all(const Fd& fd, std::int64_t expected, std::int64_t limit,
                             const std::string& path) {
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(expected) + 1);  // one more byte shows the end at once
  std::size_t used = 0;
  for (;;) {
    const ssize_t n =
        retrying([&] { return ::read(fd.get(), bytes.data() + used, bytes.size() - used); });
    if (n < 0) return fail(os_error("cannot read", path, errno));
    if (n == 0) break;
    used += static_cast<std::size_t>(n);
    if (static_cast<std::int64_t>(used) > limit) {
      return fail(too_large(path, limit));
    }
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

Result<Content> read_open(const Fd& fd, const std::string& path, std::int64_t limit) {
  struct stat st {};
  if (retrying([&] { return ::fstat(fd.get(), &st); }) != 0) {
    return fail(os_error("cannot stat", path, errno));
  }
  if (!S_ISREG(st.st_mode)) {
    return fail({ErrorCode::io, "not a regular file", Place{path, 0, 0}, {}, {}});
  }
  if (st.st_size > limit) {
    return fail(too_large(path, limit));
  }
  auto bytes = read_all(fd, st.st_size, limit, path);
  if (!bytes) return fail(bytes.error());
  return Content{std::move(*bytes), stamp_of(st)};
}

}  // namespace

Stamp stamp_of(const struct stat& st) {
  return {st.st_size, st.st_mtim.tv_sec * 1'000'000'000 + st.st_mtim.tv_nsec,
          st.st_ctim.tv_sec * 1'000'000'000 + st.st_ctim.tv_nsec, st.st_ino};
}

Fd& Fd::operator=(Fd&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = other.release();
  }
  return *this;
}

Fd::~Fd() {
  if (fd_ >= 0) ::close(fd_);
}

Result<Fd> open_directory(const std::string& path) {
  Fd fd(retrying([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!fd.valid()) return fail(os_error("cannot open", path, errno));
  return fd;
}

Result<Fd> open_directory_at(const Fd& root, const std::string& path) {
  return open_beneath(root, path, O_RDONLY | O_DIRECTORY);
}

Result<Content> read_at(const Fd& root, const std::string& path, std::int64_t limit) {
  auto fd = open_beneath(root, path, O_RDONLY);
  if (!fd) return fail(fd.error());
  return read_open(*fd, path, limit);
}

bool is_in_memory_at(const Fd& root, const std::string& path) {
  const auto fd = open_beneath(root, path, O_RDONLY);
  if (!fd) return true;
  char byte = 0;
  const iovec into{&byte, 1};
  return retrying([&] { return ::preadv2(fd->get(), &into, 1, 0, RWF_NOWAIT); }) != -1 ||
         errno != EAGAIN;
}

void fetch_at(const Fd& root, const std::string& path) {
  const auto fd = open_beneath(root, path, O_RDONLY);
  if (fd) (void)::posix_fadvise(fd->get(), 0, 0, POSIX_FADV_WILLNEED);
}

Result<std::string> read(const std::string& path, std::int64_t limit) {
  const Fd fd(retrying([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  if (!fd.valid()) return fail(os_error("cannot open", path, errno));
  auto content = read_open(fd, path, limit);
  if (!content) return fail(content.error());
  return std::move(content->bytes);
}

Result<void> make_private_directory(const std::string& path) {
  for (std::filesystem::path done; const auto& part : std::filesystem::path(path)) {
    done /= part;
    if (retrying([&] { return ::mkdir(done.c_str(), 0700); }) != 0 && errno != EEXIST &&
        errno != EISDIR) {
      return fail(os_error("cannot make the folder", done.string(), errno));
    }
  }
  struct stat st {};
  if (retrying([&] { return ::lstat(path.c_str(), &st); }) != 0) {
    return fail(os_error("cannot make the folder", path, errno));
  }
  if (!S_ISDIR(st.st_mode)) return fail(ErrorCode::store, path + " is not a folder");
  if (st.st_uid != ::geteuid() || (st.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return fail(ErrorCode::store, path + " belongs to somebody else or others may write to it",
                "chmod go-w it, or name another folder with --db");
  }
  return {};
}

std::uint64_t content_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

Error os_error(std::string_view doing, std::string_view path, int error_number) {
  Error error;
  error.code =
      error_number == ENOENT || error_number == ENOTDIR ? ErrorCode::not_found : ErrorCode::io;
  error.message = std::string(doing) + ": " + std::generic_category().message(error_number);
  error.place = Place{std::string(path), 0, 0};
  return error;
}

}  // namespace vaultask::files
