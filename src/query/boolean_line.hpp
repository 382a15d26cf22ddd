// A line of filters and operators, cut and put in order of evaluation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vaultask::query {

enum class BooleanOperator : std::uint8_t { logical_not, logical_xor, logical_and, logical_or };

/// A filter, or an operator on the results before it.
struct BooleanStep {
  std::string_view filter;  ///< A view into the line; "" for an operator.
  BooleanOperator op = BooleanOperator::logical_not;
};

/// The steps in postfix order: `(a) AND NOT (b)` is a, b, NOT, AND. nullopt where operators and
/// delimiters do not fit together. Linear time, without recursion.
[[nodiscard]] std::optional<std::vector<BooleanStep>> read_boolean_line(std::string_view line);

/// Whether the line has what makes it one of operators: an operator before an opening delimiter, or
/// something in delimiters.
[[nodiscard]] bool is_boolean_line(std::string_view line);

}  // namespace vaultask::query
