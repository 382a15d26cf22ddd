// The tasks below objectives, key results, epics and features, counted.
#pragma once

#include <optional>
#include <vector>

#include <vaultask/counts.hpp>

#include "measure/task_record.hpp"
#include "note/lineage.hpp"

namespace vaultask::report {

/// Of a note with a level.
struct LineageCounts {
  std::size_t note = 0;               ///< Its place in Lineage::notes().
  std::size_t depth = 0;              ///< How many notes with a level it stands below.
  Counts counts;                      ///< Of all tasks that accrue to it over any number of steps.
  std::int64_t done = 0;              ///< Of these, all that are done, whenever that was.
  std::int64_t all = 0;               ///< Of these, all but the cancelled ones.
  std::optional<Date> last_activity;  ///< When one of them was opened, moved or closed last.
};

struct LineageTable {
  /// A note stands below the one it accrues to, and once below each if there are several; in order
  /// of path among those of one parent.
  std::vector<LineageCounts> rows;
  /// Tasks that stood in the notes at the end and accrue to no note with a level.
  std::vector<const measure::TaskRecord*> without;
};

/// Only tasks that stand in notes count: what the others accrued to is not known.
[[nodiscard]] LineageTable count_lineage(const note::Lineage& lineage,
                                         const std::vector<measure::TaskRecord>& tasks,
                                         const DateRange& days);

}  // namespace vaultask::report
