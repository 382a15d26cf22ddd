// Text of notes → text that is only text where it lands. One function for each place.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::render {

/// Into a Markdown list item or paragraph: one line that can be no task, embed, comment or HTML.
[[nodiscard]] std::string markdown_text(std::string_view text);
/// Into a cell of a Markdown table: as above, and "|" does not end the cell.
[[nodiscard]] std::string markdown_cell(std::string_view text);
/// A code span for a list item or paragraph: shown letter for letter. "" stays "".
[[nodiscard]] std::string markdown_code(std::string_view text);
/// A code span for a table cell: shown letter for letter. "" stays "".
[[nodiscard]] std::string markdown_code_cell(std::string_view text);
/// A wikilink to a note and, if not empty, a heading in it, showing `label`.
[[nodiscard]] std::string wikilink(std::string_view note_path, std::string_view heading,
                                   std::string_view label);
/// Into a field of a CSV file (RFC 4180), quoted where needed; control characters escaped.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace vaultask::render
