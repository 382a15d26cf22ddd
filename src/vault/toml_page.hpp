// One [[page]] of a settings file.
#pragma once

#include <toml++/toml.h>

#include <string>

#include <vaultask/result.hpp>

#include "vault/page_setting.hpp"

namespace vaultask {

/// Errors: an unknown key, a value of another type, no path, both or neither of report and query,
/// a placeholder without its `for` or the other way round.
[[nodiscard]] Result<PageSetting> read_page_setting(const std::string& path,
                                                    const toml::node& node);

}  // namespace vaultask
