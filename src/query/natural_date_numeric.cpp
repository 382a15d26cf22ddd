// Dates in figures: "2025-11-14T10:00", "11/14/2025", "2025/Nov/14", "11/2025".
#include <algorithm>

#include "query/natural_date_parsers.hpp"
#include "query/natural_date_words.hpp"

namespace vaultask::query::natural_date {
namespace {

/// A number of one or two digits. Where a third follows, the second is left to it, which fits no
/// form, so only the longest reading counts.
struct Number {
  int value = 0;
  std::size_t end = 0;
};

std::optional<Number> number_at(Text text, std::size_t at, std::size_t most = 2) {
  const std::size_t length = count_digits(text, at, most);
  if (length == 0) return std::nullopt;
  return Number{to_number(text, at, length), at + length};
}

std::optional<Number> number_behind(Text text, std::size_t at, std::string_view marks,
                                    std::size_t most = 2) {
  return has_any(text, at, marks) ? number_at(text, at + 1, most) : std::nullopt;
}

std::optional<Number> year_at(Text text, std::size_t at) {
  if (count_digits(text, at, 4) < 4) return std::nullopt;
  return Number{to_number(text, at, 4), at + 4};
}

Components date_in_figures(const Input& input, int year, int month, int day) {
  return Components(input.reference)
      .assign(Part::year, year)
      .assign(Part::month, month)
      .assign(Part::day, day);
}

// ---- ISO 8601 ----

/// An end of an ISO time and what is known there.
struct IsoEnd {
  std::size_t end = 0;
  std::optional<int> second;
  std::optional<int> millisecond;
};

/// "Z", "+01", "+01:00", "+0100", or none of them: the offset, if the text may end behind it.
struct Zone {
  std::size_t end = 0;
  int minutes = 0;
};

std::optional<Zone> zone_at(Text text, std::size_t at) {
  if (has_any(text, at, "Zz") && word_ends(text, at + 1)) return Zone{at + 1, 0};
  if (has_any(text, at, "+-") && count_digits(text, at + 1, 2) == 2) {
    const int sign = text[at] == u'-' ? -1 : 1;
    const int hours = to_number(text, at + 1, 2);
    const std::size_t end = at + 3;
    const std::size_t colon = has(text, end, u':') ? end + 1 : end;
    if (count_digits(text, colon, 2) == 2 && word_ends(text, colon + 2)) {
      // The library compares -0 with 0, so "-00:30" is ahead of UTC.
      const int minutes = to_number(text, colon, 2);
      return Zone{colon + 2, hours == 0 ? minutes : sign * (hours * 60 + minutes)};
    }
    if (word_ends(text, colon)) return Zone{colon, sign * hours * 60};
    if (word_ends(text, end)) return Zone{end, sign * hours * 60};
  }
  // Without a zone the library means UTC.
  return word_ends(text, at) ? std::optional(Zone{at, 0}) : std::nullopt;
}

/// The ends a time may have behind its minutes, longest first.
std::array<std::optional<IsoEnd>, 3> iso_ends(Text text, std::size_t minutes_end) {
  std::array<std::optional<IsoEnd>, 3> ends;
  ends[2] = IsoEnd{minutes_end, {}, {}};
  const auto second = number_behind(text, minutes_end, ":");
  if (!second) return ends;
  ends[1] = IsoEnd{second->end, second->value, {}};
  if (const auto fraction = number_behind(text, second->end, ".", 4)) {
    ends[0] = IsoEnd{fraction->end, second->value, fraction->value};
  }
  return ends;
}

/// "T10:00" and what follows, put into the date; its end. nullopt: there is no such time.
std::optional<std::size_t> add_iso_time(Text text, std::size_t at, Components& date) {
  if (!has_any(text, at, "Tt")) return std::nullopt;
  const auto hour = number_at(text, at + 1);
  if (!hour) return std::nullopt;
  const auto minute = number_behind(text, hour->end, ":");
  if (!minute) return std::nullopt;
  for (const auto& end : iso_ends(text, minute->end)) {
    const auto zone = end ? zone_at(text, end->end) : std::nullopt;
    if (!zone) continue;
    date.assign(Part::hour, hour->value).assign(Part::minute, minute->value);
    if (end->second) date.assign(Part::second, *end->second);
    if (end->millisecond) date.assign(Part::millisecond, *end->millisecond);
    date.assign(Part::utc_offset, zone->minutes);
    return zone->end;
  }
  return std::nullopt;
}

// ---- 11/14/2025 ----

/// "07", "7", "12", "39": one digit, or two of which the first is at most 3.
std::optional<Number> slash_number_at(Text text, std::size_t at) {
  const auto number = number_at(text, at);
  return number && number->value < 40 ? number : std::nullopt;
}

/// "1.2" and "1.2.30" look like versions.
bool looks_like_version(Text text) {
  if (text.size() < 3 || !is_digit(text[0]) || is_digit(text[1]) || text[1] != u'.') return false;
  const auto dots = std::count(text.begin(), text.end(), u'.');
  const bool only_dots =
      std::all_of(text.begin(), text.end(), [](char16_t c) { return is_digit(c) || c == u'.'; });
  if (!only_dots) return false;
  if (dots == 1) return text.size() == 3;
  const std::size_t second = text.find(u'.', 2);
  return text.size() - second - 1 <= 2;
}

}  // namespace

std::optional<Outcome> iso_date(const Input& input, std::size_t at) {
  const Text text = input.text;
  const auto year = year_at(text, at);
  if (!year) return std::nullopt;
  const auto month = number_behind(text, year->end, "-");
  if (!month) return std::nullopt;
  const auto day = number_behind(text, month->end, "-");
  if (!day) return std::nullopt;
  Components date = date_in_figures(input, year->value, month->value, day->value);
  const auto time_end = add_iso_time(text, day->end, date);
  if (!time_end && !word_ends(text, day->end)) return std::nullopt;
  return accepted(input.found(at, time_end.value_or(day->end), date));
}

std::optional<Outcome> slash_date(const Input& input, std::size_t at) {
  const Text text = input.text;
  const auto first = slash_number_at(text, at);
  if (!first || !has_any(text, first->end, "/.-")) return std::nullopt;
  const auto second = slash_number_at(text, first->end + 1);
  if (!second) return std::nullopt;
  std::optional<Number> year;
  if (has_any(text, second->end, "/.-")) {
    const std::size_t digits = count_digits(text, second->end + 1, 5);
    const std::size_t end = second->end + 1 + digits;
    if ((digits == 4 || digits == 2) && word_ends(text, end)) {
      year = Number{to_number(text, second->end + 1, digits), end};
    }
  }
  const std::size_t end = year ? year->end : second->end;
  if (!word_ends(text, end)) return std::nullopt;

  const bool follows = at > input.search_from;  // a character that belongs to the search
  if ((follows && text[at - 1] == u'/') || has(text, end, u'/')) {
    return refused(std::min(end + 1, text.size()) + 1);
  }
  const Outcome none = refused(follows ? at : at + 1);
  const Text date = text.substr(at, end - at);
  if (looks_like_version(date)) return none;
  if (!year && date.find(u'/') == Text::npos) return none;
  int month = first->value, day = second->value;
  if (month > 12) {
    if (day < 1 || day > 12 || month > 31) return none;
    std::swap(month, day);
  }
  if (day < 1 || day > 31) return none;
  Components start(input.reference);
  start.assign(Part::day, day).assign(Part::month, month);
  if (year) {
    start.assign(Part::year, likely_year(year->value));
  } else {
    start.imply(Part::year, closest_year(input.reference.now, day, month));
  }
  return accepted(input.found(at, end, start));
}

std::optional<Outcome> year_month_day(const Input& input, std::size_t at) {
  const Text text = input.text;
  const auto year = year_at(text, at);
  if (!year) return std::nullopt;
  const auto separates = [text](std::size_t place) {
    return has_any(text, place, "./") || has_space(text, place);
  };
  if (!separates(year->end)) return std::nullopt;
  WordEnds months = months_at(text, year->end + 1);
  if (const auto number = number_at(text, year->end + 1)) {
    months.add({number->value, number->end});
  }
  for (const WordEnd& month : months) {
    if (!separates(month.end)) continue;
    const auto day = number_at(text, month.end + 1);
    if (!day || !word_ends(text, day->end)) continue;
    if (month.value < 1 || month.value > 12) return refused(at + 1);
    return accepted(
        input.found(at, day->end, date_in_figures(input, year->value, month.value, day->value)));
  }
  return std::nullopt;
}

std::optional<Outcome> month_slash_year(const Input& input, std::size_t at) {
  const Text text = input.text;
  const auto month = number_at(text, at);
  if (!month || month->value > 12 || !has(text, month->end, u'/')) return std::nullopt;
  if (month->end - at == 2 && month->value == 0) return std::nullopt;
  const auto year = year_at(text, month->end + 1);
  if (!year) return std::nullopt;
  Components start(input.reference);
  start.imply(Part::day, 1).assign(Part::month, month->value).assign(Part::year, year->value);
  return accepted(input.found(at, year->end, start));
}

}  // namespace vaultask::query::natural_date
