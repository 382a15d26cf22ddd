// THE table of what `hide` and `show` can be told, and the instructions made of it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <vaultask/query.hpp>

namespace vaultask::query {

struct LayoutRow {
  std::string_view name;  ///< As in `hide NAME`.
  LayoutPart part;
  std::string_view summary;
  bool extension = false;  ///< Obsidian does not know it.
};

/// In the order in which the plugin shows them.
[[nodiscard]] std::span<const LayoutRow> layout_parts();

/// The part whose name the text begins with, as the plugin's `hide` takes it ("backlinks"); ASCII
/// case is ignored. nullptr for none.
[[nodiscard]] const LayoutRow* find_layout_part(std::string_view text);

}  // namespace vaultask::query
