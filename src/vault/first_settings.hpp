// What a first .vaultask.toml should say, from what the vault already says.
#pragma once

#include <string>
#include <vector>

#include <vaultask/note.hpp>
#include <vaultask/result.hpp>
#include <vaultask/vault.hpp>

#include "base/files.hpp"

namespace vaultask {

struct Settings;

/// The folder with the most person notes, the name in the most meetings, and the folders that
/// Obsidian leaves out or whose name says that they hold templates or what is done with.
[[nodiscard]] FirstSettings propose_settings(const std::vector<NoteInfo>& notes,
                                             const Settings& settings);

/// The file: each key of `keys` with its summary, those with a proposal set, the others as
/// comments.
[[nodiscard]] std::string settings_text(const FirstSettings& proposal,
                                        const std::vector<SettingEntry>& keys);

/// Makes .vaultask.toml in the vault's folder. The error is that there is one.
[[nodiscard]] Result<void> write_first_settings(const files::Fd& root, const std::string& text);

}  // namespace vaultask
