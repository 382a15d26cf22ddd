// Whether a file's times tell that it is as it was.
#pragma once

#include <cstdint>
#include <optional>

#include "base/files.hpp"

namespace vaultask::scan {

/// Whether a note that was read with this stamp may be written again and bear the same one.
/// `scan_start_ns` is what the clock showed before it was looked at.
[[nodiscard]] bool is_racy(const files::Stamp& stamp, std::int64_t scan_start_ns);

/// The same of folders: whether one that bears the same stamp holds the same entries. Immutable;
/// thread-safe.
class FolderStamps {
 public:
  /// `root` is the vault's folder. Only file systems of this machine are believed: those that come
  /// over a network, or from another system, keep times of folders late, coarsely or not at all.
  FolderStamps(const files::Fd& root, std::int64_t scan_start_ns);

  /// The stamp of a folder that was looked at before it was listed; nullopt where it tells
  /// nothing.
  [[nodiscard]] std::optional<files::Stamp> of(const struct stat& folder) const;

 private:
  std::uint64_t device_ = 0;  ///< Of the vault: what is mounted below it may be of another kind.
  bool believed_ = false;
  std::int64_t scan_start_ns_;
};

}  // namespace vaultask::scan
