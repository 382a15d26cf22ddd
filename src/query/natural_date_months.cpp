// Dates with the name of a month: "14 November 2025", "Nov 14", "November 2025".
#include <array>

#include "query/natural_date_parsers.hpp"
#include "query/natural_date_words.hpp"

namespace vaultask::query::natural_date {
namespace {

/// What a form has read of a date.
struct Reading {
  std::size_t end = 0;
  int month = 0;
  std::optional<int> day;
  std::optional<int> last_day;  ///< Of "10 - 12 November"
  std::optional<int> year;
};

constexpr int kLargestDay = 31;

Found found_from(const Input& input, std::size_t from, const Reading& reading) {
  Components start(input.reference);
  start.assign(Part::month, reading.month);
  if (reading.day) {
    start.assign(Part::day, *reading.day);
  } else {
    start.imply(Part::day, 1);
  }
  if (reading.year) {
    start.assign(Part::year, *reading.year);
  } else {
    start.imply(Part::year,
                closest_year(input.reference.now, reading.day.value_or(1), reading.month));
  }
  Found found = input.found(from, reading.end, start);
  if (reading.last_day) {
    found.end = start;
    found.end->assign(Part::day, *reading.last_day);
  }
  return found;
}

// ---- November 2025 ----

/// Whether a month without a day may end here: not in a word, nor before what may be its day.
bool month_may_end(Text text, std::size_t at) {
  if (at >= text.size()) return true;
  const std::size_t blanks = count_spaces(text, at, 2);
  if (blanks == 0) return !is_word(text[at]);
  return blanks > 1 || !has_digit(text, at + 1);
}

/// The last place in text[from, to] where a month may end.
std::optional<std::size_t> last_month_end(Text text, std::size_t from, std::size_t to) {
  for (std::size_t at = to + 1; at-- > from;) {
    if (month_may_end(text, at)) return at;
  }
  return std::nullopt;
}

/// The year and the end behind a month's name that ends at `name_end`.
std::optional<Reading> year_behind(Text text, std::size_t name_end) {
  const std::size_t behind = skip_spaces(text, name_end);
  const bool mark = has_any(text, behind, ",-");
  const std::size_t marked = mark ? behind + 1 : behind;
  const std::size_t year_at = skip_spaces(text, marked);
  for (const WordEnd& year : years_at(text, year_at)) {
    if (month_may_end(text, year.end)) return Reading{year.end, 0, {}, {}, year.value};
  }
  for (const std::size_t from : {marked, name_end}) {
    const auto end = last_month_end(text, from, from == marked ? year_at : behind);
    if (end) return Reading{*end, 0, {}, {}, {}};
  }
  return std::nullopt;
}

// ---- 14 November 2025 ----

/// Where the last day of a range may begin, after the first one: behind "to" or up to six blanks.
std::size_t second_day_place(Text text, std::size_t at) {
  constexpr std::array<std::string_view, 5> kTo{"to", "-", "until", "through", "till"};
  const std::size_t word = at + count_spaces(text, at, 3);
  auto to = after_any(text, word, kTo);
  if (has(text, word, u'–')) to = word + 1;
  const std::size_t behind = to.value_or(word);
  return behind + count_spaces(text, behind, 3);
}

/// Where the month may begin after the day.
std::size_t month_place(Text text, std::size_t at) {
  if (has_any(text, at, "-/")) return at + 1;
  const std::size_t word = at + count_spaces(text, at, 3);
  const std::size_t behind = after_word(text, word, "of").value_or(word);
  return behind + count_spaces(text, behind, 3);
}

/// Where the year may begin after the month.
std::size_t year_place(Text text, std::size_t at) {
  if (has_any(text, at, "-/")) return at + 1;
  const std::size_t behind = has(text, at, u',') ? at + 1 : at;
  return behind + count_spaces(text, behind, 3);
}

/// A year is none before ":30" or the like.
bool year_may_end(Text text, std::size_t at) {
  return word_ends(text, at) &&
         (at >= text.size() || is_space(text[at]) || !has_digit(text, at + 1));
}

/// The month and perhaps a year, behind a day that ends at `at`.
std::optional<Reading> month_behind(Text text, std::size_t at) {
  for (const WordEnd& month : months_at(text, month_place(text, at))) {
    for (const WordEnd& year : years_at(text, year_place(text, month.end))) {
      if (year_may_end(text, year.end)) return Reading{year.end, month.value, {}, {}, year.value};
    }
    if (word_ends(text, month.end)) return Reading{month.end, month.value, {}, {}, {}};
  }
  return std::nullopt;
}

/// The month behind a day or behind a second day.
std::optional<Reading> days_behind(Text text, const WordEnd& day) {
  for (const WordEnd& last : day_numbers_at(text, second_day_place(text, day.end))) {
    if (auto reading = month_behind(text, last.end)) {
      reading->last_day = last.value;
      return reading;
    }
  }
  return month_behind(text, day.end);
}

// ---- November 14, 2025 ----

/// Behind the month: "-", "/", or blanks with or without a comma.
std::size_t behind_separator(Text text, std::size_t at) {
  if (has_any(text, at, "-/")) return at + 1;
  const std::size_t comma = skip_spaces(text, at);
  return has(text, comma, u',') ? skip_spaces(text, comma + 1) : comma;
}

bool day_may_end(Text text, std::size_t at) {
  return word_ends(text, at) && !(has(text, at, u':') && has_digit(text, at + 1));
}

/// Perhaps a year, and the end, behind a day that ends at `at`.
std::optional<Reading> year_behind_day(Text text, std::size_t at) {
  const std::size_t behind = skip_spaces(text, at);
  for (const WordEnd& year : years_at(text, behind_separator(text, behind))) {
    if (day_may_end(text, year.end)) return Reading{year.end, 0, {}, {}, year.value};
  }
  if (day_may_end(text, behind)) return Reading{behind, 0, {}, {}, {}};
  if (behind > at) return Reading{behind - 1, 0, {}, {}, {}};
  return std::nullopt;
}

/// Perhaps the last day of a range, and the rest, behind a first day that ends at `at`.
std::optional<Reading> range_behind_day(Text text, std::size_t at) {
  const std::size_t word = skip_spaces(text, at);
  constexpr std::array<std::string_view, 2> kTo{"to", "-"};
  if (const auto to = after_any(text, word, kTo)) {
    for (const WordEnd& last : day_numbers_at(text, skip_spaces(text, *to))) {
      if (auto reading = year_behind_day(text, last.end)) {
        reading->last_day = last.value;
        return reading;
      }
    }
  }
  return year_behind_day(text, at);
}

/// "November 14 am" has an hour, not a day.
bool is_hour(Text text, std::size_t number_end) {
  constexpr std::array<std::string_view, 2> kHalves{"am", "pm"};
  return after_any(text, skip_spaces(text, number_end), kHalves).has_value();
}

}  // namespace

std::optional<Outcome> month_name(const Input& input, std::size_t at) {
  const auto in = after_word(input.text, at, "in");
  const std::size_t name = in ? skip_spaces(input.text, *in) : at;
  for (const WordEnd& month : months_at(input.text, name)) {
    auto reading = year_behind(input.text, month.end);
    if (!reading) continue;
    reading->month = month.value;
    // "mar" alone may be anything.
    const bool full = is_full_month_name(input.text.substr(name, month.end - name));
    if (reading->end - at <= 3 && !full) return refused(at + 1);
    return accepted(found_from(input, name, *reading));
  }
  return std::nullopt;
}

std::optional<Outcome> day_month(const Input& input, std::size_t at) {
  const auto on = after_word(input.text, at, "on");
  const std::size_t from = on ? *on + count_spaces(input.text, *on, 3) : at;
  for (const WordEnd& day : day_numbers_at(input.text, from)) {
    auto reading = days_behind(input.text, day);
    if (!reading) continue;
    if (day.value > kLargestDay) return refused(at + (day.end - from) + 1);
    reading->day = day.value;
    return accepted(found_from(input, at, *reading));
  }
  return std::nullopt;
}

std::optional<Outcome> month_day(const Input& input, std::size_t at) {
  for (const WordEnd& month : months_at(input.text, at)) {
    for (const WordEnd& day : day_numbers_at(input.text, behind_separator(input.text, month.end))) {
      if (is_hour(input.text, day.end)) continue;
      auto reading = range_behind_day(input.text, day.end);
      if (!reading) continue;
      if (day.value > kLargestDay) return refused(at + 1);
      reading->month = month.value;
      reading->day = day.value;
      return accepted(found_from(input, at, *reading));
    }
  }
  return std::nullopt;
}

}  // namespace vaultask::query::natural_date
