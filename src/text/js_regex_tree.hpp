// What a JavaScript regular expression says, as a tree.
#pragma once

#include <limits>
#include <vector>

#include "text/js_char_set.hpp"

namespace vaultask::text {

/// A part of a regular expression. Groups leave no trace: only whether there is a match is asked
/// for, so that it does not matter what they hold, or whether a quantifier is lazy.
struct JsRegexNode {
  enum class Kind {
    set,           ///< One character of `set`.
    line_start,    ///< ^
    line_end,      ///< $
    word_edge,     ///< \b
    no_word_edge,  ///< \B
    sequence,      ///< All `children`, one behind the other; none: the empty text.
    choice,        ///< One of the `children`.
    repeat,        ///< The one child, `least` to `most` times.
  };
  static constexpr unsigned kUnlimited = std::numeric_limits<unsigned>::max();

  Kind kind = Kind::sequence;
  CharSet set{};  ///< Closed over case.
  std::vector<JsRegexNode> children{};
  unsigned least = 0, most = 0;
};

}  // namespace vaultask::text
