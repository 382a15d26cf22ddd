#include "query/date_expression.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vaultask::query {
namespace {

std::optional<Date> parse_day(std::string_view text, Date today) {
  if (strings::equals_ci(text, "today")) return today;
  if (strings::equals_ci(text, "tomorrow")) return today.plus_days(1);
  if (strings::equals_ci(text, "yesterday")) return today.plus_days(-1);
  return Date::parse(text);
}

}  // namespace

std::optional<DateRange> parse_date_expression(std::string_view text, Date today) {
  text = strings::trim(text);
  if (const auto day = parse_day(text, today)) return DateRange{*day, *day};
  const auto blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto first = parse_day(text.substr(0, blank), today);
  const auto last = parse_day(strings::trim(text.substr(blank)), today);
  if (!first || !last) return std::nullopt;
  return DateRange{std::min(*first, *last), std::max(*first, *last)};
}

}  // namespace vaultask::query
