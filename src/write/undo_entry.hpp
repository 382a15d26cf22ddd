// The file of one undo entry: a name and a header that other bytes are not taken for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "write/undo_store.hpp"

namespace vaultask::writing {

/// "<run, 20 digits>-<hash of the path>-<number>.old": sorts by run, safe whatever the path holds.
[[nodiscard]] std::string undo_file_name(const UndoEntry& entry, int number);
/// Whether a name has that form.
[[nodiscard]] bool is_undo_file_name(std::string_view name);
/// Whether such a name is one of a note's entries, as far as a hash can tell.
[[nodiscard]] bool names_note(std::string_view name, std::string_view path);
/// The run of such a name.
[[nodiscard]] std::int64_t run_of(std::string_view name);

/// What stands before the kept bytes. It names the size of all that follows.
[[nodiscard]] std::string undo_header(const UndoEntry& entry);

struct ParsedUndo {
  UndoEntry entry;         ///< But for its `file`.
  std::string_view bytes;  ///< Into the content that was parsed.
};
/// Takes a whole file apart; nullopt where it is torn, or not what its hash says.
[[nodiscard]] std::optional<ParsedUndo> parse_undo(std::string_view content);

}  // namespace vaultask::writing
