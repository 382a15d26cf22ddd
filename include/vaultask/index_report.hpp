// What bringing the index up to date found and did.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>

namespace vaultask {

struct IndexReport {
  std::size_t notes = 0;  ///< In the vault now.
  /// How many less these are than when the vault was last whole, if that is more than a tenth of
  /// them; else 0. Views are not written then.
  std::size_t missing = 0;
  std::size_t added = 0;  ///< Without those that were only renamed.
  std::size_t changed = 0;
  std::size_t renamed = 0;
  std::size_t removed = 0;  ///< Without those that were only renamed.
  std::size_t unchanged = 0;
  std::size_t opened = 0;  ///< Files that had to be opened.

  std::size_t hidden = 0, links = 0, not_files = 0, conflict_copies = 0,
              excluded = 0;  ///< Skipped.

  bool rebuilt = false;   ///< The index was built anew.
  std::string set_aside;  ///< Where a damaged index was moved, "" if none was.
  std::vector<Error>
      unreadable;  ///< Files and folders that could not be read; their rows are kept.

  std::size_t events = 0;         ///< What the journal got.
  std::string journal_set_aside;  ///< Where a damaged journal was moved, "" if none was.
  /// Why the journal was not written; the index is up to date, and the next run catches up.
  std::optional<Error> journal_error;

  // Counted by Vault::index() only, not where an answer brings the index up to date first.
  std::size_t tasks = 0;  ///< In the index now.
  std::size_t open_tasks = 0;
  std::size_t findings = 0;  ///< Warnings and errors of single notes in the index now.

  /// Whether every note could be read.
  [[nodiscard]] bool complete() const { return unreadable.empty(); }
};

}  // namespace vaultask
