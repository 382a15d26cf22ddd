// Dates as people write them: "tomorrow", "next friday", "14 Nov", "2 weeks ago".
//
// The plugin reads them with chrono-node 2.3.9 (casual English), and its users' queries depend on
// what that makes of a text, so this is a port of what can move a day. A text goes through
//   natural_date_parsers    each form looks for its dates (…_relative, _casual, _months, _numeric,
//   _clock) natural_date_refiners   overlaps go, neighbours are joined (…_joins, _zones), the
//   impossible go
// over natural_date_text (characters), _words (names, numbers), _amount ("3 days"), _time (the
// arithmetic) and _result (the parts of a date, and which are certain).
#pragma once

#include <string_view>
#include <vector>

#include <vaultask/date.hpp>

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// The days found anywhere in the text (UTF-8), in their order; of a range within one date ("10 to
/// 12 November") the first. None in a text longer than 10,000 bytes. Thread-safe.
/// @param forward  of days without a year, and of weekdays, those to come; "3 days" is in 3 days
[[nodiscard]] std::vector<Date> find_dates(std::string_view text, const Reference& reference,
                                           bool forward = false);

}  // namespace vaultask::query::natural_date
