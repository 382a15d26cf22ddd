// CLI11's errors → ours, with the nearest known option or command.
#pragma once

#include <vaultask/error.hpp>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace vaultask::cli {

[[nodiscard]] Error usage_error(const CLI::App& app, const CLI::ParseError& error);

}  // namespace vaultask::cli
