// The places of a note at which words can be found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/search.hpp>

#include "task/note_record.hpp"

namespace vaultask::search {

/// A paragraph, list item, heading, row of a table, or any other line.
struct Place {
  PlaceKind kind = PlaceKind::text;
  int line = 0;         ///< Where it begins, from 1.
  std::string heading;  ///< The nearest heading above, or it itself.
  /// Its lines as they stand there, parted by line feeds, without list markers, quote signs and
  /// the signs "#" of a heading.
  std::string text;

  friend bool operator==(const Place&, const Place&) = default;
};

struct NotePlaces {
  std::string title;
  std::vector<Place> places;  ///< The title, which may stand anywhere, then in order of line.
};

/// Reads a note. Blank lines, what vaultask wrote and, unless they are asked for, transcripts are
/// no places. Never fails; linear time.
[[nodiscard]] NotePlaces read_places(const std::string& path, const std::string& bytes,
                                     const task::ReadRules& rules, bool with_transcript);

}  // namespace vaultask::search
