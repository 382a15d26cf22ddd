// Where things lie: the vault, its databases, the user's settings.
#pragma once

#include <string>

#include <vaultask/result.hpp>

namespace vaultask {

/// The vault's real path: `given` if not empty, else the nearest folder from `start` upwards that
/// holds .obsidian or .vaultask.toml.
[[nodiscard]] Result<std::string> find_vault(const std::string& given, const std::string& start);

struct DatabaseFolders {
  std::string index;  ///< Of index.db: what can be built anew.
  std::string state;  ///< Of history.db and what `undo` needs: what cannot.
};

/// <base>/<name>-<8 hex digits of the id, else of the real path>; the base of both is `given` if
/// not empty, else $XDG_CACHE_HOME/vaultask and $XDG_STATE_HOME/vaultask.
[[nodiscard]] Result<DatabaseFolders> database_folders_of(const std::string& vault_folder,
                                                          const std::string& id,
                                                          const std::string& given);

/// Whether a folder lies in the vault, or is it; it need not exist.
[[nodiscard]] bool lies_in(const std::string& folder, const std::string& vault_folder);

/// $XDG_CONFIG_HOME/vaultask/config.toml; "" where there is no home.
[[nodiscard]] std::string user_settings_path();

}  // namespace vaultask
