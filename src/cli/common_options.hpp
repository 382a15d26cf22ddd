// Declaring the common options.
#pragma once

#include "cli/session.hpp"

namespace CLI {
class App;
}

namespace vaultask::cli {

/// The group under which --help lists the common options.
inline constexpr const char* kCommonGroup = "Common options";

void declare_vault_options(CLI::App& app, CommonOptions& options);
void declare_answer_options(CLI::App& app, CommonOptions& options);

}  // namespace vaultask::cli
