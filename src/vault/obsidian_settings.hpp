// What the vault's Tasks plugin is set to. Read only; vaultask never writes below .obsidian.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "vault/settings.hpp"

namespace vaultask {

/// Reads .obsidian/plugins/obsidian-tasks-plugin/data.json: global filter,
/// task format and statuses. A file that
/// does not exist says nothing; a malformed one is an error with its line.
[[nodiscard]] Result<void> read_obsidian_settings(const std::string& vault_folder,
                                                  Settings& settings);

}  // namespace vaultask
