// Finding a name by its looks.
#pragma once

#include <cstddef>
#include <string_view>

namespace vaultask::note {

/// The capitalised words that a text begins with.
struct CapitalisedName {
  std::size_t length = 0;  ///< Bytes of the name; 0 for none.
  int words = 0;
  bool glued = false;  ///< The first word of something else is glued to it.
};

/// At most five words, of at most 60 bytes. Small particles may stand between them ("Jan van der
/// Meer"), and a number behind them ("Speaker 2"). A capital letter or an opening quote after a
/// small letter, inside a word, ends the name, except after Mc, Mac, De and the like.
[[nodiscard]] CapitalisedName scan_capitalised_name(std::string_view text);

}  // namespace vaultask::note
