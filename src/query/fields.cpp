#include "query/field.hpp"

#include "query/field_date.hpp"
#include "query/field_description.hpp"
#include "query/field_file.hpp"
#include "query/field_function.hpp"
#include "query/field_history.hpp"
#include "query/field_lineage.hpp"
#include "query/field_meeting.hpp"
#include "query/field_owner.hpp"
#include "query/field_place.hpp"
#include "query/field_priority.hpp"
#include "query/field_property.hpp"
#include "query/field_status.hpp"
#include "query/field_tags.hpp"
#include "task/happens.hpp"

namespace vaultask::query {
namespace {

using Groups = std::vector<std::string>;

// ---- dates: one template for the six fields ----

template <auto kMember>
SortKey date_sort(const Task& task, const FieldContext&) {
  return date_key(task.*kMember);
}

constexpr char kDue[] = "due", kStart[] = "start", kStarts[] = "starts", kScheduled[] = "scheduled",
               kCreated[] = "created", kDone[] = "done", kCancelled[] = "cancelled";

template <auto kMember, const char* kWord, const char* kNoun = kWord, bool kAbsentMatches = false>
FilterResult date_filter(std::string_view line, const Context& context) {
  return filter_by_date(kMember, kWord, kNoun, kAbsentMatches, line, context);
}

template <auto kMember, const char* kNoun>
Groups date_groups(const Task& task, const FieldContext&) {
  return {date_group(task.*kMember, kNoun)};
}

SortKey happens_sort(const Task& task, const FieldContext&) {
  return date_key(task::happens(task));
}

Groups happens_groups(const Task& task, const FieldContext&) {
  return {date_group(task::happens(task), "happens")};
}

constexpr std::string_view kEarliest =
    "the earliest first, impossible dates before them, tasks without one last";
constexpr std::string_view kMissingLast = "by the alphabet, numbers by their size; none last";

// ---- the table ----

const std::vector<Field>& table() {
  static const std::vector<Field> rows{
      {.name = "status",
       .summary = "Done or not: done, cancelled and no-task statuses are done",
       .examples = {"done", "not done"},
       .filter = filter_by_status,
       .sort_key = status_key,
       .order = "not done first",
       .group = status_groups},
      {.name = "status.type",
       .summary = "Type of the status: IN_PROGRESS, TODO, ON_HOLD, DONE, CANCELLED, NON_TASK",
       .examples = {"status.type is IN_PROGRESS", "status.type is not DONE"},
       .filter = filter_by_status_type,
       .sort_key = status_type_key,
       .order = "in progress, to do, on hold, done, cancelled, no task",
       .group = status_type_groups},
      {.name = "status.name",
       .summary = "Name of the status",
       .examples = {"status.name includes progress"},
       .filter = filter_by_status_name,
       .sort_key = status_name_key,
       .group = status_name_groups},
      {.name = "recurring",
       .summary = "Whether the task comes back",
       .examples = {"is recurring", "is not recurring"},
       .filter = filter_by_recurring,
       .sort_key = recurring_key,
       .order = "those that come back first",
       .group = recurring_groups},
      {.name = "recurrence",
       .summary = "The rule by which the task comes back, in the plugin's words",
       .examples = {"recurrence includes week"},
       .filter = filter_by_recurrence,
       .group = recurrence_groups},
      {.name = "priority",
       .summary = "Priority, from highest to lowest; none stands between medium and low",
       .examples = {"priority is high", "priority is above none", "priority is not none"},
       .filter = filter_by_priority,
       .sort_key = priority_key,
       .order = "the highest first",
       .group = priority_groups},
      // Before `due`, which would find the date in `due moved since DATE`.
      {.name = "slips",
       .summary = "How often the due date moved, from the journal; a slip is a move to a later day",
       .examples = {"due moved more than 2 times", "due moved less than 2 times",
                    "due moved 0 times", "due moved since 2025-11-01"},
       .filter = filter_by_due_moved,
       .sort_key = slips_key,
       .order = "the most slips first",
       .group = slips_groups,
       .reverse_groups = true,
       .needs_history = true,
       .extension = true},
      {.name = "happens",
       .summary = "Any of start, scheduled and due",
       .examples = {"happens before tomorrow", "has happens date", "no happens date"},
       .filter = filter_by_happens,
       .sort_key = happens_sort,
       .order = kEarliest,
       .group = happens_groups},
      {.name = "cancelled",
       .summary = "Date the task was cancelled",
       .examples = {"cancelled on 2025-11-14", "has cancelled date"},
       .filter = date_filter<&Task::cancelled, kCancelled>,
       .sort_key = date_sort<&Task::cancelled>,
       .order = kEarliest,
       .group = date_groups<&Task::cancelled, kCancelled>},
      {.name = "created",
       .summary = "Date the task was written down",
       .examples = {"created after 2025-11-01", "no created date"},
       .filter = date_filter<&Task::created, kCreated>,
       .sort_key = date_sort<&Task::created>,
       .order = kEarliest,
       .group = date_groups<&Task::created, kCreated>},
      {.name = "start",
       .summary = "Date before which the task cannot begin; without one it can",
       .examples = {"starts before tomorrow", "has start date"},
       .filter = date_filter<&Task::start, kStarts, kStart, true>,
       .sort_key = date_sort<&Task::start>,
       .order = kEarliest,
       .group = date_groups<&Task::start, kStart>},
      {.name = "scheduled",
       .summary = "Date on which to work on the task",
       .examples = {"scheduled on or before today", "no scheduled date"},
       .filter = date_filter<&Task::scheduled, kScheduled>,
       .sort_key = date_sort<&Task::scheduled>,
       .order = kEarliest,
       .group = date_groups<&Task::scheduled, kScheduled>},
      {.name = "due",
       .summary = "Date by which the task must be done",
       .examples = {"due before today", "due on 2025-11-14", "due 2025-11-14 2025-11-21",
                    "due this week", "due in two weeks", "has due date", "no due date",
                    "due date is invalid"},
       .filter = date_filter<&Task::due, kDue>,
       .sort_key = date_sort<&Task::due>,
       .order = kEarliest,
       .group = date_groups<&Task::due, kDue>},
      {.name = "done",
       .summary = "Date the task was done",
       .examples = {"done after 2025-11-01", "has done date"},
       .filter = date_filter<&Task::done, kDone>,
       .sort_key = date_sort<&Task::done>,
       .order = kEarliest,
       .group = date_groups<&Task::done, kDone>},
      {.name = "description",
       .summary = "Text of the task, without its fields",
       .examples = {"description includes budget", "description does not include draft",
                    "description regex matches /^(call|write) /i"},
       .filter = filter_by_description,
       .sort_key = description_key},
      {.name = "path",
       .summary = "Path of the note, \"People/Dana Whitfield/2025-11-07.md\"",
       .examples = {"path includes People/", "path does not include Archive",
                    R"(path regex matches /\/2025-\d\d-\d\d\.md$/)"},
       .filter = filter_by_path,
       .sort_key = path_key,
       .group = path_groups},
      {.name = "folder",
       .summary = "Folder of the note, \"People/Dana Whitfield/\"",
       .examples = {"folder includes Projects"},
       .filter = filter_by_folder,
       .group = folder_groups},
      {.name = "root",
       .summary = "First folder of the path, \"People/\"",
       .examples = {"root includes Customers"},
       .filter = filter_by_root,
       .group = root_groups},
      {.name = "filename",
       .summary = "File name of the note, with .md",
       .examples = {"filename includes 2025-11"},
       .filter = filter_by_filename,
       .sort_key = filename_key,
       .group = filename_groups},
      {.name = "heading",
       .summary = "Nearest heading above the task",
       .examples = {"heading includes Action Items"},
       .filter = filter_by_heading,
       .sort_key = heading_key,
       .group = heading_groups},
      {.name = "backlink",
       .summary = "Note and heading above the task, as a link",
       .examples = {},
       .group = backlink_groups},
      {.name = "tag",
       .summary = "Tags of the task; any of them",
       .examples = {"tags include #followup", "tags regex does not match /^#draft/", "has tags",
                    "no tags"},
       .filter = filter_by_tags,
       .sort_key = tag_key,
       .order = kMissingLast,
       .group = tag_groups,
       .group_name = "tags",
       .numbered = true},
      {.name = "id",
       .summary = "The task's id (🆔)",
       .examples = {"has id", "id includes rel"},
       .filter = filter_by_id,
       .sort_key = id_key,
       .group = id_groups},
      {.name = "depends on",
       .summary = "The ids of the tasks it waits for (⛔)",
       .examples = {"has depends on", "no depends on"},
       .filter = filter_by_depends_on},
      {.name = "blocking",
       .summary = "Whether it waits for a task that is not done, or such a task waits for it",
       .examples = {"is blocked", "is not blocked", "is blocking", "is not blocking"},
       .filter = filter_by_blocking},
      {.name = "exclude",
       .summary = "Leaves out tasks that are nested in a list item",
       .examples = {"exclude sub-items"},
       .filter = filter_sub_items},
      {.name = "urgency",
       .summary = "The plugin's urgency score; the most urgent first",
       .examples = {},
       .sort_key = urgency_key,
       .order = "the most urgent first",
       .group = urgency_groups,
       .reverse_groups = true},
      {.name = "random",
       .summary = "An order by chance, which stays the same for a day",
       .examples = {},
       .sort_key = random_key,
       .order = "as chance has it"},
      {.name = "owner",
       .summary = "Who has to do the task",
       .examples = {"owner is Dana Whitfield", "owner is me", "owner is not me",
                    "owner includes dana", "has owner", "no owner"},
       .filter = filter_by_owner,
       .sort_key = owner_key,
       .order = kMissingLast,
       .group = owner_groups,
       .extension = true},
      {.name = "meeting date",
       .summary = "Date of the note the task stands in: date:, or that of its name",
       .examples = {"meeting date before 2025-11-14", "meeting date in last week",
                    "has meeting date", "no meeting date"},
       .filter = filter_by_meeting_date,
       .sort_key = meeting_date_key,
       .order = kEarliest,
       .group = meeting_date_groups,
       .needs_notes = true,
       .extension = true},
      {.name = "participants",
       .summary = "Who took part in the meeting: participants: of the note",
       .examples = {"participants include Dana", "participants include me",
                    "participants do not include Dana Whitfield", "has participants"},
       .filter = filter_by_participants,
       .group = participants_groups,
       .needs_notes = true,
       .extension = true},
      {.name = "entity",
       .summary = "Whom or what the note is about: entity:",
       .examples = {"entity includes Harbour", "entity is Dana Whitfield", "no entity"},
       .filter = filter_by_entity,
       .sort_key = entity_key,
       .order = kMissingLast,
       .group = entity_groups,
       .needs_notes = true,
       .extension = true},
      {.name = "note type",
       .summary = "Type of the note: type:",
       .examples = {"note type is People", "note type includes mbr", "has note type"},
       .filter = filter_by_note_type,
       .sort_key = note_type_key,
       .order = kMissingLast,
       .group = note_type_groups,
       .needs_notes = true,
       .extension = true},
      {.name = "property",
       .summary = "Any property of the note, by its name",
       .examples = {"property status is active", "property customer includes Harbour",
                    "property stage is not done", "has property project", "no property project"},
       .filter = filter_by_property,
       .sort_key = property_key,
       .order = kMissingLast,
       .group = property_groups,
       .takes_name = true,
       .needs_notes = true,
       .extension = true},
      {.name = "accrues to",
       .summary = "The key result, objective, or other note that the task is work for",
       .examples = {"accrues to Importer", "accrues to [[Projects/Importer]]",
                    "accrues to nothing"},
       .filter = filter_by_lineage,
       .extension = true},
      {.name = "first seen",
       .summary = "Day on which a run of vaultask saw the task first, from the journal",
       .examples = {"first seen before 2025-11-14", "first seen in last week"},
       .filter = filter_by_first_seen,
       .sort_key = first_seen_key,
       .order = kEarliest,
       .group = first_seen_groups,
       .needs_history = true,
       .extension = true},
      {.name = "closed",
       .summary = "Day on which a task that is done was closed, with or without a done date",
       .examples = {"closed in 2025-11", "closed in this week"},
       .filter = filter_by_closed,
       .sort_key = closed_key,
       .order = kEarliest,
       .group = closed_groups,
       .needs_history = true,
       .extension = true},
      {.name = "function",
       .summary = "An expression in JavaScript, run where it can do no harm",
       .examples = {"filter by function task.file.path === query.file.path",
                    "filter by function task.tags.length > 1"},
       .filter = filter_by_function,
       .takes_script = true},
  };
  return rows;
}

}  // namespace

std::span<const Field> fields() {
  return table();
}

}  // namespace vaultask::query
