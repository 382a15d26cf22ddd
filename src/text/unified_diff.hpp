// Two texts → the patch that makes one of the other.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::text {

/// A unified diff with three lines of context, as `patch -p1` and `git apply` read it, for a file
/// at `path` ("a/path" and "b/path"); "" where the texts are equal. Lines are compared in pairs
/// where both texts have the same number of them between the first and the last difference, which
/// is so for everything that changes words; else all between them is replaced. Bytes are kept as
/// they are. Linear time.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view before,
                                       std::string_view after);

}  // namespace vaultask::text
