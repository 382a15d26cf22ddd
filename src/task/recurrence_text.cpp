#include "task/recurrence_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace vaultask::task {
namespace {

using Frequency = RecurrenceRule::Frequency;
using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// A whole number as JavaScript prints it: all digits below 1e21, and those behind the ones that
/// tell it from its neighbours are zeros.
std::string number_text(double number) {
  if (std::isinf(number)) return "Infinity";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                 std::chars_format::scientific)
                       .ptr;
  std::string text(buffer.data(), end);
  if (number >= 1e21) return text;
  const std::size_t exponent_at = text.find('e');
  const auto exponent = static_cast<std::size_t>(std::atoi(text.c_str() + exponent_at + 1));
  text.resize(exponent_at);
  std::erase(text, '.');
  text.resize(exponent + 1, '0');
  return text;
}

/// rrule.js's idea of a plural.
bool is_plural(double number) {
  return std::fmod(number, 100.0) != 1.0;
}

std::string nth_text(int position) {
  if (position == -1) return "last";
  const int number = std::abs(position);
  std::string text = std::to_string(number);
  if (number == 1 || number == 21 || number == 31) {
    text += "st";
  } else if (number == 2 || number == 22) {
    text += "nd";
  } else if (number == 3 || number == 23) {
    text += "rd";
  } else {
    text += "th";
  }
  return position < 0 ? text + " last" : text;
}

std::string month_text(int month) {
  return std::string(kMonths[static_cast<std::size_t>(month - 1)]);
}

std::string weekday_text(const RuleWeekday& day) {
  const std::string name(kWeekdays[static_cast<std::size_t>(day.weekday)]);
  return day.nth == 0 ? name : nth_text(day.nth) + " " + name;
}

std::string until_text(std::int64_t hours) {
  namespace ch = std::chrono;
  constexpr std::int64_t kDays = 146'097;  // of 400 years, after which the calendar repeats
  const std::int64_t days = ch::floor<ch::days>(ch::hours{hours}).count();
  const ch::year_month_day date{ch::sys_days{ch::days{days % kDays}}};
  const std::int64_t year = static_cast<int>(date.year()) + days / kDays * 400;
  return month_text(static_cast<int>(static_cast<unsigned>(date.month()))) + " " +
         std::to_string(static_cast<unsigned>(date.day())) + ", " + std::to_string(year);
}

template <typename Item, typename ToText>
Texts texts_of(const std::vector<Item>& items, ToText to_text) {
  Texts texts;
  for (const Item& item : items) texts.push_back(to_text(item));
  return texts;
}

/// "a, b and c"
std::string list(const Texts& items, std::string_view last_separator) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) out += i + 1 == items.size() ? last_separator : ", ";
    out += items[i];
  }
  return out;
}

class RuleWriter {
 public:
  explicit RuleWriter(const RecurrenceRule& rule) : rule_(rule), month_days_(rule.month_days) {
    unsigned named = 0;
    for (const RuleWeekday& day : rule.weekdays) {
      named |= 1U << static_cast<unsigned>(day.weekday);
      (day.nth == 0 ? every_ : nth_).push_back(day);
    }
    working_days_ = named == 0b001'1111;
    all_days_ = named == 0b111'1111;
    const auto by_weekday = [](const RuleWeekday& a, const RuleWeekday& b) {
      return a.weekday < b.weekday;
    };
    std::stable_sort(every_.begin(), every_.end(), by_weekday);
    std::stable_sort(nth_.begin(), nth_.end(), by_weekday);
    // 1st, 2nd, …, last, 2nd last, …
    std::sort(month_days_.begin(), month_days_.end(),
              [](int a, int b) { return (a > 0) != (b > 0) ? a > 0 : std::abs(a) < std::abs(b); });
  }

  std::string write() {
    switch (rule_.frequency) {
      case Frequency::minutely:
        interval("minute");
        break;
      case Frequency::hourly:
        interval("hour");
        break;
      case Frequency::daily:
        interval("day");
        hours();
        break;
      case Frequency::weekly:
        weekly();
        break;
      case Frequency::monthly:
        monthly();
        break;
      case Frequency::yearly:
        yearly();
        break;
    }
    end();
    return std::move(text_);
  }

 private:
  void add(std::string_view text) {
    text_ += ' ';
    text_ += text;
  }

  bool has_interval() const { return rule_.interval != 1; }

  /// "2 weeks", "week"
  void interval(const std::string& unit) {
    if (has_interval()) add(number_text(rule_.interval));
    add(is_plural(rule_.interval) ? unit + "s" : unit);
  }

  void weekly() {
    if (has_interval()) interval("week");
    if (working_days_) return add(has_interval() ? "on weekdays" : "weekday");
    if (all_days_) return add(is_plural(rule_.interval) ? "days" : "day");
    if (!has_interval()) add("week");
    if (!rule_.months.empty()) {
      add("in");
      months();
    }
    days();
    hours();
  }

  void monthly() {
    if (rule_.months.empty()) {
      interval("month");
    } else {
      if (has_interval()) {
        add(number_text(rule_.interval) + " months");
        if (is_plural(rule_.interval)) add("in");
      }
      months();
    }
    if (month_days_.empty() && working_days_) return add("on weekdays");
    days();
  }

  void yearly() {
    if (rule_.months.empty()) {
      interval("year");
    } else {
      if (has_interval()) add(number_text(rule_.interval) + " years");
      months();
    }
    days();
    if (rule_.week_numbers.empty()) return;
    const auto count = static_cast<double>(rule_.week_numbers.size());
    add(is_plural(count) ? "in weeks" : "in week");
    add(list(texts_of(rule_.week_numbers, number_text), " and "));
  }

  void months() { add(list(texts_of(rule_.months, month_text), " and ")); }

  void days() {
    if (!month_days_.empty()) {
      month_days();
    } else {
      weekdays();
    }
  }

  void month_days() {
    const Texts texts = texts_of(month_days_, nth_text);
    if (every_.empty()) {
      add("on the " + list(texts, " and "));
    } else {
      add("on " + list(texts_of(every_, weekday_text), " or "));
      add("the " + list(texts, " or "));
    }
  }

  void weekdays() {
    if (!every_.empty() && !working_days_) add("on " + list(texts_of(every_, weekday_text), ", "));
    if (nth_.empty()) return;
    if (!every_.empty()) add("and");
    add("on the " + list(texts_of(nth_, weekday_text), " and "));
  }

  void hours() {
    if (!rule_.hours.empty()) add("at " + list(texts_of(rule_.hours, number_text), " and "));
  }

  void end() {
    if (rule_.until) {
      add("until " + until_text(*rule_.until));
    } else if (rule_.count != 0) {
      add("for " + number_text(rule_.count) + (is_plural(rule_.count) ? " times" : " time"));
    }
  }

  const RecurrenceRule& rule_;
  std::vector<int> month_days_;
  std::vector<RuleWeekday> every_, nth_;  ///< The rule's weekdays.
  bool working_days_ = false;             ///< Monday to Friday are named, and no other.
  bool all_days_ = false;
  std::string text_ = "every";
};

}  // namespace

std::string recurrence_text(const RecurrenceRule& rule) {
  return RuleWriter(rule).write();
}

}  // namespace vaultask::task
