// The plugin's setting "Use filename as Scheduled date for undated tasks".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/task.hpp>

namespace vaultask::task {

/// The plugin's three settings for it.
struct FilenameDateRules {
  bool on = false;                   ///< useFilenameAsScheduledDate
  std::string format;                ///< filenameAsScheduledDateFormat; "" for none of one's own
  std::vector<std::string> folders;  ///< filenameAsDateFolders; none for the whole vault

  friend bool operator==(const FilenameDateRules&, const FilenameDateRules&) = default;
};

/// The date in a note's base name (DateFallback.fromPath of the plugin): the whole name in the
/// format, else the first YYYY-MM-DD in it, or where there is none the first YYYYMMDD. A first one
/// that does not exist is not searched past. nullopt too where the rules are off or the note lies
/// in none of their folders.
///
/// One difference is meant: a format that leaves the year open gives no date. The plugin takes the
/// year of the day it reads the note; an index must not depend on that.
[[nodiscard]] std::optional<Date> filename_date(const FilenameDateRules& rules,
                                                std::string_view path);

/// Gives a task that has neither start nor scheduled nor due date, not even an impossible one, the
/// date as its scheduled date, and marks it inferred.
void infer_scheduled(Task& task, std::optional<Date> filename_date);

}  // namespace vaultask::task
