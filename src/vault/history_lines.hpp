// The journal as lines of JSON.
//
// The first line tells what it is: {"vaultask_history":1,"journal":"<its name>"}. The lines behind
// it are the rows of the tables in the order of HistoryTable, with the columns of
// history_schema.sql as keys and the table's name as first key, which holds the row's id:
//   {"event":12,"run_id":3,"task_id":7,"kind":"due moved","old":"2025-11-03","new":"2025-11-10",
//    "confidence":"certain"}
// Kinds and confidences are words; a column that is NULL is left out. The number of the format
// changes only when a key changes its meaning.
#pragma once

#include <functional>
#include <string_view>

#include <vaultask/result.hpp>

#include "store/history_import.hpp"
#include "store/history_reader.hpp"

namespace vaultask {

/// Hands the lines to `write`, each with its line end, until it returns false.
Result<void> export_history(store::HistoryReader& journal,
                            const std::function<bool(std::string_view)>& write);

/// Reads such lines. The error is `usage` and tells the line that is none.
[[nodiscard]] Result<store::ExportedJournal> parse_history(std::string_view lines);

}  // namespace vaultask
