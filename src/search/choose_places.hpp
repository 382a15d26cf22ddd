// Which places of a note an answer shows.
#pragma once

#include <cstddef>
#include <vector>

#include "search/note_places.hpp"

namespace vaultask::search {

/// A word that is sought, and where a note has it.
struct WordPlaces {
  double weight = 1;                ///< What the word tells, see word_weight().
  std::vector<std::size_t> places;  ///< Indexes, in order.
};

/// The indexes of the best places, in order of line, at most `most`; none where not all words stand
/// in the note. With `kinds`, the places are of those kinds, and all words must stand in such or in
/// the title.
///
/// Best are those that tell most: hold more of the words, or rarer ones. Among equals, tasks and
/// items of sections come before headings and text. The title is shown where no other place
/// tells as much, and properties where the title does not, either.
[[nodiscard]] std::vector<std::size_t> choose_places(const std::vector<Place>& places,
                                                     const std::vector<WordPlaces>& words,
                                                     const std::vector<PlaceKind>& kinds,
                                                     std::size_t most);

}  // namespace vaultask::search
