#include "report/period.hpp"

#include "base/calendar.hpp"
#include "base/date_format_names.hpp"
#include "base/strings.hpp"
#include "report/history_columns.hpp"

namespace vaultask::report {
namespace {

Date beginning_of_time() {
  return *Date::from_ymd(0, 1, 1);
}

/// `count` months from the first day of the first.
Period months_from(Date first, int count, std::string name) {
  const auto [year, month, day] = calendar::civil(first);
  int days = 0;
  for (int m = month; m < month + count; ++m) days += calendar::days_in_month(year, m);
  return {first, first.plus_days(days - 1), std::move(name)};
}

std::string year_text(Date day) {
  return day.to_iso().substr(0, 4);
}

Result<Period> period_between(std::optional<Date> from, std::optional<Date> to, Date today) {
  Period period{from.value_or(beginning_of_time()), to.value_or(today), {}};
  if (period.to < period.from) {
    return fail(ErrorCode::usage,
                "the period ends on " + period.to.to_iso() + ", before it begins on " +
                    period.from.to_iso(),
                to ? "" : "a period without an end ends today; to=DATE gives another one");
  }
  period.name =
      from ? period.from.to_iso() + " to " + period.to.to_iso() : "until " + period.to.to_iso();
  return period;
}

}  // namespace

Period month_of(Date day) {
  const int of_month = calendar::civil(day).month;
  return months_from(day.plus_days(1 - calendar::civil(day).day), 1,
                     std::string(date_format::kMonths[static_cast<std::size_t>(of_month - 1)]) +
                         ' ' + year_text(day));
}

Result<Period> parse_month(std::string_view text) {
  const auto first = Date::parse(std::string(text) + "-01");
  if (!first) {
    return fail(ErrorCode::usage, '"' + std::string(text) + "\" is not a month",
                "write it as 2025-11");
  }
  return month_of(*first);
}

Result<Period> parse_quarter(std::string_view text) {
  const bool shaped = text.size() == 7 && (text.substr(4, 2) == "-Q" || text.substr(4, 2) == "-q");
  const int number = shaped ? text.back() - '0' : 0;
  const auto year = shaped ? Date::parse(std::string(text.substr(0, 4)) + "-01-01") : std::nullopt;
  if (!year || number < 1 || number > 4) {
    return fail(ErrorCode::usage, '"' + std::string(text) + "\" is not a quarter",
                "write it as 2025-Q4");
  }
  const auto first = Date::from_ymd(calendar::civil(*year).year, number * 3 - 2, 1);
  return months_from(*first, 3, 'Q' + std::to_string(number) + ' ' + year_text(*first));
}

Result<std::optional<Period>> take_period(std::vector<std::string>& arguments, Date today) {
  const auto month = take_argument(arguments, "month");
  const auto quarter = take_argument(arguments, "quarter");
  auto from = take_date(arguments, "from");
  if (!from) return fail(from.error());
  const auto since = take_date(arguments, "since");
  if (!since) return fail(since.error());
  const auto to = take_date(arguments, "to");
  if (!to) return fail(to.error());
  const bool days = *from || *since || *to;
  if (int{month.has_value()} + int{quarter.has_value()} + int{days} > 1 || (*from && *since)) {
    return fail(ErrorCode::usage, "a report is of one period",
                "give a month, or a quarter, or from one day to another");
  }
  auto period = month     ? parse_month(*month)
                : quarter ? parse_quarter(*quarter)
                : days    ? period_between(*from ? *from : *since, *to, today)
                          : Result<Period>(Period{});
  if (!period) return fail(period.error());
  return month || quarter || days ? std::optional(std::move(*period)) : std::nullopt;
}

}  // namespace vaultask::report
