// A task: one Obsidian Tasks checklist line with all its fields, and where it stands.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/shared_text.hpp>

namespace vaultask {

/// The plugin's status types, in the order in which it sorts them.
enum class StatusType : std::uint8_t { in_progress, todo, on_hold, done, cancelled, non_task };

/// What the character between the brackets means, by the vault's settings.
struct Status {
  SharedText symbol;  ///< One code point.
  SharedText name;
  StatusType type = StatusType::todo;
  SharedText next_symbol;

  friend bool operator==(const Status&, const Status&) = default;
};

/// "TODO", "IN_PROGRESS", … as the plugin's settings spell them.
[[nodiscard]] std::string_view to_string(StatusType type);

/// In sort order: the plugin's numbers 0 to 5. `normal` is a task without a priority sign.
enum class Priority : std::uint8_t { highest, high, medium, normal, low, lowest };

/// "Highest" … "Normal" … "Lowest".
[[nodiscard]] std::string_view to_string(Priority priority);

/// Which rule named an owner; the numbers are those of the documentation.
enum class OwnerRule : std::uint8_t {
  field = 1,         ///< [owner:: X], [assignee:: X], [person:: X], 👤 X
  tag = 2,           ///< #owner/dana-whitfield
  known_person = 3,  ///< @ and a person the vault knows
  unregistered = 4,  ///< @ and capitalised words nobody is known by
  wikilink = 5,      ///< a link to a person's note that opens or closes the description
  heading = 6,       ///< the heading above is a person's name
  parent = 7,        ///< the parent task's owner
};

[[nodiscard]] std::string_view to_string(OwnerRule rule);

struct Owner {
  SharedText name;  ///< The person's name as the vault knows it, else as written.
  OwnerRule rule = OwnerRule::known_person;

  friend bool operator==(const Owner&, const Owner&) = default;
};

/// A task line as the plugin reads it. A plain value: it owns its text, or shares what others have,
/// too.
struct Task {
  SharedText path;           ///< Of its note, relative to the vault, with "/" between folders.
  int line = 0;              ///< In the note's file, from 1.
  int parent_line = 0;       ///< Line of the list item it is nested under; 0 if none.
  int parent_task_line = 0;  ///< Line of the nearest task it is nested under; 0 if none.
  int section_line = 0;      ///< Where the list, quote or callout begins that it stands in.
  int section_index = 0;     ///< Its number among the tasks of that section, from 0.
  SharedText heading;        ///< Nearest heading above, "" if none; cut at 1,000 bytes.
  SharedText indentation;    ///< White space and ">" before the marker, as written.
  SharedText list_marker;    ///< "-", "*", "+", "1." or "1)".
  Status status;
  std::string description;        ///< Without the fields; trailing tags are part of it.
  std::vector<std::string> tags;  ///< With "#", in order.
  Priority priority = Priority::normal;
  TaskDate created, start, scheduled, due, done, cancelled;
  bool scheduled_inferred = false;  ///< From the note's name, not written on the line.
  /// The rule in the plugin's words, "every week on Monday" for "every Monday"; "" if there is
  /// none, and where the plugin drops it: it cannot read it, or it counts from an impossible date.
  SharedText recurrence;
  SharedText on_completion;  ///< "delete", "keep" or "": other words are no action.
  SharedText id;
  std::vector<std::string> depends_on;
  SharedText block_link;  ///< " ^abc", with its leading space, as the plugin keeps it.
  SharedText hard_break;  ///< Two or more spaces that end the line, else "".
  std::string original;   ///< The whole line as it stands in the note (repaired if damaged).
  bool crlf = false;      ///< It ends with CRLF; the plugin takes the CR for part of the line.
  std::vector<Owner> owners;

  /// Done, cancelled, or a status that is no task at all: the plugin's isDone.
  [[nodiscard]] bool is_done() const {
    return status.type == StatusType::done || status.type == StatusType::cancelled ||
           status.type == StatusType::non_task;
  }

  friend bool operator==(const Task&, const Task&) = default;
};

/// The names of a task's owners, in order.
[[nodiscard]] std::vector<std::string> owner_names(const Task& task);

/// The six date fields of a task.
struct DateField {
  std::string_view name;  ///< "due", the word queries, columns and reports use.
  TaskDate Task::*member;
};
inline constexpr std::array<DateField, 6> kDateFields{{{"created", &Task::created},
                                                       {"start", &Task::start},
                                                       {"scheduled", &Task::scheduled},
                                                       {"due", &Task::due},
                                                       {"done", &Task::done},
                                                       {"cancelled", &Task::cancelled}}};

}  // namespace vaultask
