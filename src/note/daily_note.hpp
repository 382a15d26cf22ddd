// Obsidian's daily notes: which day a note is of, by where it lies.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <vaultask/date.hpp>

namespace vaultask::note {

/// Where Obsidian's core plugin keeps daily notes (.obsidian/daily-notes.json).
struct DailyNotes {
  std::string folder;                 ///< Without slashes at its ends; "" for the vault's root.
  std::string format = "YYYY-MM-DD";  ///< Of base/date_format.hpp; may hold "/" for subfolders.
};

/// The day of a daily note; nullopt for every other note.
[[nodiscard]] std::optional<Date> daily_note_date(const DailyNotes& daily, std::string_view path);

}  // namespace vaultask::note
