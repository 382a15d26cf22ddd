// Tasks as people read them, and what lines and tables of them share.
#pragma once

#include <string>

#include <vaultask/query.hpp>

namespace vaultask::render {

/// ☐ open, ☑ done, ☒ cancelled: never "- [ ]", which Obsidian would count as a task again.
[[nodiscard]] std::string status_box(const Task& task);

/// The description with what the layout shows of it; as plain text.
[[nodiscard]] std::string description_of(const QueryResult& result, const Task& task);

/// A wikilink to the task's heading, "[[path#heading|note > heading]]"; in short mode 🔗 alone.
[[nodiscard]] std::string source_link(const QueryResult& result, const Task& task);

/// A list item that is no task: "☐ text" and "☑ text" for what has a box.
[[nodiscard]] std::string plain_item_text(const ListItem& item);

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

}  // namespace vaultask::render
