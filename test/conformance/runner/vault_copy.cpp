#include "vault_copy.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "plugin_settings.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

fs::path make_temporary_folder() {
  std::string pattern = (fs::temp_directory_path() / "vaultask-conformance-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw std::runtime_error("cannot make a temporary folder");
  }
  return pattern;
}

/// Not fs::copy: the copy must be writable where the original is not.
void copy_notes(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  for (const auto& entry : fs::directory_iterator(from)) {
    const fs::path name = entry.path().filename();
    if (name == ".obsidian" || name == ".vaultask.toml") continue;
    if (entry.is_directory()) {
      copy_notes(entry.path(), to / name);
    } else if (entry.is_regular_file()) {
      fs::copy_file(entry.path(), to / name);
    }
  }
}

void write_file(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  if (!stream) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

VaultCopy::VaultCopy(const fs::path& vault, std::string zone)
    : root_(make_temporary_folder()), timezone_(std::move(zone)) {
  copy_notes(vault, root_ / "vault");
  ::setenv("XDG_CONFIG_HOME", (root_ / "config").c_str(), 1);
}

VaultCopy::~VaultCopy() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void VaultCopy::write_settings(const Json& settings) const {
  const fs::path vault = root_ / "vault";
  write_file(vault / ".obsidian" / "plugins" / "obsidian-tasks-plugin" / "data.json",
             plugin_settings(settings).dump(2));
  const std::string js = settings.value("enableJs", true) ? "sandbox" : "off";
  write_file(vault / ".vaultask.toml", "timezone = \"" + timezone_ + "\"\njs = \"" + js + "\"\n");
}

Vault VaultCopy::open(const Json& settings, const Now& now) {
  write_settings(settings);
  const auto [database, first] = databases_.try_emplace(
      settings.dump(), root_ / "databases" / std::to_string(databases_.size()));
  VaultOptions options;
  options.folder = (root_ / "vault").string();
  options.database_folder = database->second.string();
  options.today = now.today;
  options.second_of_day = now.second_of_day;
  options.index = first ? IndexUse::update : IndexUse::cached;
  auto vault = Vault::open(std::move(options));
  if (!vault) throw std::runtime_error(to_string(vault.error()));
  if (first) {
    // At once: the settings' files are another case's when this vault is first asked.
    if (const auto report = vault->index(false); !report) {
      throw std::runtime_error(to_string(report.error()));
    }
  }
  return std::move(*vault);
}

}  // namespace vaultask::conformance
