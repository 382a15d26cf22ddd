// Notes as they were before vaultask wrote into them.
#pragma once

#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/result.hpp>
#include <vaultask/views.hpp>

#include "base/files.hpp"

namespace vaultask {

/// Where a vault's undo store lies in its state folder.
[[nodiscard]] std::string undo_folder(const std::string& state_folder);

/// See Vault::undo_items.
[[nodiscard]] Result<std::vector<UndoItem>> list_undo(const std::string& state_folder,
                                                      const std::string& note);

/// See Vault::undo. `today` names a conflict copy.
[[nodiscard]] Result<UndoOutcome> undo_notes(const files::Fd& root, const std::string& state_folder,
                                             const std::string& note, bool overwrite, Date today);

}  // namespace vaultask
