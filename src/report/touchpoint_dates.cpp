#include "report/touchpoint_dates.hpp"

#include <set>

namespace vaultask::report {

std::vector<Touchpoint> touchpoints_of(const Series& series, Date today) {
  const NoteInfo* last_met = nullptr;
  for (const NoteInfo* note : series.notes) {
    if (is_held(*note, today)) last_met = note;
  }
  std::vector<Touchpoint> found;
  std::set<Date> seen;
  const NoteInfo* followed = nullptr;
  for (auto at = series.notes.rbegin(); at != series.notes.rend(); ++at) {
    const NoteInfo* note = *at;
    const bool held = is_held(*note, today);
    if (note->date && !held) continue;
    if (note->next_touchpoint && seen.insert(*note->next_touchpoint).second) {
      found.push_back({&series, note, last_met, followed});
    }
    if (held) followed = note;
  }
  return found;
}

}  // namespace vaultask::report
