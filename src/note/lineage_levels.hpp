// The levels of a lineage: objective, key result, epic, feature, or what the settings name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::note {

/// What a lineage is read by: the settings' table [lineage].
struct LineageRules {
  /// Of these properties of a note, the first that has a value says what the note accrues to.
  std::vector<std::string> properties{"accrues_to", "parent", "up"};
  /// From the top down; a note's `type:` names its level.
  std::vector<std::string> levels{"objective", "key result", "epic", "feature"};
};

/// The form in which names of levels compare: case and diacritics folded, "_" and "-" as blanks,
/// a final "s" and the brackets of a link left out. So "Key-Results" and "[[Key result]]" are one.
[[nodiscard]] std::string level_key(std::string_view name);

/// Immutable; safe to share between threads.
class LineageLevels {
 public:
  explicit LineageLevels(const std::vector<std::string>& names);

  /// The place of the level that a note's type names, 0 at the top; nullopt where it names none.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view type) const;

 private:
  std::vector<std::string> keys_;
};

}  // namespace vaultask::note
