// THE field table: what a task can be filtered, sorted and grouped by.
//
// A new field is one row in fields.cpp. The parser, "did you mean" and the help read the table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/task.hpp>

#include "query/context.hpp"
#include "query/filter.hpp"

namespace vaultask::query {

/// Keys compare by number, then by text in the order of texts for people (text/collation.hpp).
struct SortKey {
  double number = 0;
  std::string text;
};

/// What a sort key or the texts of groups are made with.
struct FieldContext {
  const Context& query;
  std::size_t nth = 1;             ///< `sort by tag 2`: by the second tag.
  std::string_view argument = {};  ///< `group by property NAME`: the name.
};

struct Field {
  std::string_view name;     ///< As in `sort by NAME` and `group by NAME`.
  std::string_view summary;  ///< One line for the help.
  std::vector<std::string_view> examples;
  /// Claims a line by its own grammar; no example line is claimed by two fields.
  FilterResult (*filter)(std::string_view line, const Context& context) = nullptr;
  /// nullptr: cannot be sorted by. Called by two threads unless `needs_notes`.
  SortKey (*sort_key)(const Task& task, const FieldContext& context) = nullptr;
  /// Which comes first, for the explanation of `sort by`.
  std::string_view order = "by the alphabet, numbers by their size";
  /// The texts of the groups the task stands in. nullptr: cannot be grouped by.
  std::vector<std::string> (*group)(const Task& task, const FieldContext& context) = nullptr;
  std::string_view group_name = {};  ///< Where `group by` uses another word: "tags".
  bool numbered = false;             ///< `sort by NAME N` means the N-th value.
  bool reverse_groups = false;       ///< Largest group first unless `reverse` is given.
  bool takes_name = false;           ///< `group by property NAME`: the rest is its argument.
  bool needs_notes = false;          ///< Sorting and grouping ask Context::notes.
  bool needs_history = false;        ///< Sorting and grouping ask Context::history.
  /// `sort by function[ reverse] EXPR`: the rest is JavaScript, of which sorting and grouping are
  /// made in field_function.hpp.
  bool takes_script = false;
  bool extension = false;  ///< Obsidian does not know it.
};

[[nodiscard]] std::span<const Field> fields();

}  // namespace vaultask::query
