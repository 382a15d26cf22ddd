#include "vault/today.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "base/calendar.hpp"

namespace vaultask {
namespace {

std::tm machine_time() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return local;
}

/// The moment with what else the C library knows of it: the offset from UTC.
std::tm machine_time_at(const LocalTime& moment) {
  const auto [year, month, day] = calendar::civil(moment.day);
  std::tm local{};
  local.tm_year = year - 1900;
  local.tm_mon = month - 1;
  local.tm_mday = day;
  local.tm_sec = moment.second_of_day;
  local.tm_isdst = -1;
  (void)std::mktime(&local);
  return local;
}

/// What `read` says while the named zone is the machine's.
template <typename Read>
std::tm in_zone(const std::string& timezone, Read read) {
  const char* before = std::getenv("TZ");
  const std::optional<std::string> saved =
      before == nullptr ? std::nullopt : std::optional<std::string>(before);
  ::setenv("TZ", timezone.c_str(), 1);
  ::tzset();
  const std::tm local = read();
  if (saved) {
    ::setenv("TZ", saved->c_str(), 1);
  } else {
    ::unsetenv("TZ");
  }
  ::tzset();
  return local;
}

/// "" is the machine's own.
Result<void> check_zone(const std::string& timezone) {
  if (timezone.empty() || timezone == "UTC") return {};
  std::error_code error;
  const auto zone = std::filesystem::path("/usr/share/zoneinfo") / timezone;
  // glibc takes an unknown zone for UTC without a word.
  if (std::filesystem::is_regular_file(zone, error)) return {};
  return fail(ErrorCode::config, "there is no time zone \"" + timezone + '"',
              "names look like \"Europe/Lisbon\"; Debian's package tzdata holds them");
}

}  // namespace

std::string utc_text(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  (void)std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string utc_now() {
  return utc_text(std::time(nullptr));
}

Result<Date> local_day(const std::string& timezone, std::int64_t seconds) {
  const std::time_t time = seconds;
  const auto read = [time] {
    std::tm local{};
    ::localtime_r(&time, &local);
    return local;
  };
  if (auto known = check_zone(timezone); !known) return fail(known.error());
  const std::tm local = timezone.empty() ? read() : in_zone(timezone, read);
  const auto day = Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  return day.value_or(Date());
}

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Result<LocalTime> local_time(const std::string& timezone,
                             const std::optional<LocalTime>& pretended) {
  if (auto known = check_zone(timezone); !known) return fail(known.error());
  const auto read = [&] { return pretended ? machine_time_at(*pretended) : machine_time(); };
  const std::tm local = timezone.empty() ? read() : in_zone(timezone, read);
  const int offset = static_cast<int>(local.tm_gmtoff / 60);
  if (pretended) return LocalTime{pretended->day, pretended->second_of_day, offset};
  const auto today = Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  if (!today) return fail(ErrorCode::internal, "the clock shows no date");
  const int second = local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec;
  return LocalTime{*today, std::min(second, 24 * 3600 - 1), offset};  // a leap second is none
}

}  // namespace vaultask
