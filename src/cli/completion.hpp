// Completion scripts for shells: a fixed part (completion/) and tables made from the outline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/outline.hpp"

namespace vaultask::cli {

/// The shells that have a script, and "" for any other.
[[nodiscard]] std::vector<std::string> completion_shells();
[[nodiscard]] std::string completion_script(std::string_view shell, const Outline& outline);

}  // namespace vaultask::cli
