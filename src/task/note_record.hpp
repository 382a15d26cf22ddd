// All that one note gives to the index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/error.hpp>
#include <vaultask/note.hpp>
#include <vaultask/task.hpp>

#include "markdown/blocks.hpp"
#include "note/daily_note.hpp"
#include "note/note_marks.hpp"
#include "note/section_items.hpp"
#include "note/transcript.hpp"
#include "task/filename_date.hpp"
#include "task/line_parser.hpp"
#include "task/mentions.hpp"
#include "task/plain_item.hpp"
#include "task/status.hpp"

namespace vaultask::task {

struct NoteRecord {
  NoteInfo info;  ///< participants as written
  std::string encoding;
  bool is_person = false;   ///< The note stands for a person.
  bool is_page = false;     ///< vaultask wrote it: nothing but its path is kept.
  std::size_t regions = 0;  ///< As in note::ParsedNote.
  std::vector<std::string> aliases;
  std::string properties;  ///< As JSON, see note/properties_json.hpp.
  std::vector<markdown::Heading> headings;
  std::vector<note::NoteTag> tags;
  std::vector<note::NoteLink> links;
  note::SectionContents section_contents;
  std::optional<note::Transcript> transcript;
  std::vector<Task> tasks;                     ///< In order of line; owners not decided yet.
  std::vector<std::vector<Mention>> mentions;  ///< For each task.
  std::vector<PlainItem> plain_items;          ///< Those with a task above or below them.
  std::vector<Diagnostic> diagnostics;
};

/// The settings that decide what a note's lines mean.
struct ReadRules {
  StatusRegistry statuses;
  TaskFormat format = TaskFormat::emoji;
  std::string global_filter;  ///< A checklist line without this text is no task; "" for all.
  std::string people_folder = "People/";
  FilenameDateRules filename_date;
  note::SectionNames sections;  ///< Which heading is what.
  note::DailyNotes daily_notes;
};

/// Reads a note's bytes. Pure, never fails, thread-safe.
[[nodiscard]] NoteRecord read_note(std::string path, std::string bytes, const ReadRules& rules);

}  // namespace vaultask::task
