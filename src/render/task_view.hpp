// Tasks as people read them: one line, or one row of a table.
#pragma once

#include <string>

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>

namespace vaultask::render {

/// ☐ open, ☑ done, ☒ cancelled: never "- [ ]", which Obsidian would count as a task again.
[[nodiscard]] std::string status_box(const Task& task);

/// "☐ List the bugs. @Dana Whitfield 🔼 📅 2025-11-14 ([[…|note > heading]])", as Markdown.
[[nodiscard]] std::string task_line(const Task& task);

/// A group heading without the parts between %% that only sort it.
[[nodiscard]] std::string heading_for_people(std::string_view text);

/// The result as a page: a section for each group.
[[nodiscard]] Document to_document(const QueryResult& result);

}  // namespace vaultask::render
