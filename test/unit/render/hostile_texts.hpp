// Texts that try to be more than text.
#pragma once

#include <string>
#include <vector>

namespace vaultask::render {

/// Pieces by which something begins or ends in Markdown, Obsidian, its plugins, HTML or a terminal.
[[nodiscard]] const std::vector<std::string>& hostile_fragments();

/// Each fragment alone, each between two words, and `mixed` random rows of them: always the same.
[[nodiscard]] std::vector<std::string> hostile_texts(std::size_t mixed);

}  // namespace vaultask::render
