// The blocks of a note: what Obsidian's metadata cache says of its headings, lists and sections.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "markdown/sections.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

struct Heading {
  int line = 0;   ///< From 1. The first of its lines, where it is underlined.
  int level = 0;  ///< 1 to 6.
  std::string text;

  friend bool operator==(const Heading&, const Heading&) = default;
};

struct ListItem {
  int line = 0;          ///< Where its marker stands, from 1.
  int parent_line = 0;   ///< The item it is nested in; 0 if none.
  int list_line = 0;     ///< Where its list begins.
  int section_line = 0;  ///< Where the section begins that it stands in (a list, quote or callout).
  std::string checkbox;  ///< The character in "[x]"; empty where it has no checkbox.

  friend bool operator==(const ListItem&, const ListItem&) = default;
};

struct Blocks {
  /// In order. Only those that are sections: Obsidian's cache has none that stand in quotes and
  /// callouts (obsidian-tasks issue 1989) or in list items (obsidian-switcher-plus issue 195).
  std::vector<Heading> headings;
  std::vector<ListItem> items;  ///< In order; also those in quotes and callouts.
  std::vector<Section> sections;
  /// Where links and tags may stand (find_inline_marks), in order: each paragraph, heading, row of
  /// a table and %% comment %%, at any depth. Code, HTML and math blocks are none.
  std::vector<LineSpan> text;
};

/// The blocks from line `first_line` on; the lines before it are the section of the frontmatter.
/// Never fails: any text is Markdown. Linear time. Safe to call from several threads at once.
[[nodiscard]] Blocks parse_blocks(const text::SourceText& source, std::size_t first_line);

/// `parent` of a list item in Obsidian's cache, whose lines count from 0: the line of the item
/// around it; for a root item the negative of its list's line, and -1 where that is line 0.
[[nodiscard]] int cache_parent(const ListItem& item);

}  // namespace vaultask::markdown
