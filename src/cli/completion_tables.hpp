// The tables of the completion scripts: the outline of the command line in each shell's own terms.
// A function for each shell, in a file of its own.
#pragma once

#include <string>
#include <string_view>

#include "cli/outline.hpp"

namespace vaultask::cli {

[[nodiscard]] std::string bash_tables(const Outline& outline);
[[nodiscard]] std::string zsh_tables(const Outline& outline);
[[nodiscard]] std::string fish_tables(const Outline& outline);

/// In single quotes, for sh, bash and zsh.
[[nodiscard]] std::string sh_quoted(std::string_view text);

}  // namespace vaultask::cli
