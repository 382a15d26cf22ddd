// The tags of a description, by the plugin's rule; Obsidian's own is in markdown/tag_text.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::task {

/// What ends a tag, and can stand in none.
inline constexpr std::string_view kTagEnds = " !@#$%^&*(),.?\":{}|<>";

/// The matches of `(^|\s)#[^ !@#$%^&*(),.?":{}|<>]+`, trimmed, with "#": so `#123` and `#a/b` are
/// tags, and a tag runs over a tab.
[[nodiscard]] std::vector<std::string> find_tags(std::string_view description);

/// The description without these matches, trimmed: the plugin's descriptionWithoutTags.
[[nodiscard]] std::string without_tags(std::string_view description);

}  // namespace vaultask::task
