// Texts as HTML that stands within a paragraph, a heading or a cell.
//
// Nothing of a text becomes an element but emphasis, strong print, code and links of http, https
// and mail; scripts, HTML, images and other addresses are shown as text. A link to a note is shown
// as its name, and its path as a tip: a page does not know by which name Obsidian knows the vault.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/note_links.hpp>

namespace vaultask::render {

/// Plain text; addresses of http, https and www in it are links.
[[nodiscard]] std::string html_of_text(std::string_view text);

/// Markdown of our own making, on one line; the targets of its wikilinks are paths.
[[nodiscard]] std::string html_of_markdown(std::string_view markdown);

/// A text of a note, Markdown as its author wrote it; one of more than 4 KiB is shown as written.
/// @param note  the path of the note; "" for none
[[nodiscard]] std::string html_of_note_text(std::string_view text, const NoteLinks& links,
                                            std::string_view note);

}  // namespace vaultask::render
