// Taking an exported journal in.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <vaultask/history.hpp>
#include <vaultask/result.hpp>

#include "store/history_reader.hpp"

namespace vaultask::store {

/// An export: the name of its journal and the rows of its tables, by HistoryTable.
struct ExportedJournal {
  std::string name;
  std::array<std::vector<HistoryRow>, 4> tables;
};

/// Makes the folder's journal the exported one, in one transaction. One of the same name must have
/// runs of the export only: where it has all of them nothing changes, so that importing twice is
/// importing once. One of another name that has seen no more than its beginning is set aside; else
/// the error is `usage`. `usage`, too, for rows that do not fit the tables. The caller holds the
/// index's lock.
[[nodiscard]] Result<HistoryImport> import_journal(const std::string& folder,
                                                   const ExportedJournal& exported);

}  // namespace vaultask::store
