// The copy that is kept where two versions of a note met.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/result.hpp>

#include "base/files.hpp"

namespace vaultask::writing {

/// "Tax (vaultask conflict 2025-11-15).md" for "Tax.md"; from the second on with a number after the
/// day. The note's name is shortened, between characters, where the result would be over 255 bytes.
[[nodiscard]] std::string conflict_name(std::string_view note_name, std::string_view day,
                                        int number);

/// Gives a file that holds somebody's bytes the first such name that is free, and returns it. The
/// file itself stays the same one, so that who still writes to it writes there.
[[nodiscard]] Result<std::string> keep_as_conflict_copy(const files::Fd& folder,
                                                        const std::string& temporary,
                                                        const std::string& note_path,
                                                        const std::string& day);

}  // namespace vaultask::writing
