#include "task/note_record.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "note/people.hpp"
#include "task/owners.hpp"

namespace vaultask::task {
namespace {

/// The meeting note of the documentation (product, section 1).
constexpr std::string_view kMeetingNote = R"(---
type: "People"
title: "1:1 with Dana Whitfield: Release planning"
date: "2025-11-07"
entity: "Dana Whitfield"
folder: "People/Dana Whitfield"
participants: "Priya Raman, Dana Whitfield"
tags:
  - "type/people"
  - "entity/Dana Whitfield"
source: "00 Inbox/Transcripts/20251107 1004 Transcription 1.txt"
---

# 1:1 with Dana Whitfield: Release planning
**Date:** 2025-11-07 · **Person:** Dana Whitfield · **Folder:** People/Dana Whitfield

> [!summary] Executive Summary
Priya and Dana went through the autumn release … (a lazily continued paragraph)

## Relationship Context & Key Facts
- …
## Outcomes (What moved forward)
- …
## Decisions (Agreements & rationale)
- Ship the importer behind a flag in 4.2.
## Risks (Interpersonal or dependency)
- The test lab is booked until January.
## Open Questions
- Which customers join the beta?

---

## Action Items (You & Counterpart)
> Tasks are standard Obsidian Tasks checklist lines.
- [x] Write the beta invitation. @Priya Raman ⏫ ✅ 2025-11-08
- [ ] List the open importer bugs (e.g., dates/zones). @Dana Whitfield 🔼 📅 2025-11-14

### Follow‑Ups & Check‑ins
- [ ] Compare notes after the release review. @Dana Whitfield 🔼

### Next 1:1 / Touchpoint
- Next meeting (if scheduled): **2025-11-10**

---

## Task Views (this note only)
```tasks
not done
filter by function task.file.path === query.file.path
group by priority
sort by priority
sort by due
```

## Original Transcript
[00:00:00.00]   RemoteCan you see the slides?

[00:00:29.74]  Priya RamanYes, now I can.
- [ ] This stands on the slide, it is no task. 📅 2025-11-09
)";

constexpr std::string_view kMeetingPath = "People/Dana Whitfield/2025-11-07 Release planning.md";

NoteRecord read(std::string_view text, const ReadRules& rules = {}) {
  return read_note("Meetings/Weekly.md", std::string(text), rules);
}

/// The tasks of a note as "line:description", one after the other.
std::string tasks_of(std::string_view text, const ReadRules& rules = {}) {
  std::string out;
  for (const Task& task : read(text, rules).tasks) {
    if (!out.empty()) out += " | ";
    out += std::to_string(task.line) + ":" + task.description;
  }
  return out;
}

/// Owners of the n-th task where the vault knows Dana and Priya by their notes.
std::string owners_of(const NoteRecord& record, std::size_t n) {
  const note::People people(
      {{note::PersonSource::Kind::person_note, "Dana Whitfield", "People/Dana Whitfield.md", {}},
       {note::PersonSource::Kind::person_note, "Priya Raman", "People/Priya Raman.md", {}}});
  std::vector<OwnerInput> inputs;
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const Task& task = record.tasks[i];
    inputs.push_back({task.line, task.parent_task_line, task.heading, record.mentions[i]});
  }
  const auto owners = resolve_owners(inputs, people, record.info.participants);
  std::string out;
  for (const Owner& owner : owners[n]) {
    if (!out.empty()) out += ", ";
    out += owner.name + ":" + std::string(to_string(owner.rule));
  }
  return out;
}

bool has_diagnostic(const NoteRecord& record, std::string_view code) {
  return std::any_of(record.diagnostics.begin(), record.diagnostics.end(),
                     [&](const Diagnostic& one) { return one.code == code; });
}

// ---- the note of the documentation ----

