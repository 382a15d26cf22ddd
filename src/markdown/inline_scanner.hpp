// Links and tags in one run of inline text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "markdown/link_text.hpp"

namespace vaultask::markdown {

/// Bytes from `begin` up to `end` of the text.
struct LinkSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool embed = false;  ///< ![[note]] or ![text](image.png)
  LinkText text;
  std::string_view label{};  ///< Of [label](…), as it stands in the text.
  bool markdown = false;     ///< [label](…), no wikilink.
};

struct TagSpan {
  std::size_t begin = 0;  ///< Of the "#".
  std::size_t end = 0;
};

struct InlineSpans {
  std::vector<LinkSpan> links;  ///< In order.
  std::vector<TagSpan> tags;    ///< In order.
  /// [text](address) that leads out of the vault or nowhere; in order of their ends.
  std::vector<LinkSpan> sites;

  void clear() {
    links.clear();
    sites.clear();
    tags.clear();
  }
};

/// Adds the links and tags of a paragraph, a heading or such: code spans, HTML, $math$ and escaped
/// signs hold none; links to other sites are none but `sites`; %% comments %% are read, as Obsidian
/// does.
///
/// A tag begins at the start of the text, behind white space, or right behind another element, be
/// it a tag, a link, a code span, an escaped sign or an emphasis: so `#a#b` are two tags, `\[#a`
/// is one and `(#a)` is none (recorded cache internal_heading_links; obsidiantools issue 59). Links
/// by reference ([text][label]) are not read. Linear time.
void scan_inline(std::string_view text, InlineSpans& out);

}  // namespace vaultask::markdown
