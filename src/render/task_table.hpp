// Tasks as tables, one for each group.
#pragma once

#include <string>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// The tasks of a group, for Markdown: descriptions keep their links to notes, and the column
/// `note` links to each task's heading. Nested lines are indented by "· ".
[[nodiscard]] Section group_table(const QueryResult& result, const TaskGroup& group,
                                  const std::vector<std::string>& columns);

/// The result as a page for a terminal: its explanation where there is one, then a section for
/// each group, its headings joined as the title. `columns`: their names; none for those that the
/// layout shows.
[[nodiscard]] Document to_document(const QueryResult& result,
                                   const std::vector<std::string>& columns = {});

}  // namespace vaultask::render
