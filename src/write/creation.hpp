// A note that is not there yet.
#pragma once

#include <vaultask/result.hpp>

#include "base/files.hpp"
#include "write/safe_write.hpp"

namespace vaultask::writing {

/// Writes a new note under a name that must be free, and makes its folders. Whole when it appears;
/// its mode is what the umask or the folder's default access control list makes of 0666.
[[nodiscard]] Result<WriteOutcome> create_note(const files::Fd& root, const NoteChange& change,
                                               const WriteRules& rules);

}  // namespace vaultask::writing
