// What a search found, as a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/search.hpp>

namespace vaultask::report {

struct FoundCounts {
  std::size_t notes = 0;  ///< That have a place on the page.
  std::size_t left = 0;   ///< More notes that hold the words, as far as the index of words tells.
  bool is_cut = false;    ///< Not all places of the last note may be there.
};

[[nodiscard]] Document search_page(const std::string& text, const std::vector<SearchHit>& hits,
                                   const FoundCounts& found);

}  // namespace vaultask::report
