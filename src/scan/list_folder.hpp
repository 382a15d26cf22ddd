// One folder of a vault, listed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "scan/ignore.hpp"
#include "store/folder_listing.hpp"

namespace vaultask::scan {

struct Listed {
  /// With the stamps of the notes, which bear no ids yet; the folder's own stamp is left out.
  store::FolderListing listing;
  /// Notes and folders that are there, or away for a while, and could not be looked at; the place
  /// is the entry's path.
  std::vector<Error> unreadable;
};

/// Lists the open folder of this path in the vault, looking at each *.md file. Follows no link and
/// opens no file. The error is that it cannot be listed to its end.
[[nodiscard]] Result<Listed> list_folder(files::Fd folder, const std::string& path,
                                         const Ignore& ignore);

/// Looks at the notes of a folder that still holds the entries it held; returns which of them have
/// to be read again. nullopt where a look shows that it must be listed.
[[nodiscard]] std::optional<std::vector<std::size_t>> find_changed(
    const files::Fd& folder, const store::FolderListing& known);

/// Whether a note of which this is known must be read when it bears that stamp.
[[nodiscard]] bool must_read(const store::FileState& known, const files::Stamp& now);

}  // namespace vaultask::scan
