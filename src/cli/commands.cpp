#include <array>

#include "cli/command.hpp"

namespace vaultask::cli {
namespace {

constexpr std::array<CommandRow, 24> kCommands{{
    {"index", "Bring the index up to date",
     "Reads what is new or changed in the vault; notes that did not change are not opened.\n"
     "A note or folder that bears the size and the times it bore did not change; --full reads\n"
     "all of them.\n"
     "Exit status 3 tells that some note could not be read; its last known tasks are kept,\n"
     "unless the index had to be built anew.",
     Options::vault, make_index_command},
    {"query", "Run a query in the language of the Obsidian Tasks plugin",
     "Each argument is a line of the query; without arguments it comes from -f or from stdin.\n"
     "\n"
     "  vaultask query 'not done' 'due before tomorrow' 'group by owner'\n"
     "  vaultask query 'owner is Dana' --format json\n"
     "  vaultask query -f weekly.txt\n"
     "\n"
     "`vaultask help query` lists the instructions.",
     Options::answer, make_query_command},
    {"owe", "What a person owes, and what is owed to the person",
     "NAME is a whole name, an alias, or a first name that only one person bears. Without NAME\n"
     "it is you: self = [\"Your Name\"] in .vaultask.toml. --all is one page of everybody: a "
     "table of\n"
     "all who owe something or are owed something, the most overdue first, then what each of them\n"
     "owes, in order of name.\n"
     "\n"
     "Ages count from the ➕ date, else from the date of the note. Once the journal has seen a due\n"
     "date move later, tasks tell how often theirs did.\n"
     "\n"
     "  vaultask owe 'Dana Whitfield'\n"
     "  vaultask owe dana --format md > 'Reports/Dana.md'\n"
     "  vaultask owe --all --format html > everybody.html",
     Options::answer, make_owe_command},
    {"mbr", "The appendix of a monthly business review",
     "Thirteen parts: the numbers, what changed since the start, owners, overdue, slipped, done "
     "on\n"
     "time and late, what lacks an owner or a date, objectives and key results, decisions, risks,\n"
     "questions, charts, and how the numbers are counted. mbr_parts in .vaultask.toml leaves "
     "parts\n"
     "out and puts them in another order.\n"
     "\n"
     "  vaultask mbr 2025-11 > 'Reports/November.md'\n"
     "  vaultask mbr --quarter 2025-Q4 --format html > q4.html",
     Options::answer, make_mbr_command},
    {"lineage", "What is done of objectives, key results, epics and features",
     "The notes with a level, each with the tasks that accrue to it over any number of steps, and\n"
     "those without any. `vaultask help settings` tells which properties and levels count.\n"
     "\n"
     "  vaultask lineage\n"
     "  vaultask query 'accrues to nothing' 'not done'",
     Options::answer, make_lineage_command},
    {"rollup", "Count tasks: open, overdue, due soon, done, slips and more",
     "A row for each owner, entity, folder and so on, and under those of a group their sum. The\n"
     "days of --over say what counts as done or slipped, and on which day tasks were open; "
     "without\n"
     "it all time and today. It is the query `rollup by`, so a view can hold it, too. Counted are\n"
     "the tasks that stand in notes now.\n"
     "\n"
     "  vaultask rollup --by owner\n"
     "  vaultask rollup --by entity,owner --over 'last month' 'path includes Customers'\n"
     "  vaultask rollup --by 'property stage' --format csv",
     Options::answer, make_rollup_command},
    {"decisions", "What was decided, and in which meeting",
     "The items under headings such as Decisions, newest first, each with its meeting; one that "
     "was\n"
     "struck out since says so. Without a period, all up to today.\n"
     "\n"
     "  vaultask decisions --month 2025-11\n"
     "  vaultask decisions --from 2025-11-03 --to 2025-11-14 --person dana\n"
     "  vaultask decisions --quarter 2025-Q4 --by entity --format md",
     Options::answer, make_decisions_command},
    {"risks", "Risks that are open, since when, and those that were closed",
     "A risk is open until its line is struck out, ticked or marked (\"resolved\"), or until it "
     "is\n"
     "missing from the next note of the same series that says something under Risks. One that\n"
     "stands again in a later note is one risk, with its first date; a note that says \"None\"\n"
     "closes all, a section left blank closes none. A series are the notes of one `series:`, else\n"
     "those of the same entity and folder; a note without them, or without a date, stands alone.\n"
     "With a period: what was open at its end, and what was closed in it.\n"
     "\n"
     "  vaultask risks --open\n"
     "  vaultask risks --quarter 2025-Q4 --entity 'Merrowdale Water'",
     Options::answer, make_risks_command},
    {"questions", "Questions that are open, since when, and those that were answered",
     "The items under headings such as Open Questions, followed from note to note as risks are;\n"
     "see `vaultask help risks`.\n"
     "\n"
     "  vaultask questions --open --person dana\n"
     "  vaultask questions --month 2025-11 --by series",
     Options::answer, make_questions_command},
    {"touchpoints", "When one meets next, and when one met last",
     "The dates that notes set under headings such as Next 1:1; then series of meetings without a\n"
     "date ahead. With a period, also the dates in it that have passed, and when one met then.\n"
     "\n"
     "  vaultask touchpoints --person dana\n"
     "  vaultask touchpoints --month 2025-11",
     Options::answer, make_touchpoints_command},
    {"render", "Bring the views in notes, and pages, up to date",
     "A view is the answer to a query that stands in a note; `vaultask help views` shows how to\n"
     "ask for one. A view that was edited by hand is left as it is and told;\n"
     "what render overwrites, `vaultask undo` has for 30 days. Exit status 1: a view is stale\n"
     "(--check, --diff), edited by hand, left for later or failed; 3: the vault could not be read\n"
     "whole, and nothing was written.\n"
     "\n"
     "  vaultask render\n"
     "  vaultask render 'Team board' --diff",
     Options::vault, make_render_command},
    {"nightly", "What cron runs: index, journal, views and pages",
     "One run at a time; another one gives up with exit status 75. A step that fails is told, and\n"
     "what does not depend on it goes on. A log without the text of any note is kept beside the\n"
     "journal; see `vaultask help files`.\n"
     "\n"
     "  0 2 * * *  vaultask --vault ~/Notes nightly --cron",
     Options::vault, make_nightly_command},
    {"export", "Print a note with its `tasks` blocks answered",
     "For publishing where the Tasks plugin does not run. Changes nothing in the vault.\n"
     "\n"
     "  vaultask export 'Team board' > board.md\n"
     "  vaultask export --all --out ~/site",
     Options::vault, make_export_command},
    {"undo", "Take back what render wrote",
     "Puts back what a note held before, or all notes of the last run; for 30 days. A note that\n"
     "changed since is left as it is. What undo replaces is kept in turn, so that the next undo\n"
     "brings it back.\n"
     "\n"
     "  vaultask undo --list\n"
     "  vaultask undo 'Team board.md'",
     Options::answer, make_undo_command},
    {"doctor", "What is wrong in the notes",
     "Lists, with file and line, what the plugin does not read, reads as nothing, or reads in\n"
     "another way than it was meant: fields with text behind them, impossible dates, malformed\n"
     "frontmatter, owners nobody knows, ids borne twice, damaged encodings. Where a line can be\n"
     "corrected without a guess, the corrected line is shown. Exit status 1 tells that there are\n"
     "findings.\n"
     "\n"
     "--fix changes no file: it prints a patch for `patch --binary -p1` or `git apply`, run in "
     "the\n"
     "vault's folder.\n"
     "\n"
     "  vaultask doctor\n"
     "  vaultask doctor People --format json\n"
     "  vaultask doctor --fix | patch --binary -p1 -d VAULT",
     Options::answer, make_doctor_command},
    {"history", "What happened to a task, a note's tasks or a person's",
     "The journal remembers what each run of `index`, `query`, `owe` … saw: tasks opened, closed,\n"
     "reopened, due dates that moved, and so on. WHAT is a task (words of its text, its id, or\n"
     "PATH:LINE), a note or folder, or a person; without it, all of them.\n"
     "\n"
     "  vaultask history 'Order the labels'\n"
     "  vaultask history 'Projects/Gantry.md:12'\n"
     "  vaultask history 'Dana Whitfield' --slipped\n"
     "  vaultask history --since 2025-11-01 --format json\n"
     "\n"
     "`vaultask history export` prints the journal as lines of JSON. The first one is\n"
     "{\"vaultask_history\":1,\"journal\":\"NAME\"}; the others are its runs, notes, tasks and "
     "events,\n"
     "each with its kind of row as the first key. `vaultask history import --git` reads the "
     "vault's\n"
     "own git history into a journal that has not seen more than its beginning: each commit of "
     "the\n"
     "branch is a run on the day of its commit date. Commits that are there already are left out.\n"
     "`vaultask history import FILE` takes in what was exported, FILE - from stdin.",
     Options::answer, make_history_command},
    {"slips", "Tasks whose due date moved later, how often and how far",
     "Read from the journal; several moves on one day count once.\n"
     "\n"
     "  vaultask slips --since 2025-11-01",
     Options::answer, make_slips_command},
    {"burndown", "Open tasks over time, and what was opened and closed",
     "Read from the journal. Each row balances: open before + opened + reopened − closed −\n"
     "cancelled − removed = open.\n"
     "\n"
     "  vaultask burndown --by week --format csv",
     Options::answer, make_burndown_command},
    {"init", "Write a first .vaultask.toml, and print what cron needs",
     "Proposes the folder of people, who you are and what to leave out from what the vault holds.\n"
     "Never overwrites settings.\n"
     "\n"
     "  cd ~/Notes && vaultask init",
     Options::vault, make_init_command},
    {"search", "Search the text of notes",
     "Finds notes that hold all the words, wherever in them, and shows the best places of each "
     "with\n"
     "line and kind, at most three of a note. Case and accents play no part. Titles and headings\n"
     "count more than text, rare words more than common ones, and tasks, decisions and their like\n"
     "are shown before other text of the same note.\n"
     "\n"
     "  \"two words\"   these words side by side; put the whole text into '…' for the shell\n"
     "  import*       words that begin so\n"
     "  -printer      no note that holds this word\n"
     "\n"
     "All other signs mean nothing: they part words. Kinds are task, decision, risk, question,\n"
     "outcome, fact, heading, text, title, property (the frontmatter) and transcript. What was "
     "said\n"
     "in meetings is searched with --transcripts only. Days are those of the notes.\n"
     "\n"
     "The first search builds an index of words beside the other one, and later ones keep it\n"
     "current; it holds no text. Snippets come from the notes as they are now.\n"
     "\n"
     "  vaultask search release notes\n"
     "  vaultask search '\"beta invitation\" -printer' --kind task,decision\n"
     "  vaultask search budget --path People --since 2025-11-01 --transcripts",
     Options::answer, make_search_command},
    {"sql", "Run one SELECT over the index",
     "  vaultask sql 'SELECT * FROM tasks_by_owner'\n"
     "  vaultask sql 'SELECT due, owners, description FROM open_tasks LIMIT 10'\n"
     "\n"
     "`vaultask schema` prints the tables and views. Nothing can be written this way.",
     Options::answer, make_sql_command},
    {"schema", "Print the documented schema of the index, or of answers in JSON",
     "  vaultask schema\n"
     "  vaultask schema json",
     Options::none, make_schema_command},
    {"completion", "Print a completion script for a shell",
     "The script completes commands, options and their values, lines of a query, and people and\n"
     "notes of the vault that --vault or the working folder names, as its index knows them. An\n"
     "installed vaultask brings the scripts along; else write each where its shell looks for it:\n"
     "\n"
     "  vaultask completion bash > ~/.local/share/bash-completion/completions/vaultask\n"
     "  vaultask completion zsh > ~/.zfunc/_vaultask     # fpath=(~/.zfunc $fpath) in .zshrc\n"
     "  vaultask completion fish > ~/.config/fish/completions/vaultask.fish\n"
     "\n"
     "bash needs its package bash-completion for this; without it, this line in ~/.bashrc:\n"
     "\n"
     "  eval \"$(vaultask completion bash)\"",
     Options::none, make_completion_command},
    {"help", "Explain a command or a topic",
     "TOPIC is a command, a topic of `vaultask --help`, or a field or instruction of the query\n"
     "language.\n"
     "\n"
     "  vaultask help owe\n"
     "  vaultask help dates\n"
     "  vaultask help sort by",
     Options::none, make_help_command},
}};

}  // namespace

std::span<const CommandRow> commands() {
  return kCommands;
}

}  // namespace vaultask::cli
