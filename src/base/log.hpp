// The log behind <vaultask/log.hpp>. It holds counts, paths and line numbers, never the text of a
// task. Thread-safe.
#pragma once

#include <string_view>

namespace vaultask::log {

void debug(std::string_view message);  ///< Shown at LogLevel::verbose.
void warn(std::string_view message);   ///< Shown unless LogLevel::quiet.

}  // namespace vaultask::log
