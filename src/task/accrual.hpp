// What a task accrues to.
#pragma once

#include <cstddef>
#include <vector>

#include <vaultask/task.hpp>

namespace vaultask::note {
class Lineage;
}

namespace vaultask::task {

/// The notes that a task accrues to at first hand, as places in lineage.notes(): those with a level
/// that its text links to; without one, its own note where that has a level; else what its note
/// accrues to. Each once, in the order written. Embeds are no links, as everywhere.
[[nodiscard]] std::vector<std::size_t> accrues_to(const Task& task, const note::Lineage& lineage);

}  // namespace vaultask::task
