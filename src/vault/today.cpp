#include "vault/today.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>

namespace vaultask {
namespace {

std::tm local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return local;
}

std::tm local_time_in(const std::string& timezone) {
  const char* before = std::getenv("TZ");
  const std::optional<std::string> saved =
      before == nullptr ? std::nullopt : std::optional<std::string>(before);
  ::setenv("TZ", timezone.c_str(), 1);
  ::tzset();
  const std::tm local = local_time();
  if (saved) {
    ::setenv("TZ", saved->c_str(), 1);
  } else {
    ::unsetenv("TZ");
  }
  ::tzset();
  return local;
}

}  // namespace

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Result<Date> local_today(const std::string& timezone) {
  if (!timezone.empty()) {
    std::error_code error;
    const auto zone = std::filesystem::path("/usr/share/zoneinfo") / timezone;
    // glibc takes an unknown zone for UTC without a word.
    if (timezone != "UTC" && !std::filesystem::is_regular_file(zone, error)) {
      return fail(ErrorCode::config, "there is no time zone \"" + timezone + '"',
                  "names look like \"Europe/Lisbon\"; Debian's package tzdata holds them");
    }
  }
  const std::tm local = timezone.empty() ? local_time() : local_time_in(timezone);
  const auto today = Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  if (!today) return fail(ErrorCode::internal, "the clock shows no date");
  return *today;
}

}  // namespace vaultask
