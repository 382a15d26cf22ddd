// What the worker takes from itself before any script runs.
#pragma once

#include <string>

namespace vaultask::script::worker {

/// Limits of the process that need no knowledge of the engine: nothing written to files, no core,
/// few descriptors, 30 s of CPU time, an end with the parent's. To be called first.
void limit_resources();

/// Closes the sandbox: no new privileges, not dumpable, and an allow-list of system calls (seccomp)
/// under which memory cannot become executable and nothing can be opened, connected, started or
/// signalled but threads of this process. A call that no program makes by chance ends the process.
/// "" where it stands, else why it does not. All threads are in it. Cannot be undone.
[[nodiscard]] std::string enter_sandbox();

}  // namespace vaultask::script::worker
