// A vault as tests open it: on a fixed day, so that its answers are the same every day.
#pragma once

#include <string>

#include <vaultask/vault.hpp>

namespace vaultask::test {

inline constexpr const char* kToday = "2025-11-15";

/// Opens the vault in `folder`, whose index lies in `database_folder`.
inline Result<Vault> open_vault(const std::string& folder, const std::string& database_folder,
                                IndexUse use = IndexUse::update) {
  VaultOptions options;
  options.folder = folder;
  options.database_folder = database_folder;
  options.today = Date::parse(kToday);
  options.index = use;
  return Vault::open(options);
}

/// Opens the vault in `folder` without an index: each answer reads the notes.
inline Result<Vault> open_without_index(const std::string& folder, const char* today = kToday) {
  VaultOptions options;
  options.folder = folder;
  options.today = Date::parse(today);
  options.index = IndexUse::none;
  return Vault::open(options);
}

}  // namespace vaultask::test
