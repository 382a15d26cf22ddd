#include "vault/locations.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"

namespace vaultask {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// cron may run without HOME.
std::string home() {
  if (std::string set = environment("HOME"); !set.empty()) return set;
  const passwd* entry = ::getpwuid(::getuid());
  return entry == nullptr || entry->pw_dir == nullptr ? "" : entry->pw_dir;
}

/// An XDG base folder: the variable where it is absolute, else below the home; "" without a home.
std::string xdg_folder(const char* variable, const char* below_home) {
  if (std::string set = environment(variable); set.starts_with('/')) return set;
  const std::string base = home();
  return base.empty() ? "" : base + '/' + below_home;
}

bool is_vault(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / ".obsidian", error) || fs::exists(folder / ".vaultask.toml", error);
}

}  // namespace

Result<std::string> find_vault(const std::string& given, const std::string& start) {
  std::error_code error;
  if (!given.empty()) {
    const fs::path path = fs::canonical(given, error);
    if (error) {
      return fail(ErrorCode::not_found, "there is no vault at " + given + ": " + error.message());
    }
    if (!fs::is_directory(path, error)) {
      return fail(ErrorCode::not_found,
                  given + " is not a folder" + (error ? ": " + error.message() : ""));
    }
    return path.string();
  }
  fs::path folder = fs::canonical(start.empty() ? "." : start, error);
  for (; !error && !folder.empty(); folder = folder.parent_path()) {
    if (is_vault(folder)) return folder.string();
    if (folder == folder.root_path()) break;
  }
  return fail(ErrorCode::not_found, "this folder lies in no vault",
              "name one with --vault DIR or VAULTASK_VAULT");
}

bool lies_in(const std::string& folder, const std::string& vault_folder) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(fs::absolute(folder, error), error);
  return (path.string() + '/').starts_with(vault_folder + '/');
}

Result<DatabaseFolders> database_folders_of(const std::string& vault_folder, const std::string& id,
                                            const std::string& given) {
  const std::string cache = xdg_folder("XDG_CACHE_HOME", ".cache");
  const std::string state = xdg_folder("XDG_STATE_HOME", ".local/state");
  if (given.empty() && (cache.empty() || state.empty())) {
    return fail(ErrorCode::store, "there is no home folder for the index",
                "set HOME, or name a folder with --db");
  }
  char digits[9];
  const auto hash = files::content_hash(id.empty() ? vault_folder : id);
  std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(hash & 0xFFFFFFFFU));
  const std::string base = fs::path(vault_folder).filename().string();
  const std::string name = '/' + (base.empty() ? "vault" : base) + '-' + digits;
  if (!given.empty()) return DatabaseFolders{given + name, given + name};
  return DatabaseFolders{cache + "/vaultask" + name, state + "/vaultask" + name};
}

std::string user_settings_path() {
  const std::string folder = xdg_folder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? "" : folder + "/vaultask/config.toml";
}

}  // namespace vaultask
