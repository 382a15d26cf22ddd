// `show tree`: what is nested below the tasks that were found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/query.hpp>

#include "task/plain_item.hpp"

namespace vaultask::query {

/// Fills the trees of a result, from all tasks and plain items of the vault.
///
/// As the plugin draws them (QueryResultsRendererBase): the tasks of a group in their order, each
/// with all that is nested below it in the order of the note, whether or not it was found. Nothing
/// stands twice in a group: a task whose nearest task above is found in the same group, but comes
/// later, waits for it. Linear time; nothing here recurs, however deep a list is.
void add_trees(QueryResult& result, const std::vector<Task>& all_tasks,
               const std::vector<task::NoteItems>& items);

/// The parts of a plain item's line: `^([\s\t>]*)([-*+]|[0-9]+[.)])? *(\[(.)\])? *(.*)`.
[[nodiscard]] ListItem read_list_item(const std::string& path, const task::PlainItem& item);

}  // namespace vaultask::query
