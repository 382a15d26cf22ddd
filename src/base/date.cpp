#include <vaultask/date.hpp>

#include <array>
#include <chrono>

namespace vaultask {
namespace {

namespace ch = std::chrono;

ch::sys_days to_sys(Date date) {
  return ch::sys_days{ch::days{date.days()}};
}

/// The number in text[from, from + length), or -1 where it is not all digits.
int digits(std::string_view text, std::size_t from, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(from, length)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, int width) {
  const std::string number = std::to_string(value);
  for (int i = static_cast<int>(number.size()); i < width; ++i) out += '0';
  out += number;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const ch::year_month_day ymd{ch::year{year}, ch::month{static_cast<unsigned>(month)},
                               ch::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return from_days(static_cast<std::int32_t>(ch::sys_days{ymd}.time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return from_ymd(year, month, day);
}

int Date::weekday() const {
  return static_cast<int>(ch::weekday{to_sys(*this)}.iso_encoding());
}

std::string Date::to_iso() const {
  const ch::year_month_day ymd{to_sys(*this)};
  std::string out;
  append_padded(out, static_cast<int>(ymd.year()), 4);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
  return out;
}

std::string Date::weekday_name() const {
  static constexpr std::array<const char*, 7> kNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  return kNames[static_cast<std::size_t>(weekday() - 1)];
}

std::string TaskDate::to_string() const {
  switch (state_) {
    case State::absent:
      return {};
    case State::valid:
      return date_.to_iso();
    case State::invalid:
      return text_;
  }
  return {};
}

}  // namespace vaultask