void expect_the_three_tasks(const NoteRecord& record) {
  ASSERT_EQ(record.tasks.size(), 3U);
  const Task& invitation = record.tasks[0];
  EXPECT_EQ(invitation.path, kMeetingPath);
  EXPECT_EQ(invitation.line, 35);
  EXPECT_EQ(invitation.heading, "Action Items (You & Counterpart)");
  EXPECT_EQ(invitation.description, "Write the beta invitation. @Priya Raman");
  EXPECT_EQ(invitation.status.type, StatusType::done);
  EXPECT_EQ(invitation.priority, Priority::high);
  EXPECT_EQ(invitation.done.to_string(), "2025-11-08");
  EXPECT_TRUE(invitation.due.absent());
  EXPECT_EQ(invitation.original, "- [x] Write the beta invitation. @Priya Raman ⏫ ✅ 2025-11-08");
  EXPECT_EQ(owners_of(record, 0), "Priya Raman:person");

  const Task& bugs = record.tasks[1];
  EXPECT_EQ(bugs.line, 36);
  EXPECT_EQ(bugs.heading, "Action Items (You & Counterpart)");
  EXPECT_EQ(bugs.description, "List the open importer bugs (e.g., dates/zones). @Dana Whitfield");
  EXPECT_EQ(bugs.status.type, StatusType::todo);
  EXPECT_EQ(bugs.priority, Priority::medium);
  EXPECT_EQ(bugs.due.to_string(), "2025-11-14");
  EXPECT_TRUE(bugs.done.absent());
  EXPECT_EQ(owners_of(record, 1), "Dana Whitfield:person");

  const Task& notes = record.tasks[2];
  EXPECT_EQ(notes.line, 39);
  EXPECT_EQ(notes.heading, "Follow‑Ups & Check‑ins");
  EXPECT_EQ(notes.description, "Compare notes after the release review. @Dana Whitfield");
  EXPECT_EQ(notes.priority, Priority::medium);
  EXPECT_TRUE(notes.due.absent());
  EXPECT_EQ(owners_of(record, 2), "Dana Whitfield:person");

  for (const auto& mentions : record.mentions) {
    ASSERT_EQ(mentions.size(), 1U);
    EXPECT_EQ(mentions[0].kind, Mention::Kind::at);
  }
  for (const Task& task : record.tasks) {
    EXPECT_EQ(task.parent_line, 0);
    EXPECT_EQ(task.list_marker, "-");
    EXPECT_TRUE(task.tags.empty());
  }
  EXPECT_EQ(record.info.date, Date::parse("2025-11-07"));
  EXPECT_EQ(record.info.next_touchpoint, Date::parse("2025-11-10"));
  EXPECT_EQ(record.info.participants, (std::vector<std::string>{"Priya Raman", "Dana Whitfield"}));
  EXPECT_FALSE(record.is_person);
}

TEST(NoteRecord, TheNoteOfTheDocumentationHasItsThreeTasks) {
  const NoteRecord record =
      read_note(std::string(kMeetingPath), std::string(kMeetingNote), ReadRules{});
  EXPECT_EQ(record.encoding, "utf-8");
  // The transcript holds what looks like a task; nothing else is worth a word.
  for (const Diagnostic& found : record.diagnostics) EXPECT_EQ(found.code, "task-in-transcript");
  expect_the_three_tasks(record);
}

/// What becomes of UTF-8 that is read as Mac Roman and saved as UTF-8 again.
std::string damage(std::string_view text, bool keep_apple_sign) {
  // Bytes 80 to FF; the sign between Ô and Ò is U+F8FF.
  static const std::vector<std::string> kMacRoman = [] {
    constexpr std::string_view kAll =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘"
        "’÷◊ÿŸ"
        "⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
    std::vector<std::string> characters;
    for (const char byte : kAll) {
      const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
      if (!continues) characters.emplace_back();
      characters.back() += byte;
    }
    return characters;
  }();
  EXPECT_EQ(kMacRoman.size(), 128U);
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else if (byte != 0xF0 || keep_apple_sign) {
      out += kMacRoman[byte - 0x80U];
    }
  }
  return out;
}

