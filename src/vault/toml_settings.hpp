// .vaultask.toml and config.toml.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "vault/settings.hpp"

namespace vaultask {

/// Sets what the file says over what `settings` holds. A file that does not exist says nothing.
/// `own`: it is the vault's own file, not the user's for all vaults.
[[nodiscard]] Result<void> read_toml_settings(const std::string& path, bool own,
                                              Settings& settings);

}  // namespace vaultask
