// The date fields: filters, sort keys and groups, by member of Task.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "query/field.hpp"

namespace vaultask::query {

/// `due before 2025-11-20`, `has due date`, `no due date`, `due date is invalid`. `word` begins the
/// comparison ("starts"), `noun` stands before "date" ("start"). A task without the date matches a
/// comparison only where `absent_matches`, as with "starts".
[[nodiscard]] FilterResult filter_by_date(TaskDate Task::*member, std::string_view word,
                                          std::string_view noun, bool absent_matches,
                                          std::string_view line, const Context& context);

/// The same for `happens`: the earliest of start, scheduled and due.
[[nodiscard]] FilterResult filter_by_happens(std::string_view line, const Context& context);

/// `WORD [relation] DATE` as a test of days; nullopt where the line does not begin with the word.
struct DateTest {
  std::function<bool(Date)> holds;
  Explanation explanation;  ///< Of the note's date of this name.
};
[[nodiscard]] std::optional<Result<DateTest>> date_test(std::string_view word,
                                                        std::string_view line,
                                                        const Context& context);

/// Invalid dates first, then ascending, then tasks without the date.
[[nodiscard]] SortKey date_key(const TaskDate& date);

/// "2025-11-14 Friday", "No due date", "%%0%% Invalid due date".
[[nodiscard]] std::string date_group(const TaskDate& date, std::string_view noun);

}  // namespace vaultask::query
