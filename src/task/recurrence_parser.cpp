#include "task/recurrence_parser.hpp"

#include <charconv>
#include <limits>
#include <string>

#include "base/strings.hpp"
#include "task/recurrence_words.hpp"
#include "task/until_date.hpp"

namespace vaultask::task {
namespace {

using Frequency = RecurrenceRule::Frequency;
using Kind = RuleWordKind;

std::vector<RuleWeekday> working_days() {
  return {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}};
}

double number_of(std::string_view digits) {
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec == std::errc::result_out_of_range) return std::numeric_limits<double>::infinity();
  return value;
}

/// One function for each part of rrule.js's grammar; each returns false where the rule is refused.
class RuleParser {
 public:
  explicit RuleParser(std::string_view text) : words_(text), word_(words_.next()) {}

  std::optional<RecurrenceRule> parse() {
    if (!accept(Kind::every)) return std::nullopt;
    if (word_.kind == Kind::number) {
      rule_.interval = number_of(word_.digits);
      advance();
    }
    if (!what()) return std::nullopt;
    return std::move(rule_);
  }

 private:
  void advance() { word_ = words_.next(); }

  bool accept(Kind kind) {
    if (word_.kind != kind) return false;
    advance();
    return true;
  }

  /// What comes back: a unit of time, weekdays or months, and what each may be followed by.
  bool what() {
    switch (word_.kind) {
      case Kind::minute:
        return unit(Frequency::minutely) && on() && end();
      case Kind::hour:
        return unit(Frequency::hourly) && on() && end();
      case Kind::day:
        return unit(Frequency::daily) && at() && end();
      case Kind::working_day:
        rule_.weekdays = working_days();
        return unit(Frequency::weekly) && at() && end();
      case Kind::week:
        return unit(Frequency::weekly) && on() && at() && end();
      case Kind::month:
        return unit(Frequency::monthly) && on() && end();
      case Kind::year:
        return unit(Frequency::yearly) && on() && end();
      case Kind::weekday_name:
        return weekday_names() && at() && on_month_days() && end();
      case Kind::month_name:
        return month_names() && on() && end();
      default:
        return false;
    }
  }

  bool unit(Frequency frequency) {
    rule_.frequency = frequency;
    advance();
    return true;
  }

  bool weekday_names() {
    rule_.frequency = Frequency::weekly;
    do {
      if (word_.kind != Kind::weekday_name) return false;
      rule_.weekdays.push_back({word_.value, 0});
      advance();
    } while (accept(Kind::comma));
    return true;
  }

  bool month_names() {
    rule_.frequency = Frequency::yearly;
    do {
      if (word_.kind != Kind::month_name) return false;
      rule_.months.push_back(word_.value);
      advance();
    } while (accept(Kind::comma));
    return true;
  }

  /// "on the 1st and last Friday", "on weekdays", "in January", "in week 5".
  bool on() {
    const bool on = accept(Kind::on);
    const bool the = accept(Kind::the);
    if (!on && !the) return true;
    do {
      const auto position = nth();
      if (!position) return false;
      if (*position != 0) {
        nth_day(*position);
      } else if (word_.kind == Kind::weekday_name) {
        rule_.weekdays.push_back({word_.value, 0});
        advance();
      } else if (accept(Kind::working_day)) {
        if (rule_.weekdays.empty()) rule_.weekdays = working_days();
      } else if (accept(Kind::week)) {
        if (!numbers(rule_.week_numbers)) return false;
      } else if (word_.kind == Kind::month_name) {
        rule_.months.push_back(word_.value);
        advance();
      } else {
        return true;
      }
    } while (accept(Kind::comma) || accept(Kind::the) || accept(Kind::on));
    return true;
  }

  void nth_day(int position) {
    if (word_.kind == Kind::weekday_name) {
      rule_.weekdays.push_back({word_.value, position});
      advance();
    } else {
      rule_.month_days.push_back(position);
      accept(Kind::day);
    }
  }

  /// "on the 1st" behind weekdays. rrule.js drops the word behind each day, be it a comma.
  bool on_month_days() {
    accept(Kind::on);
    accept(Kind::the);
    const auto first = nth();
    if (!first) return false;
    if (*first == 0) return true;
    rule_.month_days.push_back(*first);
    advance();
    while (accept(Kind::comma)) {
      const auto next = nth();
      if (!next || *next == 0) return false;
      rule_.month_days.push_back(*next);
      advance();
    }
    return true;
  }

  /// 1 for "first", -2 for "2nd last"; 0 if none stands here; nullopt beyond a year.
  std::optional<int> nth() {
    constexpr double kMost = 366;
    int position = 0;
    switch (word_.kind) {
      case Kind::last:
        advance();
        return -1;
      case Kind::first:
        advance();
        return 1;
      case Kind::second:
        position = 2;
        break;
      case Kind::third:
        position = 3;
        break;
      case Kind::nth: {
        const double value = number_of(word_.digits);
        if (value > kMost) return std::nullopt;
        position = static_cast<int>(value);
        break;
      }
      default:
        return 0;
    }
    advance();
    return accept(Kind::last) ? -position : position;
  }

  /// "at 8, 12"
  bool at() {
    while (accept(Kind::at)) {
      if (!numbers(rule_.hours)) return false;
    }
    return true;
  }

  bool numbers(std::vector<double>& list) {
    list.clear();
    do {
      if (word_.kind != Kind::number) return false;
      list.push_back(number_of(word_.digits));
      advance();
    } while (accept(Kind::comma));
    return true;
  }

  /// "for 3 times", "until January 1, 2026"; what stands behind them does not matter.
  bool end() {
    if (word_.kind == Kind::until) {
      rule_.until = parse_until_date(words_.rest());
      return rule_.until.has_value();
    }
    if (!accept(Kind::for_)) return true;
    if (word_.kind != Kind::number) return false;
    rule_.count = number_of(word_.digits);
    return true;
  }

  RuleWords words_;
  RuleWord word_;
  RecurrenceRule rule_;
};

}  // namespace

std::optional<RecurrenceRule> parse_recurrence_rule(std::string_view text) {
  const std::string lower = strings::to_lower(text);
  return RuleParser(lower).parse();
}

}  // namespace vaultask::task
