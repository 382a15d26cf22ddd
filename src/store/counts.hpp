// How much there is in a vault, kept as a fact: nobody has to count all rows to say it.
#pragma once

#include <cstdint>

#include <vaultask/result.hpp>

namespace vaultask::store {

class Connection;

/// Of a note or of the vault.
struct Counts {
  std::int64_t tasks = 0;
  std::int64_t open_tasks = 0;
  std::int64_t findings = 0;  ///< Diagnostics but notes, which are for doctor only.

  Counts& operator+=(const Counts& other);
  Counts& operator-=(const Counts& other);
};

[[nodiscard]] Result<Counts> read_counts(Connection& db);
/// Part of the transaction that is open.
[[nodiscard]] Result<void> write_counts(Connection& db, const Counts& counts);

}  // namespace vaultask::store