TEST(NoteRecord, ADamagedNoteGivesTheTasksOfItsCleanTwin) {
  const NoteRecord clean =
      read_note(std::string(kMeetingPath), std::string(kMeetingNote), ReadRules{});
  for (const bool keep_apple_sign : {true, false}) {
    const std::string damaged = damage(kMeetingNote, keep_apple_sign);
    ASSERT_NE(damaged.find("‚è´"), std::string::npos) << "⏫ must be damaged";
    ASSERT_EQ(damaged.find("⏫"), std::string::npos);
    const NoteRecord record = read_note(std::string(kMeetingPath), damaged, ReadRules{});
    EXPECT_EQ(record.encoding, "mac-roman-damage");
    EXPECT_TRUE(has_diagnostic(record, "encoding-mac-roman"));
    expect_the_three_tasks(record);
    EXPECT_EQ(record.tasks, clean.tasks);
    EXPECT_EQ(record.mentions, clean.mentions);
    EXPECT_EQ(record.info, clean.info);
    EXPECT_EQ(record.properties, clean.properties);
    EXPECT_EQ(record.headings, clean.headings);
  }
}

TEST(NoteRecord, DamageIsUndoneOnlyWhereTheWholeNoteShowsIt) {
  // A sound note that quotes the damage keeps it.
  const NoteRecord record = read("- [ ] Mend ‚è´ in the export ⏫\n");
  ASSERT_EQ(record.tasks.size(), 1U);
  EXPECT_EQ(record.tasks[0].description, "Mend ‚è´ in the export");
  EXPECT_EQ(record.tasks[0].priority, Priority::high);
  EXPECT_EQ(record.encoding, "utf-8");
}

// ---- what is no task ----

struct TasksCase {
  const char* what;
  const char* text;
  const char* tasks;
};

void expect_tasks(const std::vector<TasksCase>& cases) {
  for (const auto& row : cases) EXPECT_EQ(tasks_of(row.text), row.tasks) << row.what;
}

TEST(NoteRecord, TranscriptsHoldNoTasks) {
  expect_tasks({
      {"below a transcript", "- [ ] a\n## Original Transcript\n- [ ] b\n", "1:a"},
      {"up to the next heading of its level", "## Transcript\n- [ ] a\n## After\n- [ ] b\n", "4:b"},
      {"with the headings in it", "## Transcript\n### Part\n- [ ] a\n# After\n- [ ] b\n", "5:b"},
      {"in any case", "# FULL TRANSCRIPT (raw)\n- [ ] a\n", ""},
      {"the heading must say so", "## Speakers\ntranscript\n\n- [ ] a\n", "4:a"},
      {"a qualifier does not", "## Action Items (from the transcript)\n- [ ] a\n", "2:a"},
  });
}

TEST(NoteRecord, CodeAndCommentsHoldNoTasks) {
  expect_tasks({
      {"fence", "```\n- [ ] a\n```\n- [ ] b\n", "4:b"},
      {"tildes", "~~~ text\n- [ ] a\n```\n- [ ] b\n~~~\n- [ ] c\n", "6:c"},
      {"longer fence", "````\n```\n- [ ] a\n````\n- [ ] b\n", "5:b"},
      {"fence that is never closed", "- [ ] a\n\n```\n- [ ] b\n", "1:a"},
      {"fence in a callout", "> ```\n> - [ ] a\n> ```\n> - [ ] b\n", "4:b"},
      {"fence in a list item", "- [ ] a\n  ```\n  - [ ] b\n  ```\n- [ ] c\n", "1:a | 5:c"},
      {"tasks block", "```tasks\nnot done\n- [ ] a\n```\n", ""},
      {"indented code", "Text\n\n    - [ ] a\n\n- [ ] b\n", "5:b"},
      {"HTML comment", "<!--\n- [ ] a\n-->\n\n- [ ] b\n", "5:b"},
      {"HTML block", "<div>\n- [ ] a\n</div>\n\n- [ ] b\n", "5:b"},
      {"percent comment", "%%\n- [ ] a\n%%\n- [ ] b\n", "4:b"},
      {"math", "$$\n- [ ] a\n$$\n- [ ] b\n", "4:b"},
      {"properties", "---\nplan:\n- \"[ ] a\"\n---\n- [ ] b\n", "5:b"},
      {"comment in the line", "- [ ] a %%remark%% b\n", "1:a %%remark%% b"},
      {"code in the line", "- [ ] a `- [ ] b`\n", "1:a `- [ ] b`"},
  });
}

