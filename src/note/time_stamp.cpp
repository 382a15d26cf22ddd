#include "note/time_stamp.hpp"

#include "base/strings.hpp"

namespace vaultask::note {
namespace {

struct Clock {
  std::int64_t milliseconds = 0;
  std::size_t length = 0;
};

struct Group {
  int value = 0;
  std::size_t digits = 0;
};

/// Up to three digits; none where more follow.
Group group_at(std::string_view text, std::size_t at) {
  Group group;
  while (at + group.digits < text.size() && strings::is_digit(text[at + group.digits])) {
    if (group.digits == 3) return {};
    group.value = group.value * 10 + (text[at + group.digits] - '0');
    ++group.digits;
  }
  return group;
}

/// ".74": its milliseconds, and its length with the point.
Clock fraction_at(std::string_view text, std::size_t at) {
  Clock fraction;
  if (at >= text.size() || (text[at] != '.' && text[at] != ',')) return fraction;
  std::int64_t unit = 100;
  std::size_t n = 1;
  for (; at + n < text.size() && strings::is_digit(text[at + n]); ++n) {
    fraction.milliseconds += unit * (text[at + n] - '0');
    unit /= 10;
  }
  if (n > 1) fraction.length = n;
  return fraction;
}

/// "1:02:03.4", "62:03"
std::optional<Clock> parse_clock(std::string_view text) {
  constexpr int kHoursPerDay = 24;
  constexpr int kMostMinutes = 600;
  int groups[3] = {};
  std::size_t count = 0;
  std::size_t at = 0;
  for (;;) {
    const Group group = group_at(text, at);
    if (group.digits == 0 || (count > 0 && group.digits != 2)) return std::nullopt;
    groups[count++] = group.value;
    at += group.digits;
    const bool more = at + 1 < text.size() && text[at] == ':' && strings::is_digit(text[at + 1]);
    if (!more) break;
    if (count == 3) return std::nullopt;
    ++at;
  }
  if (count < 2) return std::nullopt;
  const int seconds = groups[count - 1];
  const int minutes = groups[count - 2];
  const int hours = count == 3 ? groups[0] : 0;
  if (seconds >= 60 || minutes >= (count == 3 ? 60 : kMostMinutes) || hours >= kHoursPerDay) {
    return std::nullopt;
  }
  const Clock fraction = fraction_at(text, at);
  return Clock{((hours * 60LL + minutes) * 60 + seconds) * 1000 + fraction.milliseconds,
               at + fraction.length};
}

/// Offset of the closing bracket not far from the opening one; npos if there is none.
std::size_t closing_bracket(std::string_view text) {
  constexpr std::size_t kLongestStamp = 40;
  return text.substr(0, kLongestStamp).find(text.front() == '[' ? ']' : ')');
}

}  // namespace

std::optional<TimeStamp> parse_time_stamp(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text.front() != '[' && text.front() != '(') {
    const auto clock = parse_clock(text);
    if (!clock) return std::nullopt;
    const bool ends = clock->length == text.size() || !strings::is_alnum(text[clock->length]);
    if (!ends) return std::nullopt;
    return TimeStamp{clock->milliseconds, clock->length, false};
  }
  const auto close = closing_bracket(text);
  const auto first = text.find_first_not_of(" \t", 1);
  if (first == text.npos) return std::nullopt;
  if (const auto clock = parse_clock(text.substr(first))) {
    const std::size_t end = first + clock->length;
    // The closing bracket may have been lost; the time has not.
    return TimeStamp{clock->milliseconds, close == text.npos ? end : close + 1, true};
  }
  const bool damaged = text.front() == '[' && close != text.npos &&
                       strings::is_digit(text[first]) &&
                       text.substr(0, close).find(':') != text.npos;
  if (!damaged) return std::nullopt;
  return TimeStamp{std::nullopt, close + 1, true};
}

}  // namespace vaultask::note
