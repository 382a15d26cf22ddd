// One note, parsed: all that its file says, and nothing that depends on other notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/note.hpp>

#include "markdown/blocks.hpp"
#include "note/note_marks.hpp"
#include "note/properties.hpp"
#include "note/section_items.hpp"
#include "note/sections.hpp"
#include "note/transcript.hpp"
#include "text/source_text.hpp"

namespace vaultask::note {

struct ParsedNote {
  NoteInfo info;  ///< info.participants as written; who they are depends on the vault.
  text::SourceText source;
  std::vector<Property> properties;
  std::string properties_json;  ///< The same, with their types, see properties_json.hpp.
  std::vector<std::string> aliases;
  std::vector<markdown::Heading> headings;
  std::vector<markdown::ListItem> items;
  std::vector<markdown::LineSpan> text;  ///< Lines that are no code, see Blocks::text.
  NoteMarks marks;
  std::vector<Section> sections;       ///< Those that have a kind.
  std::vector<LineRange> transcripts;  ///< Sections in which nothing is a task.
  SectionContents section_contents;
  std::optional<Transcript> transcript;  ///< What `transcripts` say; nullopt without any.
  /// Parts of it that vaultask writes, whose lines are not read, and markers that do not pair.
  std::size_t regions = 0;
  /// vaultask wrote the whole note: nothing but its path is read.
  bool is_page = false;
  std::vector<Diagnostic> diagnostics;
};

/// Pure, and never fails: what is wrong in the note becomes diagnostics. Thread-safe. `names` tells
/// which heading is what.
[[nodiscard]] ParsedNote parse_note(std::string path, std::string bytes,
                                    const SectionNames& names = SectionNames());

/// Whether a note with these properties is a page that vaultask wrote, and may write again.
[[nodiscard]] bool is_page(const std::vector<Property>& properties);

/// Whether the note stands for a person rather than for a meeting: its type is person or people or
/// it lies in the people folder (directly, or in a folder of its own name), and it has no date.
[[nodiscard]] bool is_person_note(const NoteInfo& info, std::string_view people_folder);

}  // namespace vaultask::note
