// What cmark-gfm is shown of a note: its block structure, and nothing of its text.
//
// Only the beginning of a line decides which blocks it opens, continues or ends. Everything behind
// that is replaced by "x", because Debian's cmark-gfm is quadratic on hostile inline text and has
// open CVEs there (CVE-2023-22484 and kin), and because a short line is parsed faster. List
// markers, quotes, headings, fences, rules, HTML blocks (CommonMark 0.29, sections 4 and 5) stay
// what they were. Tables become paragraphs, which changes no list and no heading.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

/// The skeleton of the note from line `first_line` on: one line for each line of the note, each
/// ended by LF. Lines n with hidden[n] become blank (see hidden_lines.hpp; `hidden` may be shorter
/// than the note). Linear in the note's size.
[[nodiscard]] std::string block_skeleton(const text::SourceText& source, std::size_t first_line,
                                         const std::vector<bool>& hidden = {});

}  // namespace vaultask::markdown
