// What the vault's Obsidian and its Tasks plugin are set to. Read only; vaultask never writes below
// .obsidian.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "vault/settings.hpp"

namespace vaultask {

/// Reads .obsidian/plugins/obsidian-tasks-plugin/data.json (global filter, task format, statuses,
/// filenames as scheduled dates), .obsidian/daily-notes.json (folder, format) and
/// .obsidian/app.json (excluded files). A file that does not exist says nothing, nor does a value
/// of another kind than it should be; a file that is not JSON is an error with its line.
[[nodiscard]] Result<void> read_obsidian_settings(const std::string& vault_folder,
                                                  Settings& settings);

}  // namespace vaultask
