// THE table of columns in which tasks are shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

struct TaskColumn {
  std::string_view name;
  std::string_view label;
  Cell (*value)(const QueryResult& result, const Task& task);
  bool chosen_only = false;          ///< Shown only where it is asked for by name.
  std::optional<LayoutPart> part{};  ///< Else shown where the layout shows this;
  bool optional = false;             ///< and some task of the answer has a value.
  bool right = false;                ///< Numbers.
  bool text = false;                 ///< Text of a note, whose links may stay links.
  /// In Markdown, instead of `value`: Markdown of our own.
  std::string (*markdown)(const QueryResult& result, const Task& task) = nullptr;
};

[[nodiscard]] const std::vector<TaskColumn>& task_columns();

/// The columns by these names, in this order, unknown ones left out; without names, those that the
/// layout of the answer shows.
[[nodiscard]] std::vector<const TaskColumn*> shown_columns(const QueryResult& result,
                                                           const std::vector<std::string>& names);

}  // namespace vaultask::render
