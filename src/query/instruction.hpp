// THE instruction table: lines of a query that are no filters.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "query/query.hpp"

namespace vaultask::query {

/// What an instruction acts upon.
struct Target {
  const Context& context;
  Query& query;
  std::string meaning{};            ///< Out: what the line means, in words of ours.
  bool extension = false;           ///< Out: Obsidian itself does not understand it.
  std::string_view in_its_place{};  ///< Out: a preset's instructions, to be carried out instead.
};

struct Instruction {
  std::string_view name;
  std::string_view summary;
  std::vector<std::string_view> examples;
  Role role;
  /// nullopt where the line is not for it; else what became of it.
  std::optional<Result<void>> (*apply)(std::string_view line, Target& target);
  bool extension = false;  ///< Obsidian itself does not understand it.
};

/// In the order in which they are asked.
[[nodiscard]] std::span<const Instruction> instructions();

}  // namespace vaultask::query
