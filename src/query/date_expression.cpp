#include "query/date_expression.hpp"

#include <algorithm>
#include <array>

#include "base/calendar.hpp"
#include "base/strings.hpp"
#include "query/natural_date.hpp"

namespace vaultask::query {
namespace {

constexpr int kLastYear = 9999;

/// The first of a month; months before 1 and after 12 belong to other years.
Date month_start(int year, int month) {
  const int months = year * 12 + month - 1;
  if (months < 0) return *Date::from_ymd(0, 1, 1);
  if (months / 12 > kLastYear) return Date::from_ymd(kLastYear, 12, 31)->plus_days(1);
  return *Date::from_ymd(months / 12, months % 12 + 1, 1);
}

DateRange months_from(int year, int month, int count) {
  return {month_start(year, month), month_start(year, month + count).plus_days(-1)};
}

/// The week, month, quarter or year of the day, `steps` further on.
std::optional<DateRange> period(std::string_view unit, Date today, int steps) {
  if (unit == "week") {
    const Date monday = today.plus_days(1 - today.weekday() + 7 * steps);
    return DateRange{monday, monday.plus_days(6)};
  }
  const auto [year, month, day] = calendar::civil(today);
  if (unit == "month") return months_from(year, month + steps, 1);
  if (unit == "quarter") return months_from(year, (month - 1) / 3 * 3 + 1 + 3 * steps, 3);
  return months_from(year + steps, 1, 12);
}

/// "next month", anywhere.
std::optional<DateRange> relative_range(std::string_view text, Date today) {
  constexpr std::array<std::pair<std::string_view, int>, 3> kSteps{
      {{"last ", -1}, {"this ", 0}, {"next ", 1}}};
  for (; !text.empty(); text.remove_prefix(1)) {
    for (const auto& [word, steps] : kSteps) {
      if (!text.starts_with(word)) continue;
      for (const std::string_view unit : {"week", "month", "quarter", "year"}) {
        if (text.substr(word.size()).starts_with(unit)) return period(unit, today, steps);
      }
    }
  }
  return std::nullopt;
}

/// The number that is all of the text; nullopt unless it has so many digits.
std::optional<int> number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!strings::is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<DateRange> iso_week(int year, int week) {
  if (week < 1 || week > calendar::weeks_in_year(year, calendar::kIsoWeeks)) return std::nullopt;
  const Date monday =
      calendar::first_week_start(year, calendar::kIsoWeeks).plus_days(7 * (week - 1));
  return DateRange{monday, monday.plus_days(6)};
}

/// "2025", "2025-Q4", "2025-11", "2025-W46": the whole text.
std::optional<DateRange> numbered_range(std::string_view text) {
  text = strings::trim(text);
  const auto year = number(text.substr(0, 4), 4);
  if (!year) return std::nullopt;
  text.remove_prefix(4);
  if (text.empty()) return months_from(*year, 1, 12);
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  if (text.starts_with('Q')) {
    const auto quarter = number(text.substr(1), 1);
    const bool known = quarter && *quarter >= 1 && *quarter <= 4;
    return known ? std::optional(months_from(*year, *quarter * 3 - 2, 3)) : std::nullopt;
  }
  if (text.starts_with('W')) {
    const auto week = number(text.substr(1), 2);
    return week ? iso_week(*year, *week) : std::nullopt;
  }
  const auto month = number(text, 2);
  const bool known = month && *month >= 1 && *month <= 12;
  return known ? std::optional(months_from(*year, *month, 1)) : std::nullopt;
}

std::vector<Date> find_dates(std::string_view text, const Now& now, bool forward = false) {
  const std::int64_t seconds = std::int64_t{now.today.days()} * 86'400 + now.second_of_day;
  return natural_date::find_dates(text, {seconds * 1000, now.utc_offset_minutes}, forward);
}

DateRange clamped(DateRange range) {
  const Date first = *Date::from_ymd(0, 1, 1), last = *Date::from_ymd(kLastYear, 12, 31);
  return {std::clamp(range.first, first, last), std::clamp(range.last, first, last)};
}

}  // namespace

std::optional<DateRange> parse_date_expression(std::string_view text, const Now& now) {
  if (const auto range = relative_range(text, now.today)) return clamped(*range);
  if (const auto range = numbered_range(text)) return clamped(*range);
  const std::vector<Date> dates = find_dates(text, now);
  if (dates.empty()) return std::nullopt;
  const auto [first, last] = std::minmax(dates.front(), dates[dates.size() > 1 ? 1 : 0]);
  return DateRange{first, last};
}

std::optional<Date> first_date_in(std::string_view text, const Now& now, bool forward) {
  const std::vector<Date> dates = find_dates(text, now, forward);
  return dates.empty() ? std::nullopt : std::optional(dates.front());
}

bool has_template_text(std::string_view text) {
  return text.find("<%") != std::string_view::npos ||
         text.find("YYYY-MM-DD") != std::string_view::npos;
}

}  // namespace vaultask::query

namespace vaultask {

std::optional<DateRange> find_days(std::string_view text, const Now& now) {
  // The plugin looks for template text before it reads a date.
  if (query::has_template_text(text)) return std::nullopt;
  return query::parse_date_expression(text, now);
}

std::optional<Date> find_day(std::string_view text, const Now& now, bool forward) {
  return query::first_date_in(text, now, forward);
}

}  // namespace vaultask
