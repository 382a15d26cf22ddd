// The links, tags and block ids of a note's body, as Obsidian's metadata cache has them.
#pragma once

#include <string>
#include <vector>

#include "markdown/link_text.hpp"
#include "markdown/sections.hpp"

namespace vaultask::text {
class SourceText;
}

namespace vaultask::markdown {

/// A wikilink, or a Markdown link to something in the vault.
struct Link {
  int line = 0;          ///< From 1.
  int column = 0;        ///< In bytes, from 1.
  bool embed = false;    ///< ![[note]]; listed apart in the cache.
  std::string original;  ///< As written; lines joined by LF, without their prefixes.
  LinkText text;
};

struct Tag {
  int line = 0;      ///< From 1.
  int column = 0;    ///< In bytes, from 1.
  std::string text;  ///< "#tag"
};

/// "^id" at the end of a block, or alone on its last line.
struct BlockId {
  int line = 0;    ///< From 1.
  std::string id;  ///< Without "^": letters, digits and hyphens.
};

struct InlineMarks {
  std::vector<Link> links;  ///< In order.
  std::vector<Tag> tags;    ///< In order.
  std::vector<BlockId> block_ids;
};

/// The marks in the given runs of lines (Blocks::text). Lines without "[" and "#" are passed over.
/// See scan_inline for the rules. Linear time; thread-safe.
[[nodiscard]] InlineMarks find_inline_marks(const text::SourceText& source,
                                            const std::vector<LineSpan>& text);

}  // namespace vaultask::markdown
