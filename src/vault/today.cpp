#include "vault/today.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace vaultask {

Result<Date> local_today(const std::string& timezone) {
  if (!timezone.empty()) {
    std::error_code error;
    const auto zone = std::filesystem::path("/usr/share/zoneinfo") / timezone;
    // glibc takes an unknown zone for UTC without a word.
    if (timezone != "UTC" && !std::filesystem::is_regular_file(zone, error)) {
      return fail(ErrorCode::config, "there is no time zone \"" + timezone + '"',
                  "names look like \"Europe/Lisbon\"; Debian's package tzdata holds them");
    }
    ::setenv("TZ", timezone.c_str(), 1);
    ::tzset();
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  const auto today = Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  if (!today) return fail(ErrorCode::internal, "the clock shows no date");
  return *today;
}

}  // namespace vaultask
