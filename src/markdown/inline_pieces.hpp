// What one line of Markdown shows: cmark-gfm's inline elements as values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::markdown {

struct InlinePiece {
  enum class Kind : std::uint8_t {
    text,
    code,
    image,  ///< `text` is its address; its description follows as pieces up to image_end.
    image_end,
    emphasis,
    emphasis_end,
    strong,
    strong_end,
    link,  ///< `text` is its address.
    link_end,
  };
  Kind kind = Kind::text;
  std::string text{};

  friend bool operator==(const InlinePiece&, const InlinePiece&) = default;
};

/// The inline elements of the text (CommonMark 6), in order; a line end counts as a blank, and what
/// stands at its beginning opens no block. HTML is text. Wikilinks and bare addresses are text,
/// too: GFM's extensions are not attached.
///
/// Debian's cmark-gfm is quadratic on hostile text (CVE-2023-22484 and kin; block_skeleton.hpp):
/// whoever hands it the text of a note limits its length.
[[nodiscard]] std::vector<InlinePiece> parse_inline(std::string_view text);

}  // namespace vaultask::markdown
