// Two texts → the patch that makes one of the other.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::text {

/// A unified diff with three lines of context, as `patch -p1` and `git apply` read it, for a file
/// at `path` ("a/path" and "b/path"); "" where the texts are equal. The texts are divided
/// at lines that stand in each of them once (as in a patience diff); between two of those, lines are
/// compared in pairs where there are as many on both sides, else all of them are replaced. Bytes
/// are kept as they are. n log n.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view before,
                                       std::string_view after);

}  // namespace vaultask::text
