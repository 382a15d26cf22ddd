// Where a sign of a text would mean something to a reader of Markdown, and how it is written then.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vaultask::render {

/// How a sign that would mean something is written.
enum class Spelling : std::uint8_t {
  /// `\*`, or `&#58;` where Obsidian or a plugin looks at the raw text: shows the sign itself.
  escaped,
  /// A sign that looks alike: for the labels of wikilinks, where Obsidian knows no escapes.
  look_alike,
};

/// What stands next to a text, with nothing between.
struct Neighbours {
  bool link_before = false;  ///< A wikilink of ours.
  bool link_behind = false;
};

/// One line of inline Markdown that shows the text and is nothing but text, to CommonMark with
/// GFM's extensions, to Obsidian, and to plugins that search the raw text (Dataview, Templater).
/// Only addresses of http, https, www and mail may become links, and show where they lead; those
/// that hold what only Markdown would write into an address are text, too.
///
/// The text is strings::printable already, and stands behind something on its line. Signs that
/// cannot mean anything there stay as they are. Linear time.
[[nodiscard]] std::string inert_text(std::string_view text, Spelling spelling = Spelling::escaped,
                                     Neighbours neighbours = {});

/// Whether the text begins with `&name;`, `&#1;` or such (CommonMark 6.2).
[[nodiscard]] bool begins_entity(std::string_view text);

}  // namespace vaultask::render
