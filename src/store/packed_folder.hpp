// A folder's listing as its row holds it: the lists packed, see packed_rows.hpp.
#pragma once

#include <optional>
#include <string>

#include "base/files.hpp"
#include "store/folder_listing.hpp"

namespace vaultask::store {

struct PackedFolder {
  std::string path;
  std::optional<files::Stamp> stamp;
  std::string notes, folders, attachments;  ///< "" for none.
  SkippedEntries skipped;

  friend bool operator==(const PackedFolder&, const PackedFolder&) = default;
};

[[nodiscard]] PackedFolder pack(const FolderListing& listing);

/// Makes `listing` what was packed; its memory is used again.
void unpack(const PackedFolder& folder, FolderListing& listing);

}  // namespace vaultask::store
