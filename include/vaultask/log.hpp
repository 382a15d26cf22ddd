// What the library says while it works: counts and paths, never the text of a task.
#pragma once

#include <cstdint>

namespace vaultask {

enum class LogLevel : std::uint8_t {
  quiet,    ///< Errors only.
  normal,   ///< Warnings, too. Where this is never called, too.
  verbose,  ///< What is done, too.
};

/// Sets what is written to stderr. Call before other threads use the library.
void log_to_stderr(LogLevel level);

}  // namespace vaultask
