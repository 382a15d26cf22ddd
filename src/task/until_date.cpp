#include "task/until_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/strings.hpp"

namespace vaultask::task {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

struct TimeZone {
  std::string_view name;
  int hours;  ///< East of Greenwich.
};
constexpr std::array<TimeZone, 12> kTimeZones{{{"ut", 0},
                                               {"utc", 0},
                                               {"z", 0},
                                               {"gmt", 0},
                                               {"est", -5},
                                               {"edt", -4},
                                               {"cst", -6},
                                               {"cdt", -5},
                                               {"mst", -7},
                                               {"mdt", -6},
                                               {"pst", -8},
                                               {"pdt", -7}}};

/// Takes the characters of one kind off the front.
std::string_view take_run(std::string_view& text, bool (*belongs)(char)) {
  const auto end = std::find_if_not(text.begin(), text.end(), belongs);
  const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(run.size());
  return run;
}

/// V8 counts nine significant digits and forgets the others.
int number_of(std::string_view digits) {
  while (digits.starts_with('0')) digits.remove_prefix(1);
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

bool is_day(int number) {
  return number >= 1 && number <= 31;
}

struct Components {
  int month_name = 0;
  std::array<int, 3> numbers{1, 1, 1};
  std::size_t count = 0;
  int zone = 0;
};

struct YearMonthDay {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// Which number is what: its size tells, and whether the month has a name.
YearMonthDay arrange(const Components& read) {
  const auto [a, b, c] = read.numbers;
  YearMonthDay date;
  if (read.month_name == 0) {
    date = is_day(a) ? YearMonthDay{c, a, b} : YearMonthDay{a, b, c};
  } else {
    date = is_day(a) ? YearMonthDay{b, read.month_name, a} : YearMonthDay{a, read.month_name, b};
  }
  if (date.year < 50) {
    date.year += 2000;
  } else if (date.year < 100) {
    date.year += 1900;
  }
  return date;
}

/// The parts of the date; nullopt where the text is none.
std::optional<Components> read_components(std::string_view text) {
  Components read;
  while (!text.empty()) {
    if (strings::is_digit(text.front())) {
      if (read.count == read.numbers.size()) return std::nullopt;
      read.numbers[read.count++] = number_of(take_run(text, strings::is_digit));
      continue;
    }
    if (!strings::is_alpha(text.front())) {
      text.remove_prefix(1);
      continue;
    }
    const std::string_view word = take_run(text, strings::is_alpha);
    const auto month = std::find(kMonths.begin(), kMonths.end(), word.substr(0, 3));
    const auto zone = std::find_if(kTimeZones.begin(), kTimeZones.end(),
                                   [&](const TimeZone& row) { return row.name == word; });
    if (month != kMonths.end()) {
      read.month_name = static_cast<int>(month - kMonths.begin()) + 1;
    } else if (zone != kTimeZones.end() && read.count > 0) {
      read.zone = zone->hours;
    } else if (read.count > 0 || (!text.empty() && strings::is_digit(text.front()))) {
      return std::nullopt;
    }
  }
  if (read.count == 0) return std::nullopt;
  return read;
}

/// Days since 1970-01-01. The calendar repeats every 400 years, and <chrono>'s years end early.
std::int64_t days_of(const YearMonthDay& date) {
  namespace ch = std::chrono;
  constexpr int kYears = 400;
  constexpr std::int64_t kDays = 146'097;
  const ch::sys_days first{ch::year{date.year % kYears} /
                           ch::month{static_cast<unsigned>(date.month)} / 1};
  return first.time_since_epoch().count() + date.year / kYears * kDays + date.day - 1;
}

}  // namespace

std::optional<std::int64_t> parse_until_date(std::string_view text) {
  const auto read = read_components(text);
  if (!read) return std::nullopt;
  const YearMonthDay date = arrange(*read);
  if (date.month < 1 || date.month > 12 || !is_day(date.day)) return std::nullopt;
  constexpr std::int64_t kLastHour = 2'400'000'000;  // of JavaScript's dates
  const std::int64_t hours = days_of(date) * 24 - read->zone;
  if (hours == 0 || hours > kLastHour) return std::nullopt;
  return hours;
}

}  // namespace vaultask::task
