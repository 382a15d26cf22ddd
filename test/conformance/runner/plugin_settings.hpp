// The settings of a case → the plugin's data.json.
#pragma once

#include "json.hpp"

namespace vaultask::conformance {

/// As the plugin would save them. Where a case says nothing, the key is left out: the plugin's
/// defaults are the library's.
[[nodiscard]] Json plugin_settings(const Json& settings);

}  // namespace vaultask::conformance
