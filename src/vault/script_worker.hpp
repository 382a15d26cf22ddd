// Where the program that runs JavaScript lies, and on which clock it runs.
#pragma once

#include <string>

namespace vaultask {

/// $VAULTASK_JS, else vaultask-js next to this program, else in ../libexec/vaultask from there,
/// else where it was configured to be installed; "" where there is none.
[[nodiscard]] std::string find_script_worker();

/// Whether plain expressions are carried out without it: unless $VAULTASK_JS_ALL is set, which is
/// for tests that compare the two.
[[nodiscard]] bool recognises_scripts();

/// The time zone of scripts, as TZ has it: the setting, else a plain name in $TZ; "" for the
/// machine's own. Nothing that names a file.
[[nodiscard]] std::string script_zone(const std::string& timezone);

}  // namespace vaultask
