// Obsidian's #tags.
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::markdown {

/// How many bytes of the text are characters that a tag may hold: all but white space, ASCII
/// punctuation other than "-", "_" and "/", and the punctuation blocks U+2000 to U+206F and U+2E00
/// to U+2E7F (the pattern in Obsidian's app.js, as quoted in obsidian-help issue 816).
[[nodiscard]] std::size_t tag_characters(std::string_view text);

/// Length of the tag that the text begins with, its "#" included; 0 where that is none: a tag holds
/// something that is no digit ("#1984" is none, obsidian.md/help/tags).
[[nodiscard]] std::size_t tag_length(std::string_view text);

}  // namespace vaultask::markdown
