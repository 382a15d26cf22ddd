// Which paths of a vault are left alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "text/pattern.hpp"

namespace vaultask::scan {

/// The `exclude` of the settings. Immutable; thread-safe.
class Ignore {
 public:
  Ignore() = default;
  /// Each rule is the beginning of a path ("Templates/") or a /regular expression/, as in
  /// Obsidian's userIgnoreFilters. The error names the rule that cannot be used.
  [[nodiscard]] static Result<Ignore> compile(const std::vector<std::string>& rules);

  /// Folders are asked about with "/" at their end.
  [[nodiscard]] bool excludes(std::string_view path) const;

 private:
  std::vector<std::string> prefixes_;
  std::vector<text::Pattern> patterns_;
};

/// Whether a file's name is one that the loser of a conflict gets: from Syncthing
/// "x.sync-conflict-20250406-101112-ABCDEFG.md", from Dropbox "x (Pat's conflicted copy
/// 2025-11-01).md", from write/conflict_copy "x (vaultask conflict 2025-11-01).md".
[[nodiscard]] bool is_conflict_copy(std::string_view path);

}  // namespace vaultask::scan
