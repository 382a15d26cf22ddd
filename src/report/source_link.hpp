// The note that something comes from, as a link.
#pragma once

#include <string>
#include <string_view>

#include <vaultask/note.hpp>

namespace vaultask::report {

/// "[[…|1:1 with Dana Whitfield (2025-11-07)]]": a wikilink to the heading, or to the note where
/// that is "". `note` is nullptr for one that the index does not have: then the path's name is
/// shown. The date is left out where the title says it.
[[nodiscard]] std::string source_link(const NoteInfo* note, std::string_view path,
                                      std::string_view heading);

}  // namespace vaultask::report
