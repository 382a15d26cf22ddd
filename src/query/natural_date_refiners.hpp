// From all that the forms found to the dates of a text: what overlaps is decided, what belongs
// together is joined, what is no date is dropped. The steps are those of chrono-node 2.3.9.
#pragma once

#include <vector>

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// `dates` by place, as parse_all returns them.
[[nodiscard]] std::vector<Found> refine(const Input& input, std::vector<Found> dates);

}  // namespace vaultask::query::natural_date
