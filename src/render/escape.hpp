// Text of notes → text that is only text where it lands. One function for each place.
//
// All of them keep the text on one line and show control characters, those that turn the direction
// of writing, and hidden tag characters as \u{…}. Nothing that stands in a note can become a task,
// tag, link, embed, comment, HTML, math, inline field, block id or query of Obsidian or its
// plugins.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::render {

/// Into a line of Markdown, behind something else on it.
[[nodiscard]] std::string markdown_text(std::string_view text);
/// A paragraph of its own, or the whole of a list item: as above, and it begins no heading, list,
/// quote, rule or checkbox.
[[nodiscard]] std::string markdown_paragraph(std::string_view text);
/// Behind the "#" of a heading: as markdown_text, and signs "#" at its end stay a part of it.
[[nodiscard]] std::string markdown_heading(std::string_view text);
/// Inert Markdown as a paragraph or a heading: what markdown_text() is made into by these two.
[[nodiscard]] std::string as_paragraph(std::string markdown);
[[nodiscard]] std::string as_heading(std::string markdown);
/// Into a cell of a Markdown table: as markdown_text, and "|" does not end the cell.
[[nodiscard]] std::string markdown_cell(std::string_view text);
/// Markdown of our own making, into a cell of a table: "|" does not end the cell, in links neither.
[[nodiscard]] std::string cell_of_markdown(std::string_view markdown);
/// A code span for a list item or paragraph: shown letter for letter. "" stays "".
[[nodiscard]] std::string markdown_code(std::string_view text);
/// A code span for a table cell: shown letter for letter. "" stays "".
[[nodiscard]] std::string markdown_code_cell(std::string_view text);
/// A wikilink to a note and, if not empty, a heading in it, showing `label`: what Obsidian has no
/// escapes for is shown by signs that look alike. Markdown text that shows the label where no link
/// can name the path: Obsidian itself allows no such names.
[[nodiscard]] std::string wikilink(std::string_view note_path, std::string_view heading,
                                   std::string_view label);
/// As wikilink(), with what a link of a note has behind its "#": "Heading", "Heading#Below",
/// "^block".
[[nodiscard]] std::string subpath_link(std::string_view note_path, std::string_view subpath,
                                       std::string_view label);
/// A label of a Mermaid chart (pie, xychart-beta, gantt), to be put between quotes where the chart
/// wants them: signs that Mermaid reads are left out. Never empty.
[[nodiscard]] std::string mermaid_label(std::string_view text);
/// Between HTML tags, also of HTML in a note, where Markdown is read.
[[nodiscard]] std::string html_text(std::string_view text);
/// Into an attribute's value, between double or single quotes.
[[nodiscard]] std::string html_attribute(std::string_view text);
/// Into a field of a CSV file (RFC 4180), quoted where needed; control characters escaped.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace vaultask::render
