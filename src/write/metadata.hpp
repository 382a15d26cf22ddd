// What a note has besides its bytes: mode, owner, extended attributes, access control lists.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask::writing {

/// Makes the metadata of `to` that of `from`: owner and group, extended attributes (the POSIX
/// access control list is one of them), mode. Attributes that a folder gave to `to` and `from` does
/// not have are removed. Times stay natural. What cannot be copied is an error, for a note that is
/// less private than before, or whose sync program no longer knows its mark, is not the same note.
[[nodiscard]] Result<void> copy_metadata(const files::Fd& from, const files::Fd& to,
                                         const std::string& path);

}  // namespace vaultask::writing
