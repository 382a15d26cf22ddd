// THE instruction table: lines of a query that are no filters.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "query/query.hpp"

namespace vaultask::query {

struct Instruction {
  std::string_view name;
  std::string_view summary;
  std::vector<std::string_view> examples;
  /// nullopt where the line is not for it; else what became of it.
  std::optional<Result<void>> (*apply)(std::string_view line, Query& query);
};

[[nodiscard]] std::span<const Instruction> instructions();

}  // namespace vaultask::query
