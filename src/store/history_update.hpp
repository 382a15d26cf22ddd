// Bringing the journal up to date with the index.
//
// index.db and history.db are two databases, and a run may be killed between their commits. So the
// index gives each of its states a name at random (meta, "state"), and the journal remembers the
// one it compared last:
//   - the same name: nothing to do, and nothing is written;
//   - the name from which the run that just ended started: the notes which that run touched are
//     compared;
//   - any other (an earlier run was killed before its journal, the index was built anew, or the
//     journal is new): all notes whose bytes are not those the journal remembers are compared, and
//     all notes whatsoever where the index was made with other settings or other people.
// Each way sees each difference once, since the journal's memory and its events change in one
// transaction (history_writer.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <vaultask/result.hpp>

#include "store/committed.hpp"
#include "store/history_writer.hpp"

namespace vaultask::store {

struct JournalReport {
  std::size_t events = 0;
  std::string set_aside;  ///< "" or, where the old journal was damaged, where it is now.
};

/// Compares what the index has now with what the journal saw last. `hidden` are paths of notes and
/// folders that could not be read: what is missing there is not gone. The lock of the index is
/// held, by `committed`. Errors: those of open_history(), `store`.
[[nodiscard]] Result<JournalReport> update_history(const std::string& folder, Committed& committed,
                                                   const RunInfo& run,
                                                   const std::vector<std::string>& hidden);

}  // namespace vaultask::store
