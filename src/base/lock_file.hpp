// One run at a time: a lock that dies with its process, so that none is ever stale.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask {

/// Holds an exclusive flock(2) on a file for as long as it lives. Move-only.
class LockFile {
 public:
  /// Never waits: the error is `locked` where another process holds it.
  [[nodiscard]] static Result<LockFile> acquire(const std::string& path);

 private:
  explicit LockFile(files::Fd fd) : fd_(std::move(fd)) {}
  files::Fd fd_;
};

}  // namespace vaultask
