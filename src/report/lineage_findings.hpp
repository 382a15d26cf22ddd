// What is wrong in what notes accrue to: loops, and names that mean no note.
#pragma once

#include <vector>

#include <vaultask/error.hpp>

namespace vaultask::note {
class Lineage;
}

namespace vaultask::report {

/// The place is the note alone: the index knows no lines of properties. A loop is at its first
/// note.
[[nodiscard]] std::vector<Diagnostic> find_lineage_problems(const note::Lineage& lineage);

}  // namespace vaultask::report
