// How the tokens of a date format are read: each function takes what its token matches off the
// beginning of the rest, as long as it goes. Only date_format_tokens.cpp includes it.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/date_format_fields.hpp"
#include "base/date_format_names.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vaultask::date_format {

using Rest = std::string_view&;

inline constexpr std::size_t kWhole = std::string_view::npos;

/// Takes at least `least` and at most `most` digits; a number too large for an int is a large one.
inline bool take_number(Rest rest, std::size_t least, std::size_t most, std::optional<int>& value) {
  constexpr int kLarge = 100'000'000;
  std::size_t length = 0;
  int number = 0;
  while (length < rest.size() && length < most && strings::is_digit(rest[length])) {
    number = number >= kLarge ? kLarge : number * 10 + (rest[length] - '0');
    ++length;
  }
  if (length < least) return false;
  rest.remove_prefix(length);
  value = number;
  return true;
}

inline bool take_signed(Rest rest, std::size_t least, std::size_t most, std::optional<int>& value) {
  const bool has_sign = !rest.empty() && (rest[0] == '+' || rest[0] == '-');
  const bool negative = has_sign && rest[0] == '-';
  if (has_sign) rest.remove_prefix(1);
  if (!take_number(rest, least, most, value)) return false;
  if (negative) *value = -*value;
  return true;
}

inline bool take_century_year(Rest rest, std::optional<int>& year) {
  if (!take_number(rest, 2, 2, year)) return false;
  *year += *year > 68 ? 1900 : 2000;
  return true;
}

/// A character that moment's matchWord takes for part of a word.
inline bool in_word(char32_t c) {
  const auto between = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  return c == '\'' || between('a', 'z') || between('A', 'Z') || between(0xA0, 0x5FF) ||
         between(0x700, 0xD7FF) || between(0xF900, 0xFDCF) || between(0xFDF0, 0xFF07) ||
         between(0xFF10, 0xFFEF);
}

inline std::string_view take_word(Rest rest) {
  std::size_t length = 0;
  while (length < rest.size()) {
    const auto c = utf8::decode(rest, length);
    if (!c.valid || !in_word(c.code_point)) break;
    length += c.length;
  }
  const std::string_view word = rest.substr(0, length);
  rest.remove_prefix(length);
  return word;
}

/// The place among `names`, cut to a length, of the word that stands here.
template <std::size_t kCount>
std::optional<int> take_name(Rest rest, const std::array<std::string_view, kCount>& names,
                             std::size_t length) {
  const std::string_view word = take_word(rest);
  for (std::size_t i = 0; i < kCount; ++i) {
    if (strings::equals_ci(word, names[i].substr(0, length))) return static_cast<int>(i);
  }
  return std::nullopt;
}

template <std::size_t kLength>
bool take_month(Rest rest, Fields& f) {
  const auto place = take_name(rest, kMonths, kLength);
  if (!place) return false;
  f.month = *place + 1;
  return true;
}

template <std::size_t kLength>
bool take_weekday(Rest rest, Fields& f) {
  f.weekday = take_name(rest, kWeekdays, kLength);
  return f.weekday.has_value();
}

template <std::optional<int> Fields::*kField, std::size_t kLeast, std::size_t kMost>
bool number(Rest rest, Fields& f) {
  return take_number(rest, kLeast, kMost, f.*kField);
}
template <std::size_t kLeast, std::size_t kMost>
bool signed_year(Rest rest, Fields& f) {
  return take_signed(rest, kLeast, kMost, f.year);
}

inline bool ordinal_day(Rest rest, Fields& f) {
  if (!take_number(rest, 1, 2, f.day)) return false;
  const std::string_view suffix = rest.substr(0, 2);
  if (suffix != "th" && suffix != "st" && suffix != "nd" && suffix != "rd") return false;
  rest.remove_prefix(2);
  return true;
}

inline bool quarter_month(Rest rest, Fields& f) {
  if (!take_number(rest, 1, 1, f.month)) return false;
  f.month = (*f.month - 1) * 3 + 1;
  return true;
}

template <std::size_t kLeast>
bool hour_of_twelve(Rest rest, Fields& f) {
  f.twelve_hours = true;
  return take_number(rest, kLeast, 2, f.hour);
}

/// k: the hours 1 to 24.
template <std::size_t kLeast>
bool hour_from_one(Rest rest, Fields& f) {
  if (!take_number(rest, kLeast, 2, f.hour)) return false;
  if (f.hour == 24) f.hour = 0;
  return true;
}

/// The hour, and `kPairs` pairs of digits for minutes and seconds, run together: 930, 0930.
template <bool kTwelve, std::size_t kPairs>
bool run_together(Rest rest, Fields& f) {
  std::size_t digits = 0;
  while (digits < rest.size() && digits < 2 + 2 * kPairs && strings::is_digit(rest[digits])) {
    ++digits;
  }
  if (digits < 1 + 2 * kPairs) return false;
  const std::size_t hours = digits - 2 * kPairs;
  if (kTwelve) f.twelve_hours = true;
  return take_number(rest, hours, hours, f.hour) && take_number(rest, 2, 2, f.minute) &&
         (kPairs == 1 || take_number(rest, 2, 2, f.second));
}

/// A fraction of a second; of its value only whether it is a whole millisecond is kept.
template <std::size_t kLeast, std::size_t kMost>
bool fraction(Rest rest, Fields& f) {
  const std::string_view before = rest;
  std::optional<int> ignored;
  if (!take_number(rest, kLeast, kMost, ignored)) return false;
  const std::string_view digits = before.substr(0, before.size() - rest.size());
  f.millisecond = digits.substr(0, 3).find_first_not_of('0') == std::string_view::npos ? 0 : 1;
  return true;
}

/// a, am, a.m., p, …: moment's /[ap]\.?m?\.?/i
inline bool meridiem(Rest rest, Fields& f) {
  if (rest.empty() || std::string_view("apAP").find(rest[0]) == std::string_view::npos) {
    return false;
  }
  f.afternoon = rest[0] == 'p' || rest[0] == 'P';
  rest.remove_prefix(1);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  if (rest.starts_with('m') || rest.starts_with('M')) rest.remove_prefix(1);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  return true;
}

inline bool era_named(Rest rest, Fields& f, std::string_view domini, std::string_view before) {
  for (const auto& [name, era] :
       {std::pair{domini, Era::anno_domini}, std::pair{before, Era::before_christ}}) {
    if (!strings::starts_with_ci(rest, name)) continue;
    rest.remove_prefix(name.size());
    f.era = era;
    return true;
  }
  return false;
}
inline bool era_by_letters(Rest rest, Fields& f) {
  return era_named(rest, f, "AD", "BC");
}
inline bool era_by_name(Rest rest, Fields& f) {
  return era_named(rest, f, "Anno Domini", "Before Christ");
}

/// Tokens whose number moment matches but does not use.
inline bool unused_number(Rest rest, Fields& /*f*/) {
  std::optional<int> ignored;
  return take_signed(rest, 1, kWhole, ignored);
}

}  // namespace vaultask::date_format
