// What views are made from.
#pragma once

#include <string>
#include <vector>

#include <vaultask/date.hpp>

#include "base/files.hpp"
#include "vault/page_setting.hpp"
#include "vault/settings.hpp"

namespace vaultask {

class Vault;

struct RenderContext {
  Vault& vault;           ///< Answers the queries and gives the reports.
  const files::Fd& root;  ///< The vault's folder.
  const Settings& settings;
  std::string state_folder;  ///< Where `undo` finds what was overwritten.
  Date today;
  std::vector<std::string> notes;    ///< Those with regions.
  std::vector<PageSpec> page_specs;  ///< Pages that the settings ask for.
};

}  // namespace vaultask
