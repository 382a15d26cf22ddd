// How a journal of an older version becomes one of this program's version.
#pragma once

#include <span>
#include <string>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// SQL that makes a journal of version `from` one of version `from` + 1. It runs in a transaction
/// of its own, which ends with the new number, and must not begin or commit one.
struct MigrationStep {
  int from;
  const char* sql;
};

/// The steps of this program, from the first version on.
[[nodiscard]] std::span<const MigrationStep> history_steps();

/// Brings the journal at `path`, which `db` has open, up to `version`, after a copy of it was made
/// beside it ("history.db.v1"; where there is one, from a migration that was broken off, with a
/// number more). Errors, all `store`: no way from the journal's version, which is not touched or
/// copied then; a step or the copy fails: the journal is then of the last version it came to.
[[nodiscard]] Result<void> migrate_history(Connection& db, const std::string& path,
                                           std::span<const MigrationStep> steps, int version);

}  // namespace vaultask::store
