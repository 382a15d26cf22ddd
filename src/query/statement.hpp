// The text of a query → its statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::query {

struct Statement {
  std::string text;  ///< Trimmed, continued lines joined.
  int line = 0;      ///< First line of it in the query, from 1.
};

/// Blank lines and comments ("#" at the beginning) left out. A line that ends in one "\" goes on
/// in the next one (blanks around the break become one); "\\" at the end is a literal "\".
[[nodiscard]] std::vector<Statement> split_statements(std::string_view query);

}  // namespace vaultask::query
