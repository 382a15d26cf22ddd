// The parts of a note's path, as queries name them. Paths are relative to the vault and use "/".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vaultask::note {

/// "People/X/note.md" → "note.md"
[[nodiscard]] std::string_view file_name(std::string_view path);
/// "People/X/note.md" → "note"
[[nodiscard]] std::string_view base_name(std::string_view path);
/// "People/X/note.md" → "People/X/"; "/" for a note at the top.
[[nodiscard]] std::string folder(std::string_view path);
/// "People/X/note.md" → "People/"; "/" for a note at the top.
[[nodiscard]] std::string root(std::string_view path);

/// Whether a path is one of these notes or lies in one of these folders, which may begin with "./"
/// and end with "/"; where there are none, it does.
[[nodiscard]] bool lies_in(std::string_view path, const std::vector<std::string>& places);

}  // namespace vaultask::note
