#include "cli/help_topics.hpp"

#include <algorithm>
#include <array>

#include <vaultask/vault.hpp>

#include "cli/command.hpp"
#include "cli/date_words.hpp"

namespace vaultask::cli {
namespace {

using Rows = std::vector<HelpRow>;

// ---- rows ----

Rows query_rows() {
  Rows rows;
  for (const LanguageEntry& entry : query_language()) rows.push_back(row_of(entry));
  return rows;
}

Rows date_rows() {
  Rows rows;
  for (const DateForm& form : kDateForms) {
    rows.push_back({std::string(form.example), std::string(form.meaning)});
  }
  return rows;
}

Rows report_rows() {
  Rows rows;
  for (const ReportEntry& entry : report_list()) rows.push_back({entry.name, entry.summary});
  return rows;
}

Rows setting_rows() {
  Rows rows;
  for (const SettingEntry& entry : settings_help()) {
    rows.push_back({entry.name, entry.summary, {entry.example}});
  }
  return rows;
}

Rows format_rows() {
  return {{"md", "Markdown: lists under headings, tables"},
          {"table", "aligned columns for a terminal"},
          {"html", "one file for a browser: tables that can be sorted, charts, a style for print"},
          {"json", "one object; \"version\" changes only when a key changes its meaning"},
          {"jsonl", "one task or row a line"},
          {"csv", "RFC 4180 with LF, one header line"},
          {"tsv", "the same, parted by tabs, without quotes; a tab in a value stands as \\u{9}"}};
}

Rows file_rows() {
  return {{".vaultask.toml", "the settings of a vault, at its root; see `vaultask help settings`"},
          {"$XDG_CONFIG_HOME/vaultask/config.toml",
           "the same settings for every vault; a vault's own file comes first. Without "
           "XDG_CONFIG_HOME below ~/.config"},
          {"$XDG_CACHE_HOME/vaultask/VAULT/index.db",
           "the index, below ~/.cache without XDG_CACHE_HOME; --db or the setting `database` name "
           "another folder. VAULT is the vault's name and 8 hexadecimal digits. The index is "
           "derived from the notes: delete it, and the next run builds it again"},
          {"$XDG_CACHE_HOME/vaultask/VAULT/search.db",
           "beside it, from the first `vaultask search` on: which word stands in which note, and no "
           "text. Delete it, and the next search builds it again"},
          {"$XDG_STATE_HOME/vaultask/VAULT/history.db",
           "the journal, below ~/.local/state without XDG_STATE_HOME; --db and `database` move it "
           "with the index. It cannot be built again: keep it, or what `vaultask history export` "
           "prints"},
          {"$XDG_STATE_HOME/vaultask/VAULT/undo",
           "beside it: what notes held before vaultask wrote into them, for 30 days"},
          {"$XDG_STATE_HOME/vaultask/VAULT/vaultask.log",
           "beside it: what `nightly` did; counts and places, never the text of a note"},
          {".obsidian/plugins/obsidian-tasks-plugin/data.json",
           "the Tasks plugin's own settings, read only: global filter, task format, statuses, "
           "filenames as dates"},
          {".obsidian/app.json, .obsidian/daily-notes.json", "Obsidian's own settings, read only"}};
}

Rows environment_rows() {
  return {
      {"VAULTASK_VAULT", "the vault, where --vault names none"},
      {"NO_COLOR", "where it is not empty, no colours unless --color always; so, too, TERM=dumb"},
      {"XDG_CACHE_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME",
       "where the index, the journal and the settings lie; absolute paths"},
      {"HOME", "where those lie without the above"},
      {"TZ", "the time zone of \"today\", unless the settings name one"}};
}

Rows exit_status_rows() {
  return {{"0", "done"},
          {"1", "done, with findings: of `doctor`, or of views and the journal"},
          {"2", "wrong usage, settings or query"},
          {"3", "the vault could not be read whole"},
          {"4", "the index or the journal cannot be used"},
          {"74", "the answer could not be written"},
          {"75", "another run is at work; those that only read answer from the last index"}};
}

// ---- the table ----

constexpr std::string_view kQueryIntro =
    "A query is a list of lines; a task must match all filters among them. The language is that\n"
    "of the Obsidian Tasks plugin; what is marked + Obsidian itself does not understand. A line\n"
    "that begins with # is a comment, one that ends with \\ goes on in the next.\n"
    "\n"
    "How dates are written: `vaultask help dates`. One entry alone: `vaultask help due`,\n"
    "`vaultask help sort by`.";

constexpr std::string_view kDatesIntro =
    "A filter by date is a field, a relation and a date:\n"
    "\n"
    "  due before tomorrow\n"
    "  scheduled on or after 2025-11-14\n"
    "  done this week\n"
    "\n"
    "Relations: before, after, on, in, on or before, on or after; none is \"on\". \"before\" a "
    "range\n"
    "is before its first day, \"after\" it after its last; \"on\" and \"in\" find what lies in "
    "it.\n"
    "Dates are read as the Tasks plugin reads them, and the words are English.";

constexpr std::string_view kOwnersIntro =
    "The owner of a task is found by the first of these rules that applies. The text that names\n"
    "the owner stays part of the description; it stands before the dates, for the plugin loses a\n"
    "date with text behind it.";

Rows owner_rows() {
  return {{"a field",
           "owner, assignee or person, or the emoji 👤",
           {"[owner:: Dana Whitfield]", "👤 Dana Whitfield"}},
          {"a tag", "below owner, assignee or person", {"#owner/dana-whitfield"}},
          {"@ and a person",
           "the longest name or alias the vault knows; a first name where only one participant of "
           "the note, or only one person in the vault, bears it; case and accents do not matter",
           {"@Dana Whitfield", "@dana", "[[@Dana Whitfield]]", "@[[Dana Whitfield]]", "@me"}},
          {"@ and capitalised words",
           "up to three of them: a person the vault does not know",
           {"@Robin Vale"}},
          {"a link to a person's note",
           "that opens the description or closes it, unless a "
           "preposition stands before it",
           {"[[Dana Whitfield]] sends the minutes"}},
          {"a heading above", "whose whole text is a person's name", {"## Dana Whitfield"}},
          {"the parent task", "its owner is the owner of what is nested below it"},
          {"people",
           "are person notes, in the people folder or with `type: person`, and their `aliases:`; "
           "the `participants:` of any note; and you, by the setting `self`"},
          {"no owner",
           "dates, contexts in lower case that are nobody's name, mail addresses, "
           "packages",
           {"@today", "@church", "dana@example.com", "@scope/package"}}};
}

constexpr std::string_view kViewsIntro =
    "A view is a part of a note that vaultask writes: between two comments, of which Obsidian\n"
    "shows neither. The first holds a query, or names a report:\n"
    "\n"
    "  <!-- vaultask:begin\n"
    "  not done\n"
    "  owner is Dana Whitfield\n"
    "  -->\n"
    "  <!-- vaultask:end -->\n"
    "\n"
    "  %% vaultask:begin report owe \"Dana Whitfield\" %%\n"
    "  %% vaultask:end %%\n"
    "\n"
    "`vaultask render` writes between them, and only there. Both markers are lines of their own; "
    "they\n"
    "may stand in a callout, a quote or a list. The query sees the global query, the Query File\n"
    "Defaults and the placeholders that a `tasks` block in its place would see. What stands in a "
    "view\n"
    "is never read: its boxes ☐ and ☑ are no tasks, to Obsidian neither.";

Rows view_rows() {
  return {
      {"style",
       "how the tasks are shown: list (default), or table, with columns of your choice; behind "
       "vaultask:begin, before the query",
       {"<!-- vaultask:begin style=table", "<!-- vaultask:begin columns=due,owner,description"}},
      {"report",
       "a report instead of a query: its name, and what it takes on a command line, without the "
       "dashes",
       {"<!-- vaultask:begin report owe \"Dana Whitfield\" -->",
        "<!-- vaultask:begin report owe all -->",
        "<!-- vaultask:begin report decisions month=2025-11 -->"}},
      {"edits",
       "the end marker bears a hash of what was written. A view that somebody edited bears "
       "another: it is left as it is, and told; `render --force` overwrites it"},
      {"pages",
       "[[page]] in .vaultask.toml names pages that are written whole, below the folder of "
       "reports; their property generated-by says so. A note without it is never overwritten"},
      {"taking back", "`vaultask undo` puts back what stood in a note, for 30 days"},
      {"waiting",
       "a note that somebody changed within the last 2 seconds, or has open for writing, is left "
       "for later; --settle, or the setting `settle`, names another time"},
      {"what stops a note",
       "markers that do not pair, a merge conflict, an encoding that cannot be written back, a "
       "link instead of a file, several names of one file, a file of somebody else's"},
      {"what stops a run",
       "a note that cannot be read, a vault that is empty or lost more than a tenth of its notes: "
       "views of half a vault would show half of the tasks. More than 200 notes to change, "
       "without --yes"}};
}

constexpr std::string_view kSettingsIntro =
    "None are needed. They stand in .vaultask.toml at the vault's root; those for every vault,\n"
    "all but `id`, in $XDG_CONFIG_HOME/vaultask/config.toml. What the Tasks plugin and Obsidian\n"
    "have set holds here, too.";

constexpr std::string_view kExamplesIntro =
    "What is overdue, by owner:\n"
    "\n"
    "  vaultask query 'not done' 'due before today' 'group by owner'\n"
    "\n"
    "What one person owes, as a page:\n"
    "\n"
    "  vaultask owe 'Dana Whitfield' --format md > Dana.md\n"
    "\n"
    "Answers for another program:\n"
    "\n"
    "  vaultask query 'owner is me' 'not done' --format jsonl | jq -r .description\n"
    "\n"
    "The open risks of a customer, and what was decided in a month:\n"
    "\n"
    "  vaultask risks --open --entity 'Merrowdale Water'\n"
    "  vaultask decisions --month 2025-11\n"
    "\n"
    "What is wrong in the notes, and the repair of damaged encodings:\n"
    "\n"
    "  vaultask doctor\n"
    "  vaultask doctor --fix | patch --binary -p1 -d ~/Notes\n"
    "\n"
    "Completion in this bash; `vaultask completion --help` tells how it stays:\n"
    "\n"
    "  eval \"$(vaultask completion bash)\"";

constexpr std::array<Topic, 11> kTopics{{
    {"query", "THE QUERY LANGUAGE", "the query language: every filter and instruction", kQueryIntro,
     query_rows},
    {"dates", "DATES", "how dates are written in filters", kDatesIntro, date_rows},
    {"owners", "OWNERS", "how the owner of a task is found", kOwnersIntro, owner_rows},
    {"views", "VIEWS", "parts of notes, and pages, that vaultask writes", kViewsIntro, view_rows},
    {"reports", "REPORTS", "the reports", "", report_rows},
    {"formats", "FORMATS", "the formats of answers", "", format_rows},
    {"settings", "SETTINGS", "the keys of .vaultask.toml", kSettingsIntro, setting_rows},
    {"files", "FILES", "where the index and the settings lie", "", file_rows},
    {"environment", "ENVIRONMENT", "the variables that are read", "", environment_rows},
    {"exit-status", "EXIT STATUS", "what the exit status tells", "", exit_status_rows},
    {"examples", "EXAMPLES", "whole command lines", kExamplesIntro, nullptr},
}};

}  // namespace

std::span<const Topic> help_topics() {
  return kTopics;
}

std::vector<std::string> help_names() {
  std::vector<std::string> names;
  const auto add = [&names](std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  for (const Topic& topic : kTopics) add(topic.name);
  for (const CommandRow& row : commands()) add(row.name);
  for (const LanguageEntry& entry : query_language()) add(entry.name);
  return names;
}

HelpRow row_of(const LanguageEntry& entry) {
  HelpRow row{entry.name, entry.summary, entry.examples, entry.extension};
  if (!entry.sort_by.empty()) row.examples.push_back("sort by " + entry.sort_by);
  if (!entry.group_by.empty()) row.examples.push_back("group by " + entry.group_by);
  return row;
}

}  // namespace vaultask::cli
