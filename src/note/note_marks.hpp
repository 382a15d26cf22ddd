// The tags and links of a note, of its properties and its text alike.
#pragma once

#include <string>
#include <vector>

namespace vaultask::text {
class SourceText;
}
namespace vaultask::markdown {
struct Blocks;
struct Yaml;
}  // namespace vaultask::markdown

namespace vaultask::note {

struct NoteTag {
  int line = 0;      ///< From 1; 0 in the properties.
  std::string text;  ///< "#tag"

  friend bool operator==(const NoteTag&, const NoteTag&) = default;
};

struct NoteLink {
  int line = 0;          ///< From 1; 0 in the properties.
  std::string property;  ///< "related.0"; "" in the text.
  bool embed = false;
  std::string original;  ///< "[[Folder/Note#Heading|text]]"
  std::string target;    ///< As written, with its subpath: "Folder/Note#Heading".
  std::string display;

  friend bool operator==(const NoteLink&, const NoteLink&) = default;
};

struct NoteMarks {
  std::vector<NoteTag> tags;    ///< Those of the properties first, then in order of line.
  std::vector<NoteLink> links;  ///< Likewise.
};

/// What Obsidian's metadata cache lists (markdown/inline_marks.hpp, front_matter_marks.hpp).
[[nodiscard]] NoteMarks read_note_marks(const markdown::Yaml& properties,
                                        const text::SourceText& source,
                                        const markdown::Blocks& blocks);

}  // namespace vaultask::note
