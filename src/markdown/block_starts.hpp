// What the content of a line may begin: the signs of CommonMark's blocks (version 0.29, section 4).
// The content stands behind quote signs, list markers and white space, and is not empty.
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::markdown {

/// 1 to 6 for "# Title" to "###### Title"; 0 for no such heading (4.2).
[[nodiscard]] int heading_level(std::string_view content);

/// Whether it is nothing but "=" or nothing but "-", which makes the paragraph above a heading
/// (4.3). "---" is also a rule.
[[nodiscard]] bool is_underline(std::string_view content);

/// "---", "* * *" (4.1).
[[nodiscard]] bool is_thematic_break(std::string_view content);

/// The sign of a fence (4.5).
struct FenceSign {
  char mark = '\0';
  std::size_t length = 0;  ///< 0 where the content is no fence.
  bool bare = false;       ///< Nothing stands behind it: it may also close.
};
[[nodiscard]] FenceSign fence_sign(std::string_view content);

/// Whether the content is wholly `[label]: destination "title"`, the title left out or not (4.7).
/// Before an underline such a line makes no heading.
[[nodiscard]] bool is_link_definition(std::string_view content);

}  // namespace vaultask::markdown
