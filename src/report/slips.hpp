// Which due dates moved later.
#pragma once

#include "report/report.hpp"

namespace vaultask::report {

/// Tasks whose due date moved later at least once, those that did so most often first, and sums by
/// owner. Arguments: "since=DATE": only those that moved on that day or later.
[[nodiscard]] Result<Document> slips(const Input& input);

}  // namespace vaultask::report
