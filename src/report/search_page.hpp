// What a search found, as a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/search.hpp>

namespace vaultask::report {

/// `hits` stand in `notes` notes; `left` more notes hold the words, as far as that can be told
/// without reading them.
[[nodiscard]] Document search_page(const std::string& text, const std::vector<SearchHit>& hits,
                                   std::size_t notes, std::size_t left);

}  // namespace vaultask::report
