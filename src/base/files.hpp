// The door to the file system: descriptors, directory-relative reads, content hashes.
//
// Everything in a vault is opened relative to a descriptor of the vault's folder and may not leave
// it, neither by ".." nor by a link (openat2, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

struct stat;

namespace vaultask::files {

/// Owns a file descriptor. Move-only.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(other.release()) {}
  Fd& operator=(Fd&& other) noexcept;
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd();

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool valid() const { return fd_ >= 0; }
  [[nodiscard]] int release() {
    const int fd = fd_;
    fd_ = -1;
    return fd;
  }

 private:
  int fd_ = -1;
};

/// What tells one state of a file from another without reading it.
struct Stamp {
  std::int64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::int64_t ctime_ns = 0;
  std::uint64_t inode = 0;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// The stamp of a file's stat(2).
[[nodiscard]] Stamp stamp_of(const struct stat& st);

struct Content {
  std::string bytes;
  Stamp stamp;  ///< Taken from the open descriptor before reading.
};

/// Opens a directory; `path` as the user gave it.
[[nodiscard]] Result<Fd> open_directory(const std::string& path);

/// Opens a folder below `root`; `path` is relative, "" for the root itself.
[[nodiscard]] Result<Fd> open_directory_at(const Fd& root, const std::string& path);

/// Reads a regular file below `root` whole. Refuses anything else and files over `limit` bytes.
[[nodiscard]] Result<Content> read_at(const Fd& root, const std::string& path, std::int64_t limit);

/// Whether the beginning of a file below `root` can be read without asking the disk; true where
/// that cannot be told.
[[nodiscard]] bool is_in_memory_at(const Fd& root, const std::string& path);

/// Has the disk fetch a file below `root`, without waiting for it. Whatever is wrong with the file,
/// its reader will be told.
void fetch_at(const Fd& root, const std::string& path);

/// Reads a file named by the user or by the settings. not_found if there is none.
[[nodiscard]] Result<std::string> read(const std::string& path, std::int64_t limit = 16 << 20);

/// Makes a folder and its parents, mode 0700; refuses one that others may write to.
[[nodiscard]] Result<void> make_private_directory(const std::string& path);

/// XXH3 of the bytes, 64 bits.
[[nodiscard]] std::uint64_t content_hash(std::string_view bytes);

/// "cannot open X: No such file or directory", from errno; its place is the path.
[[nodiscard]] Error os_error(std::string_view doing, std::string_view path, int error_number);

}  // namespace vaultask::files
