// Where a task stands: its note's path and parts of it, the heading above, a link to both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/field.hpp"

namespace vaultask::query {

[[nodiscard]] FilterResult filter_by_path(std::string_view line, const Context& context);
[[nodiscard]] FilterResult filter_by_folder(std::string_view line, const Context& context);
[[nodiscard]] FilterResult filter_by_root(std::string_view line, const Context& context);
[[nodiscard]] FilterResult filter_by_filename(std::string_view line, const Context& context);
[[nodiscard]] FilterResult filter_by_heading(std::string_view line, const Context& context);

[[nodiscard]] SortKey path_key(const Task& task, const FieldContext& context);
[[nodiscard]] SortKey filename_key(const Task& task, const FieldContext& context);
[[nodiscard]] SortKey heading_key(const Task& task, const FieldContext& context);

/// Paths stand as Markdown headings show them, without the first ".md".
[[nodiscard]] std::vector<std::string> path_groups(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> folder_groups(const Task& task, const FieldContext& context);
[[nodiscard]] std::vector<std::string> root_groups(const Task& task, const FieldContext& context);
/// "[[note]]"
[[nodiscard]] std::vector<std::string> filename_groups(const Task& task,
                                                       const FieldContext& context);
/// "[[note#heading|note > heading]]"
[[nodiscard]] std::vector<std::string> backlink_groups(const Task& task,
                                                       const FieldContext& context);
/// The heading, or "(No heading)".
[[nodiscard]] std::vector<std::string> heading_groups(const Task& task,
                                                      const FieldContext& context);

}  // namespace vaultask::query
