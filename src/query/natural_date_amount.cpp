#include "query/natural_date_amount.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "query/natural_date_words.hpp"

namespace vaultask::query::natural_date {
namespace {

using Rest = std::function<bool(std::size_t end)>;

constexpr std::size_t kBlanksBetween = 5;
constexpr int kMoreUnits = 10;
/// Distances that refer to each other ("2 days after 3 days after …") are read anew for each one,
/// so there must be an end. The library has none.
constexpr int kMostReadings = 100;

/// "12", "2.5"
void add_digits(Ends& ends, Text text, std::size_t at) {
  const std::size_t whole = at + count_digits(text, at);
  if (whole == at) return;
  ends.add(whole);
  if (has(text, whole, u'.') && has_digit(text, whole + 1)) {
    ends.add(whole + 1 + count_digits(text, whole + 1));
  }
}

/// "half", "half a", "half an"
void add_half(Ends& ends, Text text, std::size_t at) {
  const auto half = after_word(text, at, "half");
  if (!half) return;
  const std::size_t article = *half + count_spaces(text, *half, 2);
  if (const auto end = after_word(text, article, "an")) ends.add(*end);
  if (const auto end = after_word(text, article, "a")) ends.add(*end);
  ends.add(*half);
}

/// "a", "an", "a few", "few", "several"
void add_few(Ends& ends, Text text, std::size_t at) {
  if (const auto a = after_word(text, at, "a")) {
    const std::size_t article = after_word(text, at, "an").value_or(*a);
    if (word_ends(text, article)) {
      const auto few = after_word(text, article + count_spaces(text, article, 2), "few");
      if (few) ends.add(*few);
      ends.add(article);
    }
  }
  for (const std::string_view word : {"few", "several"}) {
    if (const auto end = after_word(text, at, word)) ends.add(*end);
  }
}

/// "couple", "a couple of", with up to two blanks before and between.
void add_couple(Ends& ends, Text text, std::size_t at) {
  const std::size_t article = after_word(text, at, "a").value_or(at);
  const auto couple = after_word(text, article + count_spaces(text, article, 2), "couple");
  if (!couple) return;
  for (std::size_t blanks = count_spaces(text, *couple, 2) + 1; blanks-- > 0;) {
    if (const auto end = after_word(text, *couple + blanks, "of")) ends.add(*end);
    ends.add(*couple + blanks);
  }
}

Ends numbers_at(Text text, std::size_t at) {
  Ends ends;
  for (const WordEnd& word : small_numbers_at(text, at)) ends.add(word.end);
  add_digits(ends, text, at);
  add_half(ends, text, at);
  add_few(ends, text, at);
  add_couple(ends, text, at);
  return ends;
}

/// A number's value; the text is one that numbers_at has found.
double number_of(Text text) {
  for (const WordEnd& word : small_numbers_at(text, 0)) {
    if (word.end == text.size()) return word.value;
  }
  const std::string number = to_lower_ascii(text);
  if (number == "a" || number == "an") return 1;
  const auto holds = [&](std::string_view part) { return number.find(part) != std::string::npos; };
  if (holds("few")) return 3;
  if (holds("half")) return 0.5;
  if (holds("couple")) return 2;
  if (holds("several")) return 7;
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  const bool too_large = read.ec == std::errc::result_out_of_range;
  return too_large ? std::numeric_limits<double>::infinity() : value;
}

/// A number with its unit.
struct Single {
  std::size_t number_end = 0;
  WordEnd unit;
};

/// What `accept` says of the readings of a number with its unit at `at`; the first yes ends it.
template <typename Accept>
bool single_at(Text text, std::size_t at, Accept accept) {
  for (const std::size_t number : numbers_at(text, at)) {
    const std::size_t blanks = count_spaces(text, number, 4);
    if (blanks > 3) continue;
    for (const WordEnd& unit : units_at(text, number + blanks)) {
      if (accept(Single{number, unit})) return true;
    }
  }
  return false;
}

Ends singles_at(Text text, std::size_t at) {
  Ends ends;
  single_at(text, at, [&](const Single& single) {
    ends.add(single.unit.end);
    return false;
  });
  return ends;
}

std::size_t skip_some(Text text, std::size_t at) {
  return at + count_spaces(text, at, kBlanksBetween);
}

/// Up to `units` more of them, each behind a comma or blanks or nothing.
bool more_at(Text text, std::size_t at, int units, const Rest& rest, bool needed = false) {
  if (units > 0) {
    const std::size_t comma = has(text, at, u',') ? at + 1 : at;
    for (const std::size_t end : singles_at(text, skip_some(text, comma))) {
      if (more_at(text, end, units - 1, rest)) return true;
    }
  }
  return !needed && rest(at);
}

bool units_from(Text text, std::size_t at, const Rest& rest) {
  for (const std::size_t end : singles_at(text, at)) {
    const std::size_t behind = skip_some(text, end);
    if (more_at(text, behind, kMoreUnits, rest, true)) return true;
    for (std::size_t blank = behind + 1; blank-- > end;) {
      if (rest(blank)) return true;
    }
  }
  return false;
}

}  // namespace

Amount Amount::parse(Text text) {
  Amount amount;
  for (int reading = 0; reading < kMostReadings && !text.empty(); ++reading) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size() && length == 0; ++at) {
      single_at(text, at, [&](const Single& single) {
        amount.set(static_cast<Unit>(single.unit.value),
                   number_of(text.substr(at, single.number_end - at)));
        length = single.unit.end - at;
        return true;
      });
    }
    if (length == 0) break;
    // The library goes on behind as many characters as it has read, wherever those began.
    text.remove_prefix(length);
    text.remove_prefix(count_spaces(text, 0));
  }
  return amount;
}

Amount Amount::of(Unit unit, double number) {
  Amount amount;
  amount.set(unit, number);
  return amount;
}

void Amount::set(Unit unit, double number) {
  for (Item& item : items_) {
    if (item.unit != unit) continue;
    item.number = number;
    return;
  }
  items_.push_back({unit, number});
}

bool Amount::has(Unit unit) const {
  return std::any_of(items_.begin(), items_.end(), [unit](const Item& item) {
    return item.unit == unit && std::abs(item.number) > 0;
  });
}

Amount Amount::reversed() const {
  Amount amount = *this;
  for (Item& item : amount.items_) item.number = -item.number;
  return amount;
}

Components Amount::from(const Reference& reference) const {
  Time time = reference.now;
  for (const Item& item : items_) time = plus(time, item.number, item.unit);
  Components components(reference);
  const std::int64_t zone = reference.utc_offset_minutes;
  if (has(Unit::hour) || has(Unit::minute) || has(Unit::second)) {
    return components.assign_time_of_day(time).assign_date(time).assign(Part::utc_offset, zone);
  }
  components.imply_time_of_day(time).imply(Part::utc_offset, zone);
  if (has(Unit::day)) return components.assign_date(time);
  components.imply_date(time);
  if (!time) return components;
  const Civil civil = to_civil(*time);
  if (has(Unit::week)) components.imply(Part::weekday, weekday(*time));
  if (has(Unit::month)) components.assign(Part::month, civil.month);
  if (has(Unit::month) || has(Unit::year)) components.assign(Part::year, civil.year);
  return components;
}

bool amount_at(Text text, std::size_t at, const Rest& rest) {
  for (const std::string_view word : {"about", "around"}) {
    const auto end = after_word(text, at, word);
    if (end && units_from(text, *end + count_spaces(text, *end, 3), rest)) return true;
  }
  return units_from(text, at, rest);
}

}  // namespace vaultask::query::natural_date
