// A note's text in the columns in which it is searched. It only has to hold each word of the note:
// what stands where is told by note_places.hpp, of the few notes that an answer shows.
#pragma once

#include <string>

#include "note/section_kinds.hpp"

namespace vaultask::search {

struct NoteColumns {
  std::string title;       ///< And the file's name.
  std::string headings;    ///< One on each line.
  std::string text;        ///< All other lines.
  std::string transcript;  ///< Those that are somebody's speech, where they are asked for.

  friend bool operator==(const NoteColumns&, const NoteColumns&) = default;
};

/// What is known of a note before its bytes are looked at.
struct KnownNote {
  std::string title;
  bool plain = false;        ///< Valid UTF-8 as it stands, without lines that vaultask wrote.
  int transcript_first = 0;  ///< The lines of its transcript, from 1; 0 for none.
  int transcript_last = 0;
};

/// Cuts a note. `known` is what the index knows of the same bytes, nullptr where it has seen
/// others; with it, most notes need no parsing. The answer is the same with and without. Pure,
/// thread-safe, linear time.
[[nodiscard]] NoteColumns cut_note(const std::string& path, std::string bytes,
                                   const KnownNote* known, const note::SectionNames& names,
                                   bool with_transcript);

}  // namespace vaultask::search
