#include "note/note_parser.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vaultask::note {
namespace {

/// What the shortest note with these properties and this body says of itself.
NoteInfo info_of(const std::string& front_matter, const std::string& body = "",
                 const std::string& path = "Meetings/Weekly.md") {
  return parse_note(path, "---\n" + front_matter + "---\n" + body).info;
}

std::string iso(const std::optional<Date>& date) {
  return date ? date->to_iso() : "none";
}

bool has_diagnostic(const ParsedNote& note, std::string_view code) {
  return std::any_of(note.diagnostics.begin(), note.diagnostics.end(),
                     [&](const Diagnostic& one) { return one.code == code; });
}

/// The lines in which nothing is a task, as "first-last first-last".
std::string transcripts_of(const std::string& text) {
  std::string out;
  for (const auto& range : parse_note("Meetings/Weekly.md", text).transcripts) {
    if (!out.empty()) out += ' ';
    out += std::to_string(range.first) + "-" + std::to_string(range.last);
  }
  return out;
}

// ---- the meeting record ----

TEST(NoteParser, ReadsTheMeetingNoteOfTheDocumentation) {
  const ParsedNote note = parse_note("People/Dana Whitfield/2025-11-07 Release planning.md",
                                     R"(---
type: "People"
title: "1:1 with Dana Whitfield: Release planning"
date: "2025-11-07"
entity: "Dana Whitfield"
folder: "People/Dana Whitfield"
participants: "Priya Raman, Dana Whitfield"
tags:
  - "type/people"
  - "entity/Dana Whitfield"
---

# 1:1 with Dana Whitfield: Release planning
**Date:** 2025-11-06

### Next 1:1 / Touchpoint
- Next meeting (if scheduled): **2025-11-10**

## Original Transcript
[00:00:00.00]   RemoteCan you see the slides?
)");
  EXPECT_EQ(note.info.path, "People/Dana Whitfield/2025-11-07 Release planning.md");
  EXPECT_EQ(note.info.type, "People");
  EXPECT_EQ(note.info.title, "1:1 with Dana Whitfield: Release planning");
  EXPECT_EQ(iso(note.info.date), "2025-11-07");
  EXPECT_EQ(note.info.entity, "Dana Whitfield");
  EXPECT_EQ(note.info.participants, (std::vector<std::string>{"Priya Raman", "Dana Whitfield"}));
  EXPECT_EQ(iso(note.info.next_touchpoint), "2025-11-10");
  ASSERT_EQ(note.headings.size(), 3U);
  EXPECT_EQ(note.headings[0],
            (markdown::Heading{13, 1, "1:1 with Dana Whitfield: Release planning"}));
  ASSERT_EQ(note.transcripts.size(), 1U);
  EXPECT_EQ(note.transcripts[0].first, 20);
  EXPECT_TRUE(note.diagnostics.empty());
}

TEST(NoteParser, AnEmptyNoteSaysOnlyItsName) {
  const ParsedNote note = parse_note("Projects/Importer.md", "");
  EXPECT_EQ(note.info.title, "Importer");
  EXPECT_EQ(note.info.type, "");
  EXPECT_EQ(note.info.entity, "");
  EXPECT_EQ(iso(note.info.date), "none");
  EXPECT_EQ(iso(note.info.next_touchpoint), "none");
  EXPECT_TRUE(note.info.participants.empty());
  EXPECT_TRUE(note.items.empty());
}

TEST(NoteParser, TitleIsThePropertyElseTheFirstHeadingOfLevelOneElseTheFileName) {
  const std::string body = "## Agenda\n# Release planning\n# Second\n";
  EXPECT_EQ(info_of("title: Stated\n", body).title, "Stated");
  EXPECT_EQ(info_of("type: x\n", body).title, "Release planning");
  EXPECT_EQ(info_of("title:\n", body).title, "Release planning");
  EXPECT_EQ(info_of("title: \"\"\n", body).title, "Release planning");
  EXPECT_EQ(info_of("type: x\n", "Release planning\n===\n").title, "Release planning");
  EXPECT_EQ(info_of("type: x\n", "## Agenda\n").title, "Weekly");
  // A heading in a code block or a callout is no heading of the note.
  EXPECT_EQ(info_of("type: x\n", "```\n# Code\n```\n> # Quoted\n").title, "Weekly");
}

TEST(NoteParser, EntityMayBeAWikilink) {
  EXPECT_EQ(info_of("entity: \"[[People/Dana Whitfield|Dana]]\"\n").entity, "Dana Whitfield");
  EXPECT_EQ(info_of("entity: [[Dana Whitfield]]\n").entity, "Dana Whitfield");
  EXPECT_EQ(info_of("entity: Kestrelby Foods\n").entity, "Kestrelby Foods");
}

struct DateCase {
  const char* front_matter;
  const char* path;
  const char* date;
};

TEST(NoteParser, DateIsThePropertyElseWhatTheFileNameBeginsWith) {
  const DateCase cases[] = {
      {"date: 2025-11-07\n", "Meetings/Weekly.md", "2025-11-07"},
      {"date: \"2025-11-07\"\n", "Meetings/Weekly.md", "2025-11-07"},
      {"date: 2025-11-07T10:04\n", "Meetings/Weekly.md", "2025-11-07"},
      {"date: 2025-11-07 10:04\n", "Meetings/Weekly.md", "2025-11-07"},
      {"Date: 2025-11-07\n", "Meetings/Weekly.md", "2025-11-07"},
      {"date: 2025-11-07\n", "Meetings/2025-01-01 Weekly.md", "2025-11-07"},
      {"title: x\n", "Meetings/2025-11-07 Weekly.md", "2025-11-07"},
      {"title: x\n", "Daily/2025-11-07.md", "2025-11-07"},
      {"date:\n", "Daily/2025-11-07.md", "2025-11-07"},
      {"title: x\n", "Meetings/Weekly 2025-11-07.md", "none"},
      {"title: x\n", "2025-11-07 Offsite/Weekly.md", "none"},
      {"title: x\n", "Daily/2025-02-30.md", "none"},
      {"title: x\n", "Daily/2025-11.md", "none"},
      {"title: x\n", "Daily/short.md", "none"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(iso(info_of(row.front_matter, "", row.path).date), row.date)
        << row.front_matter << row.path;
  }
}

// ---- the next touchpoint ----

struct TouchpointCase {
  const char* body;
  const char* date;
};

TEST(NoteParser, NextTouchpointIsTheFirstDateOfItsSection) {
  const TouchpointCase cases[] = {
      {"### Next 1:1 / Touchpoint\n- Next meeting (if scheduled): **2025-11-10**\n", "2025-11-10"},
      {"### NEXT TOUCHPOINT\n2025-11-10\n", "2025-11-10"},
      {"### Next 1:1\n- [[2025-11-10]] at ten\n", "2025-11-10"},
      {"### Next 1-1\n- 2025-11-10\n", "2025-11-10"},
      // Some hyphens of these notes are U+2011.
      {"### Next 1‑1\n- 2025-11-10\n", "2025-11-10"},
      {"### Next meeting (if scheduled)\n- 2025-11-10\n", "2025-11-10"},
      {"### Touchpoint\n- none yet\n- 2025-11-10, else 2025-11-12\n", "2025-11-10"},
      {"## Touchpoint\n### Planned\n- 2025-11-10\n", "2025-11-10"},
      {"## Touchpoint\n- on 2025-02-30 or 2025-11-10\n", "2025-11-10"},
      {"## Touchpoint\n- open\n\n## Dates\n- 2025-11-10\n", "none"},
      {"## Touchpoint\n- Next meeting (if scheduled): **TBD**\n", "none"},
      {"## Dates\n- 2025-11-10\n", "none"},
      {"## Next steps\n- 2025-11-10\n", "none"},
      {"## Meeting notes\n- 2025-11-10\n", "none"},
      // A qualifier in brackets does not name the section.
      {"## Key Facts (before the next touchpoint)\n- Moved here on 2019-04-01\n", "none"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(iso(info_of("title: x\n", row.body).next_touchpoint), row.date) << row.body;
  }
}

// ---- transcripts ----

struct TranscriptCase {
  const char* text;
  const char* lines;
};

TEST(NoteParser, TranscriptSectionsReachToTheNextHeadingOfTheirLevel) {
  const TranscriptCase cases[] = {
      {"# T\n## Original Transcript\na\nb\n", "3-4"},
      {"# T\n## Transcript\na\n### Part 2\nb\n## After\nc\n", "3-5"},
      {"# T\n### TRANSCRIPT (raw)\na\n# After\nb\n", "3-3"},
      {"## Transcript\na\n## After\nb\n## Second transcript\nc\n", "2-2 6-6"},
      {"Transcript\n---\na\n", "2-3"},
      {"## Actions\na\n", ""},
      // In brackets stands a qualifier, which does not name the section: these are actions.
      {"## Action Items (from the transcript)\n- [ ] a\n", ""},
      {"The transcript follows.\n", ""},
      {"> ## Transcript\n> a\n", ""},
  };
  for (const auto& row : cases) EXPECT_EQ(transcripts_of(row.text), row.lines) << row.text;
}

// ---- notes of people ----

struct PersonNoteCase {
  const char* path;
  const char* front_matter;
  bool is_person;
};

TEST(NoteParser, KnowsTheNotesThatStandForPeople) {
  const PersonNoteCase cases[] = {
      {"People/Dana Whitfield.md", "title: x\n", true},
      {"People/Dana Whitfield/Dana Whitfield.md", "title: x\n", true},
      {"People/Zoë Ålund/zoe alund.md", "title: x\n", true},
      {"People/Dana Whitfield.md", "aliases: [DW]\n", true},
      {"Contacts/Dana Whitfield.md", "type: person\n", true},
      {"Contacts/Dana Whitfield.md", "type: People\n", true},
      {"Dana Whitfield.md", "type: PERSON\n", true},
      // With a date it is a meeting with that person.
      {"People/Dana Whitfield.md", "date: 2025-11-07\n", false},
      {"People/Dana Whitfield/2025-11-07 Release planning.md", "type: People\n", false},
      {"Contacts/Dana Whitfield.md", "type: people\ndate: 2025-11-07\n", false},
      {"People/Dana Whitfield/Career plan.md", "title: x\n", false},
      {"Contacts/Dana Whitfield.md", "title: x\n", false},
      {"Contacts/Dana Whitfield.md", "type: customer\n", false},
      {"Peoples/Dana Whitfield.md", "title: x\n", false},
      {"Archive/People/Dana Whitfield.md", "title: x\n", false},
      {"People.md", "title: x\n", false},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(is_person_note(info_of(row.front_matter, "", row.path), "People/"), row.is_person)
        << row.path << " with " << row.front_matter;
  }
}

TEST(NoteParser, ThePeopleFolderIsASetting) {
  const NoteInfo info = info_of("title: x\n", "", "Team/Staff/Dana Whitfield.md");
  EXPECT_TRUE(is_person_note(info, "Team/Staff/"));
  EXPECT_FALSE(is_person_note(info, "People/"));
  EXPECT_FALSE(is_person_note(info, ""));
}

TEST(NoteParser, ReadsAliasesAsListOrText) {
  const std::vector<std::string> expected{"DW", "Dee"};
  EXPECT_EQ(parse_note("People/D.md", "---\naliases: [DW, Dee]\n---\n").aliases, expected);
  EXPECT_EQ(parse_note("People/D.md", "---\naliases: DW, Dee\n---\n").aliases, expected);
  EXPECT_EQ(parse_note("People/D.md", "---\nAliases:\n  - DW\n  - Dee\n---\n").aliases, expected);
}

// ---- what is wrong ----

TEST(NoteParser, MalformedPropertiesCostOnlyTheProperties) {
  const ParsedNote note =
      parse_note("Meetings/2025-11-07 Weekly.md", "---\ntitle: a: b\n---\n# Weekly\n- [ ] Call.\n");
  EXPECT_TRUE(has_diagnostic(note, "frontmatter-malformed"));
  EXPECT_TRUE(note.properties.empty());
  EXPECT_EQ(note.info.title, "Weekly");
  EXPECT_EQ(iso(note.info.date), "2025-11-07");
  ASSERT_EQ(note.items.size(), 1U);
  EXPECT_EQ(note.items[0].line, 5);
}

TEST(NoteParser, EachDiagnosticNamesTheNote) {
  const ParsedNote note = parse_note(
      "Meetings/Weekly.md", "---\na: b: c\n---\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n");
  EXPECT_TRUE(has_diagnostic(note, "frontmatter-malformed"));
  EXPECT_TRUE(has_diagnostic(note, "conflict-markers"));
  for (const auto& one : note.diagnostics) EXPECT_EQ(one.place.path, "Meetings/Weekly.md");
}

TEST(NoteParser, ReportsDamagedBytes) {
  EXPECT_TRUE(has_diagnostic(parse_note("a.md", std::string("a\0b", 3)), "nul-byte"));
  EXPECT_TRUE(has_diagnostic(parse_note("a.md", "caf\xE9\n"), "invalid-utf8"));
  EXPECT_TRUE(has_diagnostic(parse_note("a.md", std::string("\xFF\xFEx\0", 4)), "utf-16"));
  EXPECT_TRUE(has_diagnostic(parse_note("a.md", "- [ ] Call. ‚è´\n"), "encoding-mac-roman"));
  EXPECT_TRUE(has_diagnostic(parse_note("a.md", "- [ ] Call. ðŸ”¼\n"), "encoding-windows-1252"));
  EXPECT_TRUE(parse_note("a.md", "- [ ] Call. ⏫ – café\n").diagnostics.empty());
}

}  // namespace
}  // namespace vaultask::note
