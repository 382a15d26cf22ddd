// The English names in dates, as moment's locale "en" has them.
#pragma once

#include <array>
#include <string_view>

namespace vaultask::date_format {

inline constexpr std::array<std::string_view, 12> kMonths{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
inline constexpr std::array<std::string_view, 7> kWeekdays{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

}  // namespace vaultask::date_format
