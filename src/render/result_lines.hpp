// What of a result is drawn, and in which order: shared by the writers of lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/query.hpp>

namespace vaultask::render {

/// The lines of a group: its tree where the layout shows one, else its tasks.
[[nodiscard]] std::vector<TreeNode> lines_of(const QueryResult& result, const TaskGroup& group);

/// "2 of 36 tasks"; "1 task" where none was left out by `limit groups`.
[[nodiscard]] std::string group_count(const TaskGroup& group);

/// Whether the count stands behind this heading of the group: the last one above its tasks, where
/// the layout shows it.
[[nodiscard]] bool shows_count(const QueryResult& result, const TaskGroup& group,
                               const GroupHeading& heading);

/// The description without the word that is not shown (QueryResult::hidden_word): where it stands
/// between white space or the ends, as the plugin removes its global filter.
[[nodiscard]] std::string shown_description(const QueryResult& result,
                                            std::string_view description);

/// Whether the layout hides any field of tasks.
[[nodiscard]] bool hides_fields(const Layout& layout);

/// The task without the fields that the layout hides. Its tags, part of the description, stay.
[[nodiscard]] Task shown_fields(const Layout& layout, Task task);

/// The plugin writes "Invalid date" for a date that is no day of the calendar.
[[nodiscard]] Task with_plugin_dates(Task task);

}  // namespace vaultask::render
