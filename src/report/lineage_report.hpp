// Objectives, key results, epics and features with what is done of them.
#pragma once

#include "report/lineage_counts.hpp"
#include "report/report.hpp"

namespace vaultask::report {

/// lineage: all notes with a level, as of today.
[[nodiscard]] Result<Document> lineage(const Input& input);

/// Its tables: what is done of each note's tasks (key "lineage"), the notes without any
/// ("without_work"), and how many open tasks accrue to nothing.
[[nodiscard]] std::vector<Section> lineage_sections(const Input& input, const LineageTable& table,
                                                    Date as_of);

}  // namespace vaultask::report
