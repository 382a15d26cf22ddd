// What everybody owes, as one document.
#pragma once

#include <vaultask/document.hpp>

#include "report/ledger.hpp"

namespace vaultask::report {

/// A table of all who owe something or are owed something, the most overdue first, as one asks who
/// is late; then a section for each who owes something, in order of name, as one looks somebody
/// up, with all that is to do, in order of due date. A task of several people stands with each of
/// them; the summary counts it once.
[[nodiscard]] Document owe_all(const Input& input, const Ledger& ledger);

}  // namespace vaultask::report
