// What the text of a link says: where it leads, and what is shown for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vaultask::markdown {

/// A link's `link` and `displayText` in Obsidian's metadata cache.
struct LinkText {
  std::string target;   ///< A path or name, with its subpath: "Note#Heading", "Note#^block".
  std::string display;  ///< What was written for it, else made of the target: "Note > Heading".

  friend bool operator==(const LinkText&, const LinkText&) = default;
};

/// Of what stands between [[ and ]]. Empty where that is no link: [[]].
///
/// The first "|" that has something before it begins the display text; "\|", as tables need it,
/// too. White space around both is dropped (not proven by a recorded cache).
[[nodiscard]] std::optional<LinkText> wikilink_text(std::string_view inside);

/// What "(target.md "title")" says.
struct Destination {
  std::string target;      ///< Unescaped and percent-decoded; empty for "()" and "(<>)".
  std::size_t length = 0;  ///< Bytes up to and with the closing parenthesis.
  bool external = false;   ///< Has a scheme, as https: or mailto:, so it leads to no note.
};

/// The destination at the beginning of the text, which begins with "(" (CommonMark 6.6). A bare one
/// holds no blanks. Empty where there is none.
[[nodiscard]] std::optional<Destination> link_destination(std::string_view text);

}  // namespace vaultask::markdown
