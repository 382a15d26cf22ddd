// What a region shows, from the words of its opening comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

namespace vaultask::view {

/// `style=table columns=due,owner` and then either `report NAME ARGUMENTS…` or lines of a query.
struct ViewSpec {
  std::string style;                 ///< "" for the usual one.
  std::vector<std::string> columns;  ///< Of a table; none for the usual ones.
  std::string report;                ///< "" for a query.
  std::vector<std::string> arguments;
  /// The query. Its first line is what of it stands on the line of the marker, perhaps "", so that
  /// its lines count from there.
  std::string query;
};

/// `head` stands behind the marker on its line, `text` are the comment's other lines. Words in
/// quotes may hold blanks. The error's line counts from that of the marker as 1.
[[nodiscard]] Result<ViewSpec> parse_view_spec(std::string_view head, std::string_view text);

}  // namespace vaultask::view
