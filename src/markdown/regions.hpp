// Regions: the parts of a note that vaultask writes, between two comments.
//
//   <!-- vaultask:begin style=table        %% vaultask:begin report owe "Dana Whitfield" %%
//   not done                               …
//   -->                                    %% vaultask:end 0123456789abcdef %%
//   …generated…
//   <!-- vaultask:end 0123456789abcdef -->
//
// A marker is a line of its own, behind the quote signs and list markers it stands in. In code, in
// HTML and in somebody's own comments it is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/error.hpp>

#include "markdown/sections.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

/// The two kinds of comment that Obsidian hides.
enum class CommentKind : std::uint8_t { html, percent };

struct Region {
  CommentKind kind = CommentKind::html;
  LineSpan opening;        ///< The lines of the opening comment, from 1.
  int end_line = 0;        ///< That of the end marker. What is generated stands between the two.
  std::size_t quotes = 0;  ///< How many quote signs its lines stand behind,
  std::size_t indent = 0;  ///< and how many blanks behind those.
  std::string prefix;      ///< What a line of it begins with: "> ", or the blanks of a list item.
  std::string head;        ///< What stands behind "vaultask:begin" on its line.
  std::string text;        ///< The other lines of the opening comment, each ended by a line feed.
  std::string hash;        ///< What stands behind "vaultask:end"; "" for nothing.

  [[nodiscard]] int body_first() const { return opening.last_line + 1; }
  [[nodiscard]] int body_last() const { return end_line - 1; }  ///< Before body_first for none.

  friend bool operator==(const Region&, const Region&) = default;
};

struct Regions {
  std::vector<Region> all;  ///< Those whose markers pair, in order.
  /// Markers that are nested, unclosed or without a beginning: which part of the note is whose
  /// cannot be told for sure then, so that nothing may be written into it. Their places have no
  /// path.
  std::vector<Diagnostic> problems;
};

/// The regions from line `first_line` on. Never fails. Linear time; at once for a note without a
/// marker.
[[nodiscard]] Regions find_regions(const text::SourceText& source, std::size_t first_line);

/// The generated text of a region: its lines without the prefix, joined by line feeds. "" where
/// only blank lines stand there.
[[nodiscard]] std::string region_body(const text::SourceText& source, const Region& region);

/// The end marker's text, "<!-- vaultask:end HASH -->", without the prefix.
[[nodiscard]] std::string end_marker(CommentKind kind, std::string_view hash);

}  // namespace vaultask::markdown
