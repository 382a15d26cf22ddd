// List items that were meant as tasks and are none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/error.hpp>

namespace vaultask::task {

/// A checkbox that Obsidian does not see, "[x]text", "[] text", "[ x] text", "-[ ] text", "☐ text",
/// or "" for anything else, such as a link, a footnote or an abbreviation. `line` may begin with
/// white space, quote signs and a list marker. The result is the line as it should be.
[[nodiscard]] std::string correct_checkbox(std::string_view line);

/// Whether correct_checkbox is worth asking: cheap, and true for all it corrects.
[[nodiscard]] bool may_hold_checkbox(std::string_view line);

/// The line of a plain bullet with an empty checkbox: "- text" → "- [ ] text"; "" where it has none
/// to be ticked: no text, a heading word with a colon, a link alone.
[[nodiscard]] std::string with_checkbox(std::string_view line);

}  // namespace vaultask::task
