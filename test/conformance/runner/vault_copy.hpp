// A copy of a suite's vault, which takes the settings of one case after the other.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <vaultask/dates.hpp>
#include <vaultask/vault.hpp>

#include "json.hpp"

namespace vaultask::conformance {

/// Lasts as long as the object. What the vault's own .obsidian and .vaultask.toml say does not
/// count, nor does the user's config.toml.
class VaultCopy {
 public:
  VaultCopy(const std::filesystem::path& vault, std::string zone);
  ~VaultCopy();
  VaultCopy(const VaultCopy&) = delete;
  VaultCopy& operator=(const VaultCopy&) = delete;

  /// The vault under the settings of a case, as a user would open it: they are written to the
  /// files in which the plugin and vaultask keep theirs. Its index is built once for each
  /// settings. Throws std::runtime_error where the vault cannot be opened.
  [[nodiscard]] Vault open(const Json& settings, const Now& now);

 private:
  void write_settings(const Json& settings) const;

  std::filesystem::path root_;
  std::string timezone_;
  std::map<std::string, std::filesystem::path> databases_;  ///< By settings.
};

}  // namespace vaultask::conformance
