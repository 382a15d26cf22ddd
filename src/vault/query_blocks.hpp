// The `tasks` blocks of a note.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

namespace vaultask::files {
class Fd;
}

namespace vaultask {

/// "Note.md:12" → "Note.md" and 12.
[[nodiscard]] std::pair<std::string_view, std::optional<int>> split_line(std::string_view place);

/// All of them, or the one that holds the line. Errors: `not_found` where there is none; those of
/// reading the file.
[[nodiscard]] Result<std::vector<QueryBlock>> read_query_blocks(const files::Fd& root,
                                                                const std::string& note,
                                                                std::optional<int> line);

}  // namespace vaultask
