// What somebody types to search for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

namespace vaultask::search {

/// A word, or several that stand side by side.
struct Term {
  std::string text;
  bool prefix = false;  ///< The last word may go on: "import*".

  friend bool operator==(const Term&, const Term&) = default;
};

struct SearchText {
  std::vector<Term> wanted;    ///< All of them must stand in a note. Never empty.
  std::vector<Term> unwanted;  ///< None of them may.

  friend bool operator==(const SearchText&, const SearchText&) = default;
};

/// Reads `release notes`, `"side by side"`, `-word`, `-"side by side"`, `impor*`. All else stands
/// for itself: `AND`, `NEAR(`, `a:b`, a quote that does not end. What holds no letter and no digit
/// is left out. Errors, all `usage`: nothing to search for, or only words to leave out; a text
/// longer than any sensible one.
[[nodiscard]] Result<SearchText> parse_search_text(std::string_view text);

}  // namespace vaultask::search
