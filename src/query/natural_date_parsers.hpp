// The forms of dates, one parser each, and how they are looked for in a text. The forms are those
// of chrono-node 2.3.9, casual English.
#pragma once

#include <vector>

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// What a form says of one place: a date, or that it looks like one and is none.
struct Outcome {
  std::optional<Found> found;
  std::size_t resume = 0;  ///< Where to look on, if it is none.
};

/// Tries one form at one place; nullopt where the form does not stand there.
using Form = std::optional<Outcome> (*)(const Input& input, std::size_t at);

[[nodiscard]] inline Outcome accepted(Found found) {
  return {std::move(found), 0};
}
[[nodiscard]] inline Outcome refused(std::size_t resume) {
  return {std::nullopt, resume};
}

// natural_date_relative.cpp
std::optional<Outcome> signed_amount(const Input& input, std::size_t at);  ///< "next 3 days", "+2h"
std::optional<Outcome> relative_unit(const Input& input, std::size_t at);  ///< "next quarter"
std::optional<Outcome> amount_within(const Input& input,
                                     std::size_t at);  ///< "in 3 days", forward: "3 days"
std::optional<Outcome> amount_ago(const Input& input, std::size_t at);    ///< "3 days ago"
std::optional<Outcome> amount_later(const Input& input, std::size_t at);  ///< "3 days later"
// natural_date_casual.cpp
std::optional<Outcome> casual_time(const Input& input, std::size_t at);   ///< "this morning"
std::optional<Outcome> casual_date(const Input& input, std::size_t at);   ///< "tomorrow"
std::optional<Outcome> weekday_name(const Input& input, std::size_t at);  ///< "last friday"
// natural_date_months.cpp
std::optional<Outcome> month_name(const Input& input, std::size_t at);  ///< "November 2025"
std::optional<Outcome> day_month(const Input& input, std::size_t at);   ///< "14 November 2025"
std::optional<Outcome> month_day(const Input& input, std::size_t at);   ///< "November 14, 2025"
// natural_date_numeric.cpp
std::optional<Outcome> iso_date(const Input& input, std::size_t at);          ///< "2025-11-14"
std::optional<Outcome> year_month_day(const Input& input, std::size_t at);    ///< "2025/Nov/14"
std::optional<Outcome> month_slash_year(const Input& input, std::size_t at);  ///< "11/2025"
/// "11/14/2025". Wants a place that follows anything but a digit.
std::optional<Outcome> slash_date(const Input& input, std::size_t at);
// natural_date_clock.cpp
/// "at 5pm", "10:30-12". Wants a place where a word begins or ends, or that follows a blank or T.
std::optional<Outcome> clock_time(const Input& input, std::size_t at);

/// All dates of all forms, by place; those of one place in the order of the forms. They overlap.
[[nodiscard]] std::vector<Found> parse_all(const Input& input);

}  // namespace vaultask::query::natural_date
