// A folder as it is listed beside what is known of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scan/list_folder.hpp"
#include "store/folder_listing.hpp"

namespace vaultask::scan {

struct FolderDiff {
  std::vector<std::size_t> to_read;     ///< New, changed and racy notes: places in the list of now.
  std::vector<store::ListedNote> gone;  ///< Notes that were there.
  std::vector<std::string> gone_folders;  ///< Their names.
};

/// Carries over what is known of the entries: a note that must be read keeps the state it was read
/// in last, and what cannot be looked at stays as it was. `now` gets no stamp then.
[[nodiscard]] FolderDiff compare(const store::FolderListing& known, Listed& now);

}  // namespace vaultask::scan
