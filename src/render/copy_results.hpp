// A result as the Tasks plugin's command "Copy results" gives it.
#pragma once

#include <string>

#include <vaultask/query.hpp>

namespace vaultask::render {

/// Markdown, byte for byte the plugin's (MarkdownQueryResultsRenderer): the explanation where the
/// layout asks for it, headings with their %%n%%, and checklist lines in the vault's task format
/// with all their fields, whatever else the layout hides. These are tasks again where they are
/// pasted into a note.
[[nodiscard]] std::string write_copy_results(const QueryResult& result);

}  // namespace vaultask::render
