#include "vault/script_worker.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/strings.hpp"

namespace vaultask {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = "vaultask-js";

bool can_run(const fs::path& program) {
  return ::access(program.c_str(), X_OK) == 0;
}

/// "Europe/Lisbon", "UTC", "Etc/GMT-1": what a TZ may be that is handed on.
bool is_zone_name(std::string_view zone) {
  return !zone.empty() && strings::is_alpha(zone.front()) &&
         zone.find("..") == std::string_view::npos &&
         std::all_of(zone.begin(), zone.end(), [](char c) {
           return strings::is_alpha(c) || strings::is_digit(c) ||
                  std::string_view("/_+-").find(c) != std::string_view::npos;
         });
}

}  // namespace

std::string find_script_worker() {
  if (const char* given = std::getenv("VAULTASK_JS")) return given;
  std::error_code unknown;
  const fs::path here = fs::read_symlink("/proc/self/exe", unknown).parent_path();
  for (const fs::path& program : {here / kName, here.parent_path() / "libexec" / "vaultask" / kName,
                                  fs::path(VAULTASK_LIBEXEC) / kName}) {
    if (can_run(program)) return program.string();
  }
  return {};
}

bool recognises_scripts() {
  return std::getenv("VAULTASK_JS_ALL") == nullptr;
}

std::string script_zone(const std::string& timezone) {
  if (!timezone.empty()) return is_zone_name(timezone) ? timezone : "UTC";
  const char* zone = std::getenv("TZ");
  return zone != nullptr && is_zone_name(zone) ? zone : "";
}

}  // namespace vaultask
