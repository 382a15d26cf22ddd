// How dates are written in filters, for help and completion. What is understood is decided in
// src/query; these are the forms worth knowing.
#pragma once

#include <array>
#include <string_view>

namespace vaultask::cli {

/// What may stand between a field and a date.
inline constexpr std::array<std::string_view, 5> kDateRelations{"before", "after", "on",
                                                                "on or before", "on or after"};

struct DateForm {
  std::string_view example;
  std::string_view meaning;
  bool everyday = false;  ///< Offered by completion.
};

inline constexpr std::array<DateForm, 14> kDateForms{{
    {"2025-11-14", "that day"},
    {"2025-11-14 2025-11-21", "from the first day to the second"},
    {"today", "the local day, or that of --today", true},
    {"tomorrow", "the day after today", true},
    {"yesterday", "the day before today", true},
    {"this week", "Monday to Sunday; also last, next; month, quarter, year", true},
    {"next week", "the week after this one", true},
    {"this month", "its first day to its last", true},
    {"next friday", "the Friday of the week after, weeks beginning on Sunday"},
    {"friday", "the nearest Friday, before or after today"},
    {"14 Nov", "that day of the year that lies nearest"},
    {"in two weeks", "counted from today; also \"3 days ago\""},
    {"2025-W46", "an ISO week; also 2025, 2025-Q4, 2025-11"},
    {"invalid", "`due date is invalid`: no day of the calendar, as 2025-02-30"},
}};

}  // namespace vaultask::cli
