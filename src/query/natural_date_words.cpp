#include "query/natural_date_words.hpp"

#include <algorithm>

#include "query/natural_date_time.hpp"

namespace vaultask::query::natural_date {
namespace {

struct Word {
  std::string_view text;
  int value = 0;
};

constexpr Word unit(std::string_view text, Unit value) {
  return {text, static_cast<int>(value)};
}

// The words are those of chrono-node 2.3.9: "tues" and "mos" are not among them.

constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
constexpr std::array<Word, 9> kWeekdaysInShort{{{"sun", 0},
                                                {"mon", 1},
                                                {"tue", 2},
                                                {"wed", 3},
                                                {"thu", 4},
                                                {"thur", 4},
                                                {"thurs", 4},
                                                {"fri", 5},
                                                {"sat", 6}}};

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<Word, 12> kMonthsInShort{{{"jan", 1},
                                               {"feb", 2},
                                               {"mar", 3},
                                               {"apr", 4},
                                               {"jun", 6},
                                               {"jul", 7},
                                               {"aug", 8},
                                               {"sep", 9},
                                               {"sept", 9},
                                               {"oct", 10},
                                               {"nov", 11},
                                               {"dec", 12}}};

constexpr std::array<Word, 25> kUnits{
    unit("sec", Unit::second),     unit("second", Unit::second),   unit("seconds", Unit::second),
    unit("min", Unit::minute),     unit("mins", Unit::minute),     unit("minute", Unit::minute),
    unit("minutes", Unit::minute), unit("h", Unit::hour),          unit("hr", Unit::hour),
    unit("hrs", Unit::hour),       unit("hour", Unit::hour),       unit("hours", Unit::hour),
    unit("day", Unit::day),        unit("days", Unit::day),        unit("week", Unit::week),
    unit("weeks", Unit::week),     unit("month", Unit::month),     unit("months", Unit::month),
    unit("qtr", Unit::quarter),    unit("quarter", Unit::quarter), unit("quarters", Unit::quarter),
    unit("y", Unit::year),         unit("yr", Unit::year),         unit("year", Unit::year),
    unit("years", Unit::year)};

constexpr std::array<std::string_view, 12> kSmallNumbers{"one",  "two", "three",  "four",
                                                         "five", "six", "seven",  "eight",
                                                         "nine", "ten", "eleven", "twelve"};

constexpr std::array<std::string_view, 20> kOrdinals{
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
constexpr std::array<std::string_view, 4> kOrdinalSuffixes{"st", "nd", "rd", "th"};

/// The words that begin at a place; the first one means `first`, the next one more.
void add_counted(WordEnds& found, Text text, std::size_t at,
                 std::span<const std::string_view> words, int first) {
  for (const std::string_view word : words) {
    if (const auto end = after_word(text, at, word)) found.add({first, *end});
    ++first;
  }
}

/// Abbreviations, with a full stop or without.
void add_in_short(WordEnds& found, Text text, std::size_t at, std::span<const Word> words) {
  for (const Word& word : words) {
    const auto end = after_word(text, at, word.text);
    if (!end) continue;
    found.add({word.value, *end});
    if (has(text, *end, u'.')) found.add({word.value, *end + 1});
  }
}

/// "twenty-first" to "thirty-first".
void add_compound_ordinals(WordEnds& found, Text text, std::size_t at) {
  struct Tens {
    std::string_view text;
    int value;
    std::size_t last;
  };
  for (const Tens& tens : {Tens{"twenty", 20, 9}, Tens{"thirty", 30, 1}}) {
    const auto end = after_word(text, at, tens.text);
    if (!end || !has_any(text, *end, " -")) continue;
    add_counted(found, text, *end + 1, std::span(kOrdinals).first(tens.last), tens.value + 1);
  }
}

/// "44 BC", "1066 AD": the letters behind the year, which stands in text[at, at + digits).
void add_era_year(WordEnds& found, Text text, std::size_t at, std::size_t digits) {
  const std::size_t blanks = count_spaces(text, at + digits, 3);
  if (digits == 0 || digits > 4 || text[at] == u'0' || blanks > 2) return;
  const int year = to_number(text, at, digits);
  const std::size_t era = at + digits + blanks;
  if (const auto end = after_word(text, era, "be")) found.add({year - 543, *end});  // Buddhist
  if (const auto end = after_word(text, era, "ad")) found.add({year, *end});
  if (const auto end = after_word(text, era, "ce")) found.add({year, *end});
  if (const auto end = after_word(text, era, "bc")) found.add({-year, *end});
  if (const auto end = after_word(text, era, "bce")) found.add({-year, *end});
}

}  // namespace

WordEnds weekdays_at(Text text, std::size_t at) {
  WordEnds found;
  add_counted(found, text, at, kWeekdays, 0);
  add_in_short(found, text, at, kWeekdaysInShort);
  return found;
}

WordEnds months_at(Text text, std::size_t at) {
  WordEnds found;
  add_counted(found, text, at, kMonths, 1);
  add_in_short(found, text, at, kMonthsInShort);
  return found;
}

WordEnds units_at(Text text, std::size_t at) {
  WordEnds found;
  for (const Word& word : kUnits) {
    if (const auto end = after_word(text, at, word.text)) found.add({word.value, *end});
  }
  return found;
}

bool is_full_month_name(Text name) {
  const std::string lower = to_lower_ascii(name);
  return std::find(kMonths.begin(), kMonths.end(), lower) != kMonths.end();
}

WordEnds small_numbers_at(Text text, std::size_t at) {
  WordEnds found;
  add_counted(found, text, at, kSmallNumbers, 1);
  return found;
}

WordEnds day_numbers_at(Text text, std::size_t at) {
  WordEnds found;
  add_counted(found, text, at, kOrdinals, 1);
  if (const auto end = after_word(text, at, "thirtieth")) found.add({30, *end});
  add_compound_ordinals(found, text, at);
  const std::size_t digits = count_digits(text, at, 2);
  for (std::size_t length = 1; length <= digits; ++length) {
    const int number = to_number(text, at, length);
    found.add({number, at + length});
    if (const auto end = after_any(text, at + length, kOrdinalSuffixes)) found.add({number, *end});
  }
  return found;
}

WordEnds years_at(Text text, std::size_t at) {
  WordEnds found;
  const std::size_t digits = count_digits(text, at, 5);
  add_era_year(found, text, at, digits);
  if (digits >= 4 && (text[at] == u'1' || text[at] == u'2')) {
    found.add({to_number(text, at, 4), at + 4});
  }
  if (digits >= 2 && text[at] >= u'5') found.add({likely_year(to_number(text, at, 2)), at + 2});
  return found;
}

int likely_year(int number) {
  if (number >= 100) return number;
  return number + (number > 50 ? 1900 : 2000);
}

}  // namespace vaultask::query::natural_date
