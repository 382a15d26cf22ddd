// Reading what content_rows.hpp writes, for all notes at once. Each list is in order of path, and
// within a note as it stands there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <vaultask/note.hpp>
#include <vaultask/result.hpp>

#include "store/index_reader.hpp"
#include "task/plain_item.hpp"
#include "task/task_details.hpp"

namespace vaultask::store {

/// See the functions of the same purpose of IndexReader.
[[nodiscard]] Result<std::vector<NoteLink>> read_links(Connection& db);
[[nodiscard]] Result<std::vector<NoteTag>> read_tags(Connection& db);
[[nodiscard]] Result<std::vector<NoteLog>> read_note_logs(Connection& db);
[[nodiscard]] Result<std::vector<task::NoteItems>> read_plain_items(Connection& db);
[[nodiscard]] Result<std::vector<Diagnostic>> read_diagnostics(Connection& db);

}  // namespace vaultask::store
