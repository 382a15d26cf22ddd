// The blocks of a note that matter here: headings and list items, with their lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

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
  int line = 0;         ///< Where its marker stands, from 1.
  int parent_line = 0;  ///< The item it is nested in; 0 if none.

  friend bool operator==(const ListItem&, const ListItem&) = default;
};

struct Blocks {
  /// In order. Headings inside quotes and callouts are left out, as Obsidian's cache has none of
  /// them (obsidian-tasks issue 1989).
  std::vector<Heading> headings;
  std::vector<ListItem> items;  ///< In order; also those in quotes and callouts.
};

/// The blocks from line `first_line` on. Never fails: any text is Markdown. Linear time. Safe to
/// call from several threads at once.
[[nodiscard]] Blocks parse_blocks(const text::SourceText& source, std::size_t first_line);

}  // namespace vaultask::markdown
