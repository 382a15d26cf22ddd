// Risks and questions, followed from note to note.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/note.hpp>

#include "report/series.hpp"

namespace vaultask::report {

/// What became of a risk or question. All but `open` are closed.
enum class EntryState : std::uint8_t {
  open,
  struck,
  ticked,
  resolved,
  gone,  ///< Not in the next note of its series that says something of its kind.
};

/// "open", "struck", "ticked", "resolved", "gone".
[[nodiscard]] std::string_view to_string(EntryState state);

/// A place where an item stands.
struct Mention {
  const NoteInfo* note = nullptr;
  const LogItem* item = nullptr;
};

/// One risk or question: all items of a series that are the same.
struct LogEntry {
  const Series* series = nullptr;
  Mention first, last;
  EntryState state = EntryState::open;
  const NoteInfo* closed_in = nullptr;  ///< The note that says so, or does not have it any more.
  int mentions = 1;                     ///< The notes it stands in.
  int times_reopened = 0;

  [[nodiscard]] bool is_open() const { return state == EntryState::open; }
  [[nodiscard]] std::optional<Date> raised_on() const { return first.note->date; }
  /// nullopt while it is open, and where the closing note has no date.
  [[nodiscard]] std::optional<Date> closed_on() const {
    return closed_in == nullptr ? std::nullopt : closed_in->date;
  }
};

/// The notes' logs by path.
using LogsByPath = std::unordered_map<std::string_view, const NoteLog*>;
[[nodiscard]] LogsByPath by_path(const std::vector<NoteLog>& logs);

/// The entries of one kind as they stood on the evening of `as_of`: notes of later days are left
/// out. In order of first mention within a series; what they point to must outlive them.
///
/// An item of a later note of the series is the same as an earlier one where
///   1. their keys are equal (item_key.hpp), in order where a note has several of one key; or
///   2. one is open, missing in the later note, and the two are near-equal: 0.8 by
///      journal::NearText, so that a text cut short is known again, the numbers in them alike, and
///      no other one is about as near.
/// Two items of one note are never the same.
///
/// An entry is open until it is struck out, ticked, marked as resolved, or missing from the next
/// note of the series that says something of the kind (NoteLog::kinds). One that stands open again
/// afterwards is open again, with its first date.
[[nodiscard]] std::vector<LogEntry> follow_items(const std::vector<Series>& series,
                                                 const LogsByPath& logs, ItemKind kind, Date as_of);

}  // namespace vaultask::report
