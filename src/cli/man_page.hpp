// The manual page, from the outline of the command line and the help topics.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace vaultask::cli {

/// The page vaultask(1) in roff. `app` is the whole program, with its commands.
[[nodiscard]] std::string man_page(const CLI::App& app);

}  // namespace vaultask::cli
