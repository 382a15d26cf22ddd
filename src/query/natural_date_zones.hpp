// Time zones behind a date: "+02:00", "GMT-5", "EST".
#pragma once

#include <vector>

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// Takes "+02:00" or "(GMT+2)" behind a date into it.
void read_zone_offsets(const Input& input, std::vector<Found>& dates);
/// Takes "EST" or ", (CET)" behind a date into it. Where no time of day is written, capital letters
/// only: "get" is a word, "GET" Georgian time.
void read_zone_names(const Input& input, std::vector<Found>& dates);

}  // namespace vaultask::query::natural_date
