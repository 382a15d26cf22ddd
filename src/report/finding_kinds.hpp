// THE table of what doctor finds.
#pragma once

#include <span>
#include <string_view>

namespace vaultask::report {

struct FindingKind {
  std::string_view code;  ///< As Diagnostic has it.
  std::string_view title;
  std::string_view reading;  ///< What the plugin or Obsidian makes of it, and so vaultask.
};

/// All kinds, in the order in which they are shown: what loses something first.
[[nodiscard]] std::span<const FindingKind> finding_kinds();

}  // namespace vaultask::report
