// A parsed query.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "query/context.hpp"
#include "query/field.hpp"
#include "query/filter.hpp"
#include "task/selection.hpp"

namespace vaultask::query {

struct Order {
  const Field* field = nullptr;
  bool reverse = false;
  std::size_t nth = 1;  ///< For a field whose sorting is numbered.
};

/// Immutable once parsed.
struct Query {
  std::vector<Filter> filters;  ///< A task must match all.
  std::vector<Order> sorting;   ///< As written; the default keys follow it.
  std::vector<Order> grouping;
  std::optional<std::size_t> limit;        ///< Tasks, before grouping.
  std::optional<std::size_t> group_limit;  ///< Tasks in each lowest group.

  /// All tasks that could match.
  [[nodiscard]] task::Selection selection() const;
  /// Whether Context::dependencies must be set when it is evaluated.
  [[nodiscard]] bool needs_all_tasks() const;
};

/// Parses the text of a query, one instruction a line. The error is that of the first line that is
/// not understood, with its number, a caret and the nearest known instruction.
[[nodiscard]] Result<Query> parse_query(std::string_view text, const Context& context);

}  // namespace vaultask::query
