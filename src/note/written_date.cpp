#include "note/written_date.hpp"

#include <algorithm>
#include <string>

#include "base/strings.hpp"

namespace vaultask::note {
namespace {

constexpr std::string_view kMonths[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
};
constexpr std::string_view kTaskSigns[] = {"✅", "❌", "➕"};

/// A number that stands alone: at most four digits.
struct Number {
  int value = 0;
  std::size_t digits = 0;
};

Number number_at(std::string_view text, std::size_t at) {
  Number number;
  if (at > 0 && at <= text.size() && strings::is_digit(text[at - 1])) return number;
  while (at + number.digits < text.size() && strings::is_digit(text[at + number.digits])) {
    if (number.digits == 4) return {};
    number.value = number.value * 10 + (text[at + number.digits] - '0');
    ++number.digits;
  }
  return number;
}

std::size_t word_length(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && strings::is_alpha(text[at + n])) ++n;
  return n;
}

/// 1 to 12; 0 for a word that is no month.
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (int i = 0; i < 12; ++i) {
    const std::string_view month = kMonths[i];
    const bool abbreviated = word.size() == 3 || strings::equals_ci(word, "sept");
    if (abbreviated ? strings::starts_with_ci(month, word) : strings::equals_ci(month, word)) {
      return i + 1;
    }
  }
  return 0;
}

/// Reads the parts of a date one after the other.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  bool skip(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (skip(' ') || skip('\t')) {
    }
  }
  bool skip_word(std::string_view word) {
    const std::size_t n = word_length(text_, at_);
    if (!strings::equals_ci(text_.substr(at_, n), word)) return false;
    at_ += n;
    return true;
  }
  /// 0 for no such number.
  int number(std::size_t least_digits, std::size_t most_digits) {
    const Number found = number_at(text_, at_);
    if (found.digits < least_digits || found.digits > most_digits) return 0;
    at_ += found.digits;
    return found.value;
  }
  /// -1 for no year of four digits
  int year() { return number_at(text_, at_).digits == 4 ? number(4, 4) : -1; }
  int month() {
    const std::size_t n = word_length(text_, at_);
    const int month = month_of(text_.substr(at_, n));
    if (month != 0) at_ += n;
    skip('.');
    return month;
  }
  /// "10", "10.", "10th"
  int day() {
    const int day = number(1, 2);
    if (day != 0 && !skip('.')) {
      const bool ordinal = skip_word("st") || skip_word("nd") || skip_word("rd") || skip_word("th");
      static_cast<void>(ordinal);
    }
    return day;
  }
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// "2025-11-10", "2025/11/10", "2025.11.10"
std::optional<Date> year_first(std::string_view text, std::size_t at) {
  Reader reader(text, at);
  const int year = reader.year();
  const char separator = reader.next();
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  reader.skip(separator);
  const int month = reader.number(2, 2);
  if (!reader.skip(separator)) return std::nullopt;
  const int day = reader.number(2, 2);
  return Date::from_ymd(year, month, day);
}

/// "10 Nov 2025", "10th of November, 2025"
std::optional<Date> day_first(std::string_view text, std::size_t at) {
  Reader reader(text, at);
  const int day = reader.day();
  reader.skip_blanks();
  if (reader.skip_word("of")) reader.skip_blanks();
  const int month = reader.month();
  reader.skip(',');
  reader.skip_blanks();
  return Date::from_ymd(reader.year(), month, day);
}

/// "Nov 10, 2025", "November 10th 2025"
std::optional<Date> month_first(std::string_view text, std::size_t at) {
  Reader reader(text, at);
  const int month = reader.month();
  reader.skip_blanks();
  const int day = reader.day();
  reader.skip(',');
  reader.skip_blanks();
  return Date::from_ymd(reader.year(), month, day);
}

std::optional<Date> date_at(std::string_view text, std::size_t at) {
  if (strings::is_digit(text[at])) {
    if (auto date = year_first(text, at)) return date;
    return day_first(text, at);
  }
  return month_first(text, at);
}

/// The line with what does not count blanked: text struck out, and the dates of task signs.
std::string blank_what_is_past(std::string_view line) {
  std::string text(line);
  for (auto from = text.find("~~"); from != text.npos;) {
    const auto to = text.find("~~", from + 2);
    if (to == text.npos) break;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(from),
              text.begin() + static_cast<std::ptrdiff_t>(to + 2), ' ');
    from = text.find("~~", to + 2);
  }
  constexpr std::size_t kDateLength = 10;
  for (const auto sign : kTaskSigns) {
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + sign.size())) {
      const auto date = text.find_first_not_of(" \t", at + sign.size());
      if (date == text.npos || !Date::parse(std::string_view(text).substr(date, kDateLength))) {
        continue;
      }
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(date), kDateLength, ' ');
    }
  }
  return text;
}

}  // namespace

std::optional<Date> find_written_date(std::string_view line) {
  const std::string text = blank_what_is_past(line);
  for (std::size_t at = 0; at < text.size();) {
    if (!strings::is_alnum(text[at])) {
      ++at;
      continue;
    }
    if (auto date = date_at(text, at)) return date;
    const bool digit = strings::is_digit(text[at]);
    while (at < text.size() &&
           (digit ? strings::is_digit(text[at]) : strings::is_alpha(text[at]))) {
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace vaultask::note
