// Times of day: "5pm", "at 10:30", "10:30-12", "8 in the morning". They move a day at midnight, and
// they belong to the date beside them.
#include <algorithm>
#include <array>

#include "query/natural_date_clock_text.hpp"
#include "query/natural_date_parsers.hpp"

namespace vaultask::query::natural_date {
namespace {

/// "1030" is 10:30.
void split_hour(int& hour, int& minute) {
  minute = hour % 100;
  hour /= 100;
}

void assign_rest(Components& components, const ClockReading& reading) {
  if (reading.millisecond) components.assign(Part::millisecond, *reading.millisecond);
  if (reading.second) components.assign(Part::second, *reading.second);
}

int to_24_hours(int hour, Half half) {
  if (half == Half::am && hour == 12) return 0;
  return half == Half::pm && hour != 12 ? hour + 12 : hour;
}

/// "at night", "in the afternoon", "in the morning"; only in lower case.
void apply_phrase(Text time, Components& components) {
  const std::int64_t hour = components.get(Part::hour);
  if (time.ends_with(u"night")) {
    if (hour >= 6 && hour < 12) {
      components.assign(Part::hour, hour + 12).assign(Part::meridiem, kPm);
    } else if (hour < 6) {
      components.assign(Part::meridiem, kAm);
    }
  } else if (time.ends_with(u"afternoon")) {
    components.assign(Part::meridiem, kPm);
    if (hour <= 6) components.assign(Part::hour, hour + 12);
  } else if (time.ends_with(u"morning")) {
    components.assign(Part::meridiem, kAm);
  }
}

std::optional<Components> first_time(const ClockReading& reading, const Reference& reference) {
  int hour = reading.hour, minute = 0;
  if (hour > 100) {
    if (reading.minute) return std::nullopt;
    split_hour(hour, minute);
  }
  const bool one_digit = reading.minute && reading.minute_digits == 1;
  if (one_digit && reading.half == Half::none) return std::nullopt;
  if (reading.minute) minute = *reading.minute;
  if (hour > 24 || minute >= 60 || reading.second.value_or(0) >= 60) return std::nullopt;
  if (reading.half != Half::none && hour > 12) return std::nullopt;

  const bool afternoon = hour > 12 || reading.half == Half::pm;
  const bool certain = hour > 12 || reading.half != Half::none;
  hour = to_24_hours(hour, reading.half);
  Components components(reference);
  components.assign(Part::hour, hour).assign(Part::minute, minute);
  if (certain) {
    components.assign(Part::meridiem, afternoon ? kPm : kAm);
  } else {
    components.imply(Part::meridiem, hour < 12 ? kAm : kPm);
  }
  assign_rest(components, reading);
  return components;
}

/// "3-5pm": the first time is in the same half of the day.
void share_half(Half half, Components& first) {
  if (first.certain(Part::meridiem)) return;
  const std::int64_t hour = first.get(Part::hour);
  first.imply(Part::meridiem, half == Half::am ? kAm : kPm);
  if (half == Half::am && hour == 12) first.assign(Part::hour, 0);
  if (half == Half::pm && hour != 12) first.assign(Part::hour, hour + 12);
}

/// Without am or pm: "10pm - 1" ends in the morning, "1pm - 3" in the afternoon.
void guess_half(int hour, const Components& first, Components& second) {
  if (hour >= 12) {
    second.assign(Part::meridiem, kPm);
  } else if (first.certain(Part::meridiem) && first.get(Part::hour) > 12) {
    if (first.get(Part::hour) - 12 > hour) {
      second.imply(Part::meridiem, kAm);
    } else {
      second.assign(Part::hour, hour + 12).assign(Part::meridiem, kPm);
    }
  } else {
    second.imply(Part::meridiem, kAm);
  }
}

std::optional<Components> second_time(const ClockReading& reading, const Reference& reference,
                                      Components& first) {
  int hour = reading.hour, minute = reading.minute.value_or(0);
  if (!reading.minute && hour > 100) split_hour(hour, minute);
  if (reading.second.value_or(0) >= 60 || minute >= 60 || hour > 24) return std::nullopt;
  if (reading.half != Half::none && hour > 12) return std::nullopt;

  Components components(reference);
  assign_rest(components, reading);
  const auto next_day = [&] { components.imply(Part::day, components.get(Part::day) + 1); };
  if (reading.half == Half::am && hour == 12) next_day();
  if (reading.half != Half::none) share_half(reading.half, first);
  hour = to_24_hours(hour, reading.half);
  components.assign(Part::hour, hour).assign(Part::minute, minute);
  if (reading.half != Half::none) {
    components.assign(Part::meridiem, reading.half == Half::pm ? kPm : kAm);
  } else {
    guess_half(hour, first, components);
  }
  const Time begin = first.time(), end = components.time();
  if (begin && end && *end < *begin) next_day();
  return components;
}

// ---- what only looks like a time ----

/// Where the digits and dots that end at `end` begin: two at least, a digit first.
std::optional<std::size_t> number_before(Text text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == u'.')) --begin;
  const bool fits = end - begin >= 2 && is_digit(text[begin]);
  return fits ? std::optional(begin) : std::nullopt;
}

