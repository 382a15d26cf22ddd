// The English words of dates, and the numbers in them.
#pragma once

#include <optional>
#include <string_view>

#include "query/natural_date_text.hpp"

namespace vaultask::query::natural_date {

[[nodiscard]] WordEnds weekdays_at(Text text, std::size_t at);  ///< Sunday 0 … Saturday 6
[[nodiscard]] WordEnds months_at(Text text, std::size_t at);    ///< January 1 …
[[nodiscard]] WordEnds units_at(Text text, std::size_t at);     ///< values of Unit

/// "may", "January"; not "jan".
[[nodiscard]] bool is_full_month_name(Text name);

/// "one" to "twelve".
[[nodiscard]] WordEnds small_numbers_at(Text text, std::size_t at);

/// "14", "14th", "fourteenth", "twenty-first": 0 to 99.
[[nodiscard]] WordEnds day_numbers_at(Text text, std::size_t at);

/// "2025", "98", "44 BC", "2568 BE".
[[nodiscard]] WordEnds years_at(Text text, std::size_t at);

/// 0 to 50 are years of this century, 51 to 99 of the last.
[[nodiscard]] int likely_year(int number);

}  // namespace vaultask::query::natural_date
