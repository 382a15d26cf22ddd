// Bytes of an open file: all written, or compared with what is expected.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "base/files.hpp"

struct stat;

namespace vaultask::writing {

/// Writes all of them from the descriptor's position, in as many calls as it takes. `path` is what
/// an error names, here and below.
[[nodiscard]] Result<void> write_all(const files::Fd& file, std::string_view bytes,
                                     const std::string& path);

/// Whether the file, from its first byte, holds exactly these bytes. Does not move the position.
[[nodiscard]] Result<bool> holds(const files::Fd& file, std::string_view bytes,
                                 const std::string& path);

/// Waits until the bytes and the metadata of a file, or the names of a folder, are on the disk.
[[nodiscard]] Result<void> sync(const files::Fd& file, const std::string& path);

/// Closes, and says what the system only then found out about earlier writes (NFS, quotas).
[[nodiscard]] Result<void> close(files::Fd file, const std::string& path);

[[nodiscard]] Result<struct stat> stat_of(const files::Fd& file, const std::string& path);

[[nodiscard]] bool same_inode(const struct stat& a, const struct stat& b);

}  // namespace vaultask::writing