TEST(NoteRecord, PlainListItemsAreNoTasks) {
  expect_tasks({
      {"bullets", "- a\n* b\n1. c\n", ""},
      {"near misses", "-[ ] a\n- []b\n- [ x] c\n☐ d\n", ""},
      {"links", "- [c](https://example.com)\n- [t]eam\n- [[Dana Whitfield]]\n", ""},
      {"table", "| a |\n|---|\n| - [ ] b |\n", ""},
      {"in a paragraph", "text - [ ] a\n", ""},
  });
}

// ---- what is one ----

TEST(NoteRecord, ListsOfEveryKindHoldTasks) {
  expect_tasks({
      {"markers", "- [ ] a\n\n* [ ] b\n\n+ [ ] c\n\n1. [ ] d\n\n2) [ ] e\n",
       "1:a | 3:b | 5:c | 7:d | 9:e"},
      {"callout", "> [!todo]\n> - [ ] a\n> - [x] b\n", "2:a | 3:b"},
      {"nested callouts", "> > - [ ] a\n", "1:a"},
      {"deep", "- [ ] a\n  - [ ] b\n    - [ ] c\n", "1:a | 2:b | 3:c"},
      {"CR LF", "- [ ] a 📅 2025-11-20\r\n- [ ] b\r\n", "1:a | 2:b"},
      {"no final newline", "- [ ] a\n- [ ] b", "1:a | 2:b"},
      {"two items on one line", "- [ ] 1. a\n", "1:1. a"},
      {"empty", "- [ ] \n- [ ] a\n", "1: | 2:a"},
      {"below the properties", "---\ntitle: x\n---\n- [ ] a\n", "4:a"},
      {"malformed properties", "---\na: b: c\n---\n- [ ] a\n", "4:a"},
  });
}

TEST(NoteRecord, TheWholeLineIsKeptWithoutItsEnd) {
  const NoteRecord record = read("> \t- [ ] a 📅 2025-11-20 ^x  \r\n");
  ASSERT_EQ(record.tasks.size(), 1U);
  EXPECT_EQ(record.tasks[0].original, "> \t- [ ] a 📅 2025-11-20 ^x  ");
  EXPECT_EQ(record.tasks[0].due.to_string(), "2025-11-20");
  EXPECT_EQ(record.tasks[0].block_link, " ^x");
}

// ---- where a task stands ----

TEST(NoteRecord, EachTaskHasTheNearestHeadingAbove) {
  const NoteRecord record = read(
      "- [ ] a\n"
      "# One\n- [ ] b\n"
      "### Three ###\n- [ ] c\n"
      "## Two with `code`\n- [ ] d\n"
      "\nSet\n---\n- [ ] e\n"
      "> ## Quoted\n> - [ ] f\n\n"
      "```\n# Code\n```\n- [ ] g\n");
  std::vector<std::string> headings;
  for (const Task& task : record.tasks) headings.push_back(task.description + ":" + task.heading);
  EXPECT_EQ(headings, (std::vector<std::string>{"a:", "b:One", "c:Three", "d:Two with `code`",
                                                "e:Set", "f:Set", "g:Set"}));
}

TEST(NoteRecord, EachTaskKnowsTheListItemItIsNestedIn) {
  const NoteRecord record = read(
      "- [ ] a\n"
      "  - [ ] b\n"
      "    - [ ] c\n"
      "  - [ ] d\n"
      "- plain\n"
      "\t- [ ] e\n"
      "1. [ ] f\n"
      "   - [ ] g\n"
      "\n"
      "Text\n"
      "- [ ] h\n");
  std::string parents;
  for (const Task& task : record.tasks) {
    parents += task.description + std::to_string(task.parent_line) + " ";
  }
  EXPECT_EQ(parents, "a0 b1 c2 d1 e5 f0 g7 h0 ");
}

