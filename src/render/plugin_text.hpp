// What the Tasks plugin displays of a task in its results, as plain text.
#pragma once

#include <string>

#include <vaultask/plugin_text.hpp>

namespace vaultask::render {

using vaultask::plugin_text;
using vaultask::PluginText;

/// As `new Intl.NumberFormat().format()` in English: at most three digits behind the point, commas
/// between thousands; halves away from zero.
[[nodiscard]] std::string format_number(double number);

}  // namespace vaultask::render
