#include "note/daily_note.hpp"

#include "base/date_format.hpp"

namespace vaultask::note {

std::optional<Date> daily_note_date(const DailyNotes& daily, std::string_view path) {
  if (!daily.folder.empty()) {
    if (!path.starts_with(daily.folder)) return std::nullopt;
    path.remove_prefix(daily.folder.size());
    if (!path.starts_with('/')) return std::nullopt;
    path.remove_prefix(1);
  }
  if (!path.ends_with(".md")) return std::nullopt;
  path.remove_suffix(3);
  // A name is as long as its format, give or take a weekday: most names are told at once.
  constexpr std::size_t kLongestName = 120;
  if (path.size() > kLongestName) return std::nullopt;
  return DateFormat(daily.format).parse(path);
}

}  // namespace vaultask::note
