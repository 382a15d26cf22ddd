// How the tokens of a date format are written. Only date_format_tokens.cpp includes it.
#pragma once

#include <cstdint>
#include <string>

#include "base/calendar.hpp"
#include "base/date_format_names.hpp"

namespace vaultask::date_format {

using calendar::civil;
using calendar::kEnglishWeeks;
using calendar::kIsoWeeks;

inline std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

/// 1st, 2nd, 3rd, 4th, 11th, …
inline std::string ordinal(int value) {
  const int last = value % 10;
  const bool teen = value % 100 / 10 == 1;
  const char* suffix = teen || last == 0 || last > 3 ? "th"
                       : last == 1                   ? "st"
                       : last == 2                   ? "nd"
                                                     : "rd";
  return std::to_string(value) + suffix;
}

template <std::size_t kWidth>
std::string year(Date d) {
  return padded(civil(d).year, kWidth);
}
inline int era_year(Date d) {
  const int value = civil(d).year;
  return value >= 1 ? value : 1 - value;
}
template <std::size_t kWidth>
std::string era_year_padded(Date d) {
  return padded(era_year(d), kWidth);
}
inline int quarter(Date d) {
  return (civil(d).month - 1) / 3 + 1;
}
template <std::size_t kLength>
std::string month_name(Date d) {
  return std::string(kMonths[static_cast<std::size_t>(civil(d).month - 1)].substr(0, kLength));
}
template <std::size_t kLength>
std::string weekday_name(Date d) {
  return std::string(
      kWeekdays[static_cast<std::size_t>(calendar::weekday_from_sunday(d))].substr(0, kLength));
}
template <std::size_t kWidth>
std::string iso_week(Date d) {
  return padded(calendar::week_of(d, kIsoWeeks).number, kWidth);
}
template <std::size_t kWidth>
std::string english_week(Date d) {
  return padded(calendar::week_of(d, kEnglishWeeks).number, kWidth);
}
template <std::size_t kWidth>
std::string iso_week_year(Date d) {
  const int value = calendar::week_of(d, kIsoWeeks).year;
  return padded(kWidth == 2 ? value % 100 : value, kWidth);
}
template <std::size_t kWidth>
std::string english_week_year(Date d) {
  const int value = calendar::week_of(d, kEnglishWeeks).year;
  return padded(kWidth == 2 ? value % 100 : value, kWidth);
}
template <std::size_t kWidth>
std::string zeros(Date /*d*/) {
  return std::string(kWidth, '0');
}
inline std::string twelve(Date /*d*/) {
  return "12";
}
inline std::string era_short(Date d) {
  return civil(d).year >= 1 ? "AD" : "BC";
}
inline std::string era_long(Date d) {
  return civil(d).year >= 1 ? "Anno Domini" : "Before Christ";
}
inline std::string seconds_since_epoch(Date d) {
  return std::to_string(std::int64_t{d.days()} * 86'400);
}

}  // namespace vaultask::date_format
