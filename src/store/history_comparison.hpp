// Comparing notes with what the journal remembers of them.
#pragma once

#include <vector>

#include <vaultask/result.hpp>

#include "store/history_run.hpp"
#include "store/history_writer.hpp"

namespace vaultask::store {

/// HistoryWriter::compare(), as a part of the run.
Result<void> compare_notes(HistoryRun& run, std::vector<NoteNow> notes);

}  // namespace vaultask::store
