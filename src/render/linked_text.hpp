// Text of notes whose links to notes stay links.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/note_links.hpp>

namespace vaultask::render {

/// As markdown_text(), but a link or embed that leads to a note is written as a plain link to it,
/// by its full path. Another [text](address) reads "text (address)"; all others are text as they
/// are written.
/// @param note  the path of the note that the text stands in; "" for none
[[nodiscard]] std::string linked_text(std::string_view text, const NoteLinks& links,
                                      std::string_view note);
/// As markdown_heading() with links.
[[nodiscard]] std::string linked_heading(std::string_view text, const NoteLinks& links);
/// As markdown_paragraph() with links.
[[nodiscard]] std::string linked_paragraph(std::string_view text, const NoteLinks& links,
                                           std::string_view note);
/// As markdown_cell() with links.
[[nodiscard]] std::string linked_cell(std::string_view text, const NoteLinks& links,
                                      std::string_view note);

}  // namespace vaultask::render
