// A link in the packed list content.links. What follows from other values of the row is left out;
// the view `link` (index_schema.sql) fills it in as unpack_link does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/index_reader.hpp"
#include "store/packed_rows.hpp"

namespace vaultask::store {

/// How a link with these parts is usually written: "[[target]]", "[[target|display]]", "!" before
/// it where it is an embed.
[[nodiscard]] std::string usual_link(std::string_view target, std::string_view display, bool embed);

/// Adds a link: a note::NoteLink or a NoteLink.
template <class Link>
void pack_link(const Link& link, const std::optional<std::string>& leads_to, PackedRows& rows) {
  const auto unless = [](bool left_out, std::string_view text) {
    return left_out ? std::nullopt : std::optional(text);
  };
  const bool usual = link.original == usual_link(link.target, link.display, link.embed);
  rows.add(line_or_null(link.line), link.target, leads_to,
           unless(link.display == link.target, link.display),
           unless(link.property.empty(), link.property),
           link.embed ? std::optional(1) : std::nullopt, unless(usual, link.original));
}

/// The link of the row at which the reader is, without the path of its note.
[[nodiscard]] NoteLink unpack_link(PackedReader& row);

/// What a link leads to, and nothing else of it.
struct LinkEnds {
  std::string target;
  std::optional<std::string> leads_to;
};
[[nodiscard]] LinkEnds unpack_link_ends(PackedReader& row);

}  // namespace vaultask::store
