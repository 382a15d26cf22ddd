// The appendix of a monthly business review.
#pragma once

#include "report/report.hpp"

namespace vaultask::report {

/// mbr [MONTH] [quarter=…] [from=… to=…]: without any of them, the month of today. Its parts are
/// those that Input::mbr_parts names, in that order; all where it names none.
[[nodiscard]] Result<Document> mbr(const Input& input);

/// The names of the parts, in their usual order.
[[nodiscard]] std::vector<std::string> mbr_part_names();

}  // namespace vaultask::report
