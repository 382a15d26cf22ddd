// Repairing notes whose encoding was damaged.
#pragma once

#include <string>
#include <vector>

#include <vaultask/result.hpp>
#include <vaultask/vault.hpp>

namespace vaultask {

namespace files {
class Fd;
}

/// Reads the notes below `root` and writes the patch of each that can be repaired without losing or
/// guessing anything: misreading the repaired note again gives the note as it stands, signs that
/// got lost on the way excepted. Notes that are sound by now are passed over.
[[nodiscard]] Result<Repairs> find_repairs(const files::Fd& root,
                                           const std::vector<std::string>& paths);

}  // namespace vaultask
