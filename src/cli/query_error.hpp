// Errors in a query that has a name and a place of its own.
#pragma once

#include <string>

#include <vaultask/error.hpp>

namespace vaultask::cli {

/// The error, and those that came with it, at `name`, counted from behind `line`.
[[nodiscard]] Error in_query(Error error, const std::string& name, int line = 0);

}  // namespace vaultask::cli
