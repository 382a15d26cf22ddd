// What a meeting note's sections hold: its decisions, risks, questions, outcomes and key facts.
#pragma once

#include <vector>

#include "markdown/blocks.hpp"
#include "note/item_text.hpp"
#include "note/sections.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::note {

struct SectionItem {
  SectionKind kind = SectionKind::decision;  ///< One of those of has_items().
  int line = 0;                              ///< Where it begins, from 1.
  ItemText text;

  friend bool operator==(const SectionItem&, const SectionItem&) = default;
};

/// Whether sections of this kind hold items: decisions, risks, questions, outcomes, key facts.
[[nodiscard]] bool has_items(SectionKind kind);
/// What such a section holds; only where has_items(kind).
[[nodiscard]] ItemKind item_kind(SectionKind kind);

/// What the sections of a note say.
struct SectionContents {
  std::vector<SectionItem> items;  ///< In order.
  /// The kinds of which there are items, or of which the note says that there are none
  /// (placeholder.hpp), each once, in the order of SectionKind.
  std::vector<SectionKind> kinds;
};

/// Reads the sections that hold items.
///
/// Each list item that is nested in no other is one, also in a callout: its first paragraph, the
/// lines joined by blanks. What is nested in it are details. Where no list item stands between two
/// headings, each paragraph there is an item, unless it ends with a colon: like paragraphs beside a
/// list, it introduces something. Tables, code, quotes and comments are no items, and neither is
/// what says nothing, see read_item_text(). Linear time.
[[nodiscard]] SectionContents find_section_items(const text::SourceText& source,
                                                 const markdown::Blocks& blocks,
                                                 const std::vector<Section>& sections);

}  // namespace vaultask::note
