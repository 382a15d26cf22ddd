// The journal from git's history: each commit is a run.
#pragma once

#include <cstddef>
#include <string>

#include <vaultask/result.hpp>
#include <vaultask/vault.hpp>

#include "scan/scanner.hpp"

namespace vaultask {

/// Reads the commits of the vault's branch into the journal, each as a run on the day of its commit
/// date. Commits that are in the journal already are left out, so that importing twice changes
/// nothing. A journal that began with runs of its own cannot be continued backwards: where it has
/// not seen anything but the state it began with, it is set aside; else the error is `usage`. What
/// lies behind the first own run is left to the own runs. The caller holds the index's lock.
[[nodiscard]] Result<HistoryImport> import_git(const std::string& folder,
                                               const std::string& journal_folder,
                                               const scan::ScanRules& rules,
                                               const std::string& timezone);

}  // namespace vaultask
