// The `tasks` blocks of a note.
#pragma once

#include <cstdint>
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
namespace vaultask::markdown {
struct CodeBlock;
}

namespace vaultask {

/// Larger notes are not read.
inline constexpr std::int64_t kLargestNote = 16 << 20;

[[nodiscard]] bool is_query_block(const markdown::CodeBlock& block);

/// The error of a query that stands in a note behind `lines_before` lines: its places have no path,
/// and lines that count from the query's first.
[[nodiscard]] Error placed_error(Error error, const std::string& path, int lines_before);

/// "Note.md:12" → "Note.md" and 12.
[[nodiscard]] std::pair<std::string_view, std::optional<int>> split_line(std::string_view place);

/// All of them, or the one that holds the line. Errors: `not_found` where there is none; those of
/// reading the file.
[[nodiscard]] Result<std::vector<QueryBlock>> read_query_blocks(const files::Fd& root,
                                                                const std::string& note,
                                                                std::optional<int> line);

}  // namespace vaultask
