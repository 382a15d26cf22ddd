// The dates that the notes of a series set for its next meetings.
#pragma once

#include <vector>

#include "report/series.hpp"

namespace vaultask::report {

/// A date that a note sets for the next meeting. Refers to the series and its notes.
struct Touchpoint {
  const Series* series = nullptr;
  const NoteInfo* set_in = nullptr;
  const NoteInfo* last_met = nullptr;  ///< The last meeting of the series up to today.
  const NoteInfo* followed = nullptr;  ///< The first one held after `set_in`.

  [[nodiscard]] Date date() const { return *set_in->next_touchpoint; }
};

/// Whether the meeting has been held: notes dated after today are agendas.
[[nodiscard]] inline bool is_held(const NoteInfo& note, Date today) {
  return note.date && *note.date <= today;
}

/// Each date once, from the last note that sets it; those of later notes first.
[[nodiscard]] std::vector<Touchpoint> touchpoints_of(const Series& series, Date today);

}  // namespace vaultask::report
