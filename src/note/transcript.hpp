// The transcript of a meeting: who spoke, how often and how long.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "note/sections.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::note {

struct Speaker {
  std::string name;
  int turns = 0;
  int seconds = 0;  ///< From each of their turns to the next turn of anybody.

  friend bool operator==(const Speaker&, const Speaker&) = default;
};

struct Transcript {
  LineRange lines;                ///< From the first transcript section's begin to the last's end.
  int turns = 0;                  ///< Also those that name no speaker.
  std::vector<Speaker> speakers;  ///< In order of their first turn.
  std::optional<int> seconds;     ///< From the first turn to the last; nullopt without two times.

  friend bool operator==(const Transcript&, const Transcript&) = default;
};

/// Reads the note's transcript sections; nullopt if there is none.
///
/// A turn is a line that begins with a time stamp ("[00:00:29.74]  Priya RamanYes.", "00:12:30
/// Name:", "(12:30) **Name**: …"), or with a name and a stamp ("**Name** (00:00:12): …", and
/// "Name  12:30" alone on its line). In a section without any stamp it is a line that begins with
/// "Name:". All other lines go on with what was said before. A damaged stamp is a turn without a
/// time. See speaker.hpp for where the name ends.
///
/// Times need not be in order: a turn lasts until the next later one. Of several sections, each
/// has times of its own; their seconds are added. `participants` are the names expected. Never
/// fails; linear time, but for sorting times that are out of order.
[[nodiscard]] std::optional<Transcript> read_transcript(
    const text::SourceText& source, const std::vector<Section>& sections,
    const std::vector<std::string>& participants);

}  // namespace vaultask::note