/// Whether the number is behind something other than a time's own figures.
bool stands_apart(Text text, std::size_t begin) {
  return begin > 0 && text[begin - 1] != u':';
}

/// "1.2" is none; "10.30" is.
bool has_odd_dot(Text number) {
  const std::size_t size = number.size();
  const bool minutes = size >= 4 && is_digit(number[size - 4]) && number[size - 3] == u'.' &&
                       is_digit(number[size - 2]) && is_digit(number[size - 1]);
  return number.find(u'.') != Text::npos && !minutes;
}

bool is_too_late(Text number) {
  return to_number(number, 0, count_digits(number, 0)) > 24;
}

bool is_likely_time(Text text) {
  const std::size_t digits = count_digits(text, 0);
  if (digits == text.size() && digits != 2) return false;
  if (text.size() >= 2 && has_any(text, text.size() - 1, "apAP") &&
      is_digit(text[text.size() - 2])) {
    return false;
  }
  const auto begin = number_before(text, text.size());
  if (!begin || !stands_apart(text, *begin)) return true;
  const Text number = text.substr(*begin);
  return !has_odd_dot(number) && !is_too_late(number);
}

bool is_likely_range(Text text) {
  const std::size_t digits = count_digits(text, 0);
  const bool bare = digits > 0 && has(text, digits, u'-') &&
                    count_digits(text, digits + 1) == text.size() - digits - 1;
  if (bare) return false;
  const auto last = number_before(text, text.size());
  if (!last) return true;
  std::size_t end = *last;
  while (end > 0 && is_space(text[end - 1])) --end;
  if (end == 0 || text[end - 1] != u'-') return true;
  --end;
  while (end > 0 && is_space(text[end - 1])) --end;
  const auto first = number_before(text, end);
  if (!first || !stands_apart(text, *first)) return true;
  return !has_odd_dot(text.substr(*last)) && !is_too_late(text.substr(*last)) &&
         !is_too_late(text.substr(*first));
}

/// A second time, behind "-" or "to".
struct Second {
  ClockReading reading;
  std::size_t digits_behind_minus = 0;  ///< 0 unless it is only "-" and digits.
};

std::optional<Second> second_at(Text text, std::size_t at) {
  const std::size_t mark = skip_spaces(text, at);
  std::size_t behind = mark + 1;
  if (!has_any(text, mark, "-~?") && !has(text, mark, u'–') && !has(text, mark, u'〜')) {
    const auto to = after_word(text, mark, "to");
    if (!to) return std::nullopt;
    behind = *to;
  }
  const std::size_t hour = skip_spaces(text, behind);
  const auto reading = second_time_at(text, hour);
  if (!reading) return std::nullopt;
  const std::size_t digits = count_digits(text, hour, 4);
  const bool bare = text[mark] == u'-' && hour + digits == reading->end;
  return Second{*reading, bare ? digits : 0};
}

/// The time that begins at `at`, with or without "at" or "from".
std::optional<ClockReading> read_first(Text text, std::size_t at) {
  if (auto reading = first_time_at(text, at)) return reading;
  constexpr std::array<std::string_view, 2> kPrefixes{"at", "from"};
  const auto prefix = after_any(text, at, kPrefixes);
  return prefix ? first_time_at(text, skip_spaces(text, *prefix)) : std::nullopt;
}

}  // namespace

std::optional<Outcome> clock_time(const Input& input, std::size_t at) {
  const auto reading = read_first(input.text, at);
  if (!reading) return std::nullopt;
  const Outcome none = refused(reading->end + 1);
  auto first = first_time(*reading, input.reference);
  if (!first) return none;
  apply_phrase(input.text.substr(at, reading->end - at), *first);
  Found found = input.found(at, reading->end, *first);
  const auto second = second_at(input.text, reading->end);
  // "2022-12" is no time, "10:30 -0800" is one with a zone.
  if (second && count_digits(found.text, 0) >= 3 && second->digits_behind_minus >= 2) return none;
  if (!second || second->digits_behind_minus >= 3) {
    return is_likely_time(found.text) ? accepted(std::move(found)) : none;
  }
  found.end = second_time(second->reading, input.reference, found.start);
  if (found.end) {
    found.text += input.text.substr(reading->end, second->reading.end - reading->end);
  }
  return is_likely_range(found.text) ? accepted(std::move(found)) : none;
}

}  // namespace vaultask::query::natural_date
