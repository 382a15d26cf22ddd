#include "task/lenient_date.hpp"

#include <algorithm>
#include <iterator>

#include "base/strings.hpp"

namespace vaultask::task {
namespace {

using strings::is_digit;

/// The number `text` begins with, of at most four digits; `length` 0 for none.
struct Number {
  int value = 0;
  std::size_t length = 0;
};

Number read_number(std::string_view text) {
  Number number;
  while (number.length < text.size() && number.length < 4 && is_digit(text[number.length])) {
    number.value = number.value * 10 + (text[number.length++] - '0');
  }
  return number;
}

/// Year, month and day with one kind of separator between them.
LenientDate read_numbers(std::string_view text) {
  LenientDate found;
  const Number year = read_number(text);
  if (year.length == 0) return found;
  std::size_t at = year.length;
  const auto part = [&](char separator) {
    if (at >= text.size() || text[at] != separator) return Number{};
    const Number number = read_number(text.substr(at + 1));
    if (number.length > 0) at += 1 + number.length;
    return number;
  };
  const char separator = at < text.size() ? text[at] : '\0';
  if (separator != '-' && separator != '/' && separator != '.') return found;
  const Number month = part(separator);
  if (month.length == 0) return found;
  const Number day = part(separator);
  found.length = at;
  if (year.length != 4 || month.length > 2 || day.length == 0 || day.length > 2) return found;
  if (at < text.size() && is_digit(text[at])) return found;
  found.date = Date::from_ymd(year.value, month.value, day.value);
  found.exact = separator == '-' && month.length == 2 && day.length == 2;
  return found;
}

/// "10:00", "T10:00", "2:15 PM": whether a time of day follows.
bool begins_with_time(std::string_view text) {
  if (text.starts_with('T')) text.remove_prefix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  const Number hour = read_number(text);
  return hour.length > 0 && hour.length <= 2 && hour.value < 25 && hour.length + 1 < text.size() &&
         text[hour.length] == ':' && is_digit(text[hour.length + 1]);
}

}  // namespace

bool begins_with_day_word(std::string_view text) {
  constexpr std::string_view kWords[] = {
      "today", "tomorrow", "yesterday", "next ", "this ", "in ", "mon", "tue", "wed",
      "thu",   "fri",      "sat",       "sun",   "jan",   "feb", "mar", "apr", "may",
      "jun",   "jul",      "aug",       "sep",   "oct",   "nov", "dec"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return strings::starts_with_ci(text, word); });
}

LenientDate read_lenient_date(std::string_view text) {
  const bool linked = text.starts_with("[[");
  LenientDate found = read_numbers(linked ? text.substr(2) : text);
  if (linked) {
    constexpr std::size_t kLongestAlias = 64;
    if (found.length == 0) return {};
    const auto close = text.substr(0, found.length + kLongestAlias).find("]]", found.length + 2);
    if (close == std::string_view::npos) return {};
    found.linked = true;
    found.length = close + 2;
  }
  if (found.length > 0) found.time_behind = begins_with_time(text.substr(found.length));
  return found;
}

}  // namespace vaultask::task