TEST(NoteRecord, AChildHasItsParentTasksOwnerThroughPlainItems) {
  const NoteRecord record = read(
      "- [ ] Plan @Dana Whitfield\n"
      "  - Room\n"
      "    - [ ] Book it\n");
  ASSERT_EQ(record.tasks.size(), 2U);
  EXPECT_EQ(record.tasks[1].parent_line, 2);
  // The task it belongs to is Plan, for a plain item is no task.
  EXPECT_EQ(owners_of(record, 1), "Dana Whitfield:parent");
}

// ---- settings ----

TEST(NoteRecord, TheGlobalFilterIsAPlainTextOfTheBody) {
  ReadRules rules;
  rules.global_filter = "#task";
  EXPECT_EQ(tasks_of("- [ ] a #task\n- [ ] b\n- [ ] #tasks c\n- [ ] #Task d\n", rules),
            "1:a #task | 3:#tasks c");
  EXPECT_EQ(tasks_of("- [ ] a 📅 2025-11-20 #task ^x\n", rules), "1:a #task");
  rules.global_filter = "due";
  EXPECT_EQ(tasks_of("- [ ] pay what is due\n- [ ] a\n", rules), "1:pay what is due");
}

TEST(NoteRecord, TheGlobalFilterIsNotSoughtInTheBlockLink) {
  ReadRules rules;
  rules.global_filter = "TODO";
  EXPECT_EQ(tasks_of("- [ ] a ^TODO-1\n- [ ] TODO b ^TODO-2\n", rules), "2:TODO b");
}

TEST(NoteRecord, ATagEqualToTheGlobalFilterIsNotAmongTheTags) {
  ReadRules rules;
  rules.global_filter = "#task";
  const NoteRecord record = read("- [ ] a #task #q4 📅 2025-11-20\n- [ ] b #task/home\n", rules);
  ASSERT_EQ(record.tasks.size(), 2U);
  EXPECT_EQ(record.tasks[0].description, "a #task #q4");
  EXPECT_EQ(record.tasks[0].tags, std::vector<std::string>{"#q4"});
  EXPECT_EQ(record.tasks[1].tags, std::vector<std::string>{"#task/home"});
}

TEST(NoteRecord, StatusesAreThoseOfTheSettings) {
  ReadRules rules;
  rules.statuses = StatusRegistry({{" ", "Todo", StatusType::todo, "x"},
                                   {"x", "Done", StatusType::done, " "},
                                   {"X", "Checked", StatusType::done, " "}});
  const NoteRecord record = read("- [X] a\n- [/] b\n", rules);
  ASSERT_EQ(record.tasks.size(), 2U);
  EXPECT_EQ(record.tasks[0].status.name, "Checked");
  EXPECT_TRUE(record.tasks[0].is_done());
  EXPECT_EQ(record.tasks[1].status.name, "Unknown");
}

TEST(NoteRecord, ThePeopleFolderDecidesWhoseNoteItIs) {
  EXPECT_TRUE(read_note("People/Dana Whitfield.md", "", {}).is_person);
  ReadRules rules;
  rules.people_folder = "Staff/";
  EXPECT_FALSE(read_note("People/Dana Whitfield.md", "", rules).is_person);
  EXPECT_TRUE(read_note("Staff/Dana Whitfield.md", "", rules).is_person);
}

// ---- diagnostics ----

TEST(NoteRecord, ReportsEachImpossibleDateWithItsLine) {
  const NoteRecord record = read("# x\n- [ ] a 📅 2025-02-30 ⏳ 2025-13-01\n- [ ] b 📅 2025-11-20\n");
  ASSERT_EQ(record.diagnostics.size(), 2U);
  for (const Diagnostic& one : record.diagnostics) {
    EXPECT_EQ(one.code, "date-impossible");
    EXPECT_EQ(one.place.path, "Meetings/Weekly.md");
    EXPECT_EQ(one.place.line, 2);
    EXPECT_FALSE(one.hint.empty());
  }
}

TEST(NoteRecord, ANoteWithNulBytesHasNoTasks) {
  const NoteRecord record = read(std::string_view("- [ ] a\n\0", 9));
  EXPECT_TRUE(record.tasks.empty());
  EXPECT_TRUE(has_diagnostic(record, "nul-byte"));
}

}  // namespace
}  // namespace vaultask::task
