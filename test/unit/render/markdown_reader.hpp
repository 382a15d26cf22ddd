// What readers of Markdown see in a text: cmark-gfm with all its extensions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::render {

struct Seen {
  std::string text;  ///< Of all nodes; blocks end in LF.
  /// The kinds of nodes that are neither text nor a list, heading, table, quote or paragraph, and
  /// the links that do not show where they lead, with their addresses.
  std::vector<std::string> active;
};

[[nodiscard]] Seen read_as_gfm(const std::string& markdown);

}  // namespace vaultask::render
