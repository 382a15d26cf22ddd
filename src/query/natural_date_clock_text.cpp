#include "query/natural_date_clock_text.hpp"

#include <array>

namespace vaultask::query::natural_date {
namespace {

constexpr char16_t kWideColon = u'：';

bool is_colon(Text text, std::size_t at) {
  return has(text, at, u':') || has(text, at, kWideColon);
}

struct HalfEnd {
  Half half = Half::none;
  std::size_t end = 0;
};

/// "a.m.", "pm", "p", also behind blanks; at last none of them.
std::array<HalfEnd, 4> halves_at(Text text, std::size_t at) {
  std::array<HalfEnd, 4> found;
  found.fill({Half::none, at});
  const std::size_t from = skip_spaces(text, at);
  std::size_t count = 0;
  for (const std::string_view word : {"a.m.", "p.m.", "am", "pm", "a", "p"}) {
    const auto end = after_word(text, from, word);
    if (end) found[count++] = {word.front() == 'a' ? Half::am : Half::pm, *end};
  }
  return found;
}

/// "o'clock", "at night", "in the morning", "in the afternoon" behind a time.
std::optional<std::size_t> after_phrase(Text text, std::size_t at) {
  const std::size_t from = skip_spaces(text, at);
  if (const auto o = after_word(text, from, "o")) {
    std::size_t clock = *o;
    while (clock < text.size() && !is_word(text[clock])) ++clock;
    return after_word(text, clock, "clock");
  }
  if (const auto end = after_word(text, from, "at")) {
    return after_word(text, skip_spaces(text, *end), "night");
  }
  const auto in = after_word(text, from, "in");
  const auto the = in ? after_word(text, skip_spaces(text, *in), "the") : std::nullopt;
  if (!the) return std::nullopt;
  constexpr std::array<std::string_view, 2> kHalves{"morning", "afternoon"};
  return after_any(text, skip_spaces(text, *the), kHalves);
}

bool time_may_end(Text text, std::size_t at) {
  return word_ends(text, at) && !has(text, at, u'/');
}

/// How the first and the second time of a range differ.
struct Rules {
  bool phrase;              ///< "in the morning" may follow, a slash may not.
  bool dot_before_seconds;  ///< "10.30.15"
  std::size_t fewest_second_digits;
};
constexpr Rules kFirst{true, false, 2};
constexpr Rules kSecond{false, true, 1};

/// The end behind am or pm and what may follow.
std::optional<HalfEnd> end_of_time(Text text, std::size_t at, const Rules& rules) {
  for (const HalfEnd& half : halves_at(text, at)) {
    if (rules.phrase) {
      const auto phrase = after_phrase(text, half.end);
      if (phrase && time_may_end(text, *phrase)) return HalfEnd{half.half, *phrase};
      if (time_may_end(text, half.end)) return half;
    } else if (word_ends(text, half.end)) {
      return half;
    }
  }
  return std::nullopt;
}

/// The time whose hour begins at `at`, in its longest reading that ends as a time does.
std::optional<ClockReading> time_at(Text text, std::size_t at, const Rules& rules) {
  const std::size_t hour_digits = count_digits(text, at, 5);
  if (hour_digits == 0 || hour_digits > 4) return std::nullopt;
  std::array<std::optional<ClockReading>, 4> readings;  // longest first
  ClockReading reading;
  reading.hour = to_number(text, at, hour_digits);
  reading.end = at + hour_digits;
  readings[3] = reading;
  const auto number_behind = [&](std::size_t fewest, std::size_t most) -> std::optional<int> {
    const std::size_t digits = count_digits(text, reading.end + 1, most);
    if (digits < fewest) return std::nullopt;
    const int number = to_number(text, reading.end + 1, digits);
    reading.end += 1 + digits;
    return number;
  };
  if (is_colon(text, reading.end) || has(text, reading.end, u'.')) {
    reading.minute_digits = count_digits(text, reading.end + 1, 2);
    reading.minute = number_behind(1, 2);
    if (reading.minute) readings[2] = reading;
  }
  const bool mark =
      is_colon(text, reading.end) || (rules.dot_before_seconds && has(text, reading.end, u'.'));
  if (reading.minute && mark) {
    reading.second = number_behind(rules.fewest_second_digits, 2);
    if (reading.second) readings[1] = reading;
  }
  if (reading.second && has(text, reading.end, u'.') && has_digit(text, reading.end + 1)) {
    // Of six digits three count.
    reading.millisecond = to_number(text, reading.end + 1, count_digits(text, reading.end + 1, 3));
    reading.end += 1 + count_digits(text, reading.end + 1, 6);
    readings[0] = reading;
  }
  for (auto& one : readings) {
    const auto end = one ? end_of_time(text, one->end, rules) : std::nullopt;
    if (!end) continue;
    one->end = end->end;
    one->half = end->half;
    return one;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ClockReading> first_time_at(Text text, std::size_t at) {
  return time_at(text, at, kFirst);
}

std::optional<ClockReading> second_time_at(Text text, std::size_t at) {
  return time_at(text, at, kSecond);
}

}  // namespace vaultask::query::natural_date
