// .vaultask.toml and config.toml.
#pragma once

#include <string>

#include <vaultask/result.hpp>

#include "vault/settings.hpp"

namespace vaultask {

/// Sets what the file says over what `settings` holds. A file that does not exist says nothing.
[[nodiscard]] Result<void> read_toml_settings(const std::string& path, Settings& settings);

}  // namespace vaultask
