#include "scan/stamps.hpp"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>

#include "base/retry.hpp"

namespace vaultask::scan {
namespace {

/// Times on disk advance in ticks of a few milliseconds; a file written within a tick of being read
/// can be written again and bear the same time. Editors and sync programs set the modification time
/// themselves, so it gets a wider margin.
constexpr std::int64_t kChangeTick = 20'000'000;
constexpr std::int64_t kModifiedMargin = 2'000'000'000;

/// Not all of them are in <linux/magic.h>.
constexpr std::uint32_t kZfs = 0x2FC12FC1, kBcachefs = 0xCA451A4E;

constexpr std::array<std::uint32_t, 8> kBelieved{
    EXT4_SUPER_MAGIC,      XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, TMPFS_MAGIC, F2FS_SUPER_MAGIC, kZfs,
    OVERLAYFS_SUPER_MAGIC, kBcachefs};

}  // namespace

bool is_racy(const files::Stamp& stamp, std::int64_t scan_start_ns) {
  return stamp.mtime_ns >= scan_start_ns - kModifiedMargin ||
         stamp.ctime_ns >= scan_start_ns - kChangeTick;
}

FolderStamps::FolderStamps(const files::Fd& root, std::int64_t scan_start_ns)
    : scan_start_ns_(scan_start_ns) {
  struct stat st {};
  struct statfs system {};
  if (retrying([&] { return ::fstat(root.get(), &st); }) != 0) return;
  if (retrying([&] { return ::fstatfs(root.get(), &system); }) != 0) return;
  device_ = st.st_dev;
  believed_ =
      std::ranges::find(kBelieved, static_cast<std::uint32_t>(system.f_type)) != kBelieved.end();
}

std::optional<files::Stamp> FolderStamps::of(const struct stat& folder) const {
  const files::Stamp stamp = files::stamp_of(folder);
  // Nobody but the system sets the time of change, and each entry that comes or goes is one.
  const bool young = stamp.ctime_ns >= scan_start_ns_ - kChangeTick;
  if (!believed_ || folder.st_dev != device_ || young) return std::nullopt;
  return stamp;
}

}  // namespace vaultask::scan
