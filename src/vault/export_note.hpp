// A note with its `tasks` blocks answered.
#pragma once

#include <string>

#include <vaultask/result.hpp>
#include <vaultask/views.hpp>

#include "base/files.hpp"

namespace vaultask {

class Vault;

/// See Vault::export_note. `path` is relative to `root`, the vault's folder.
[[nodiscard]] Result<ExportedNote> export_note(Vault& vault, const files::Fd& root,
                                               const std::string& path,
                                               const RenderOptions& options);

}  // namespace vaultask
