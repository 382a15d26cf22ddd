// The text of a query → its statements.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::query {

/// Where an instruction was written.
enum class Origin : std::uint8_t { query, file_defaults, global_query };

/// An instruction on its way from what was written to what is carried out.
struct Statement {
  std::string raw;   ///< As written, with the line breaks of continued lines.
  std::string text;  ///< Continued lines joined, trimmed.
  /// `text` with its placeholders expanded, or one instruction of the preset it names.
  std::string expanded;
  Origin origin = Origin::query;
  int line = 0;  ///< First line of it in its text, from 1.
};

/// Blank lines and comments ("#" at the beginning) left out. A line that ends in one "\" goes on
/// in the next one (blanks around the break become one), a comment, too; "\\" at the end is a
/// literal "\".
[[nodiscard]] std::vector<Statement> split_statements(std::string_view query);

}  // namespace vaultask::query
