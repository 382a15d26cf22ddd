#include "report/finding_kinds.hpp"

#include <array>

namespace vaultask::report {
namespace {

constexpr std::array kKinds{
    FindingKind{"field-not-read", "Fields that are not read",
                "The plugin takes them as text of the description: the task has no such date, "
                "priority or id in Obsidian, nor here."},
    FindingKind{"date-impossible", "Dates that do not exist",
                "The plugin keeps such a date as invalid: it is shown, and matches no comparison."},
    FindingKind{"recurrence-not-read", "Recurrence rules that are not understood",
                "The plugin takes the task as not recurring and deletes the rule when it next "
                "writes the line."},
    FindingKind{"on-completion-unknown", "Unknown actions on completion",
                "The plugin does nothing on completion."},
    FindingKind{"checkbox-malformed", "Lines that look like tasks and are none",
                "Obsidian shows them as text; no query finds them."},
    FindingKind{"action-without-checkbox", "Action items without a checkbox",
                "A plain bullet is no task; no query finds it."},
    FindingKind{"task-in-transcript", "Checkboxes below transcripts",
                "The plugin counts them; vaultask does not: what was said is not what was agreed."},
    FindingKind{"open-with-done-date", "Open tasks with the date of their end",
                "The status decides, not the date: they are open."},
    FindingKind{"status-unknown", "Statuses that the settings do not name",
                "The plugin takes an unknown status as one to do, [X] included."},
    FindingKind{"owner-ambiguous", "Owners who could be several people",
                "The name counts as a person of its own."},
    FindingKind{"owner-near-miss", "Owners who are nearly somebody",
                "The name counts as a person of its own."},
    FindingKind{"owner-unknown", "Owners nobody knows", "The name counts as a person of its own."},
    FindingKind{"person-near-miss", "People whose names nearly agree", "They count as two people."},
    FindingKind{"id-duplicate", "Ids borne twice",
                "A task that depends on the id waits for all who bear it."},
    FindingKind{"dependency-missing", "Dependencies on nothing", "The plugin ignores them."},
    FindingKind{"dependency-loop", "Tasks that wait for each other",
                "Each of them counts as blocked until one is done."},
    FindingKind{"lineage-loop", "Notes that accrue to themselves",
                "What accrues to one of them accrues to all of them; the loop is not followed."},
    FindingKind{"lineage-unresolved", "Notes that accrue to no note",
                "Such a value is passed over, until there is a note of the name."},
    FindingKind{"frontmatter-malformed", "Malformed frontmatter",
                "Obsidian shows no properties of the note; its tasks count all the same."},
    FindingKind{"frontmatter-late", "Frontmatter below blank lines", "Obsidian reads it as text."},
    FindingKind{"frontmatter-unclosed", "Frontmatter without an end", "Obsidian reads it as text."},
    FindingKind{"encoding-mac-roman", "Notes damaged by a conversion from Mac Roman",
                "Obsidian shows the damage and the plugin reads no field of such a note; vaultask "
                "reads it as it was meant. `vaultask doctor --fix` gives the repair."},
    FindingKind{"encoding-windows-1252", "Notes damaged by a conversion from Windows-1252",
                "Obsidian shows the damage and the plugin reads no field of such a note; vaultask "
                "reads it as it was meant. `vaultask doctor --fix` gives the repair."},
    FindingKind{"encoding-unproven", "Notes that look damaged by a conversion",
                "Some characters look like damaged ones, but the note as a whole cannot be proven "
                "to be damaged, so it is read as it stands."},
    FindingKind{"utf-16", "Notes in UTF-16", "Obsidian does not read them; vaultask does."},
    FindingKind{"invalid-utf8", "Bytes that are no text", "They are shown as U+FFFD."},
    FindingKind{"nul-byte", "Notes with NUL bytes", "They are not read as text."},
    FindingKind{"view-markers", "Views whose markers do not pair",
                "`vaultask render` leaves the note as it is, and what its views hold is read as "
                "the note's own text."},
    FindingKind{"conflict-markers", "Merge conflicts", "The tasks of both sides count."},
};

}  // namespace

std::span<const FindingKind> finding_kinds() {
  return kKinds;
}

}  // namespace vaultask::report
