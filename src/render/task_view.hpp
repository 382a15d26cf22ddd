// Tasks as people read them: one line, or one row of a table.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// ☐ open, ☑ done, ☒ cancelled: never "- [ ]", which Obsidian would count as a task again.
[[nodiscard]] std::string status_box(const Task& task);

/// "☐ List the bugs. @Dana Whitfield 🔼 📅 2025-11-14 ([[…|note > heading]])", as Markdown, with
/// what the result's layout shows. `nested`: it stands below another in a tree.
[[nodiscard]] std::string task_line(const QueryResult& result, const Task& task,
                                    bool nested = false);

/// A list item that is no task, as Markdown; its box, if any, is none to Obsidian.
[[nodiscard]] std::string item_line(const QueryResult& result, const ListItem& item);

/// A group heading without the parts between %% that only sort it.
[[nodiscard]] std::string heading_for_people(std::string_view text);

/// The same of one of the group's headings, with the count of tasks where the layout shows it; ""
/// for a heading without text.
[[nodiscard]] std::string group_title(const QueryResult& result, const TaskGroup& group,
                                      const GroupHeading& heading);

/// The result as a page: its explanation where there is one, then a section for each group.
[[nodiscard]] Document to_document(const QueryResult& result);

}  // namespace vaultask::render
