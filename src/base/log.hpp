// The program's log. It holds counts, paths and line numbers, never the text of a task.
#pragma once

#include <string_view>

namespace vaultask::log {

enum class Level { quiet, normal, verbose };

/// Where messages go: stderr. Call once, before other threads start.
void start(Level level);

void debug(std::string_view message);  ///< Shown at `verbose`.
void info(std::string_view message);   ///< Shown at `normal`.
void warn(std::string_view message);   ///< Shown unless `quiet`.

}  // namespace vaultask::log
