// The journal: what happened to tasks, as the runs of vaultask saw it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/task.hpp>

namespace vaultask {

/// What can happen to a task. The numbers are stored: never reuse one.
enum class EventKind : std::uint8_t {
  opened = 1,            ///< First seen.
  closed = 2,            ///< Its status became DONE.
  cancelled = 3,         ///< Its status became CANCELLED or NON_TASK.
  reopened = 4,          ///< Done or cancelled before, to do again.
  due_moved = 5,         ///< Set, changed or removed.
  owner_changed = 6,     ///< The owners, joined by ", ".
  priority_changed = 7,  ///< "High", … "Normal"
  text_edited = 8,       ///< The description; changes of owners and tags alone are none.
  note_moved = 9,        ///< The path of its note: the task moved, or the note was renamed.
  heading_moved = 10,    ///< The heading above it.
  vanished = 11,         ///< It stands in no note any more.
  returned = 12,         ///< It had vanished and stands in a note again.
};
inline constexpr std::size_t kEventKinds = static_cast<std::size_t>(EventKind::returned);

/// How sure it is that the task before and after is one task.
enum class Confidence : std::uint8_t {
  certain = 1,    ///< An id, or text and place leave no doubt.
  likely = 2,     ///< One candidate, and what else is known of it agrees.
  uncertain = 3,  ///< The best of several, or little agrees.
};

/// "opened", "due moved", …; "certain", …: the words of answers and of the export.
[[nodiscard]] std::string_view to_string(EventKind kind);
[[nodiscard]] std::string_view to_string(Confidence confidence);
[[nodiscard]] std::optional<EventKind> parse_event_kind(std::string_view word);
[[nodiscard]] std::optional<Confidence> parse_confidence(std::string_view word);

/// A plain value.
struct TaskEvent {
  EventKind kind = EventKind::opened;
  /// When it happened: for opened the ➕ date, for closed and cancelled the ✅ or ❌ date, where
  /// there is one; else the day of the run that saw it.
  Date day;
  Date seen;  ///< Day of the run that saw it.
  Confidence confidence = Confidence::certain;
  std::string from, to;  ///< Of what changed; statuses by their symbols. "" for none.

  friend bool operator==(const TaskEvent&, const TaskEvent&) = default;
};

/// How a task's due date moved. Several moves on one day count once, from the first to the last.
struct DueMoves {
  std::optional<Date> first_due;  ///< The first it had.
  std::optional<Date> due;        ///< The last it had.
  int moves = 0;                  ///< Days on which it moved, earlier or later.
  int slips = 0;                  ///< Of these, those on which it moved later.
  std::vector<Date> moved_on;     ///< The days on which it moved, in order.
  std::vector<Date> slipped_on;   ///< Those on which it moved later.

  /// From the first due date to the last: positive for later.
  [[nodiscard]] int net_days() const {
    return first_due && due ? due->days() - first_due->days() : 0;
  }

  friend bool operator==(const DueMoves&, const DueMoves&) = default;
};

/// A task as the journal knows it: where and how it was last seen, and all its events.
struct TaskHistory {
  std::int64_t number = 0;  ///< Its name in the journal, for good.
  std::string path;         ///< Where it was last seen.
  int line = 0;             ///< From 1.
  std::string heading;
  std::string description;
  std::string status;  ///< The symbol.
  bool is_done = false;
  bool gone = false;  ///< It stands in no note now.
  std::string id;     ///< 🆔, else the block id with "^"; "" for none.
  std::vector<std::string> owners;
  Date opened;                      ///< ➕, else the day first seen.
  Date first_seen;                  ///< Day of the run that saw it first.
  bool since_beginning = false;     ///< That run began the journal: it may be older than that.
  std::vector<TaskEvent> events{};  ///< In the order in which they were seen.
  DueMoves moves{};                 ///< Read from the events.
};

/// What the journal has.
struct History {
  std::optional<Date> began;         ///< Day of its first run; nullopt for an empty journal.
  std::optional<Date> last_run;      ///< Day of the last run that saw a change.
  std::vector<TaskHistory> tasks{};  ///< By path (bytewise), line and number.
};

/// What an import did.
struct HistoryImport {
  std::size_t runs = 0;        ///< Taken into the journal.
  std::size_t events = 0;      ///< Of these runs.
  std::size_t known_runs = 0;  ///< Left out: the journal has them, or runs of its own since.
  std::string set_aside;       ///< Where the journal was moved that had only begun; "" if none was.
};

}  // namespace vaultask
