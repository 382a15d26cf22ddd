// What the vault and its user have set: .vaultask.toml, the user's config.toml, and what Obsidian's
// own files say already. Every setting has a default that serves.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/result.hpp>

#include "note/lineage_levels.hpp"
#include "query/context.hpp"
#include "task/note_record.hpp"
#include "vault/page_setting.hpp"

namespace vaultask {

struct Settings {
  std::string id;                 ///< Names the vault's databases wherever it lies.
  std::vector<std::string> self;  ///< Who "me" is.
  std::vector<std::string> exclude;
  std::string timezone;  ///< "" for the machine's own.
  std::string database;  ///< Folder in which each vault has one; "" for the default.
  /// Obsidian's "Excluded files": prefixes or /regex/. Not applied by itself, for the Tasks plugin
  /// knows no excluded folders (product.md, section 3).
  std::vector<std::string> ignore_filters;
  /// [sections]: the phrases of a kind of section, instead of its own. Part of `read`, too; kept
  /// here as written, for fingerprint().
  std::map<std::string, std::vector<std::string>> sections;
  std::optional<int> settle;  ///< Seconds for which a note must have been left alone.
  std::string render_host;    ///< The only machine that writes views; "" for any.
  std::string reports_folder = "Reports/";
  std::vector<PageSetting> pages;
  std::vector<std::string> mbr_parts;  ///< Of `mbr`, in this order; none for the usual ones.
  note::LineageRules lineage;  ///< Asked of the index, so no part of fingerprint().
  task::ReadRules read;
  query::QueryRules query;
  std::vector<Diagnostic> warnings;  ///< Unknown keys, with the nearest known one.
};

/// Reads all settings of a vault. The error names file and line of what is malformed.
[[nodiscard]] Result<Settings> load_settings(const std::string& vault_folder);

/// A text that differs whenever the settings give other rows for the same notes.
[[nodiscard]] std::string fingerprint(const Settings& settings);

}  // namespace vaultask
