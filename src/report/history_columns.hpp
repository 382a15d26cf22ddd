// The columns that tables of the journal's tasks have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/history.hpp>
#include <vaultask/result.hpp>

namespace vaultask::report {

/// Of a table with a row for each task: what it is, whose, and how its due date moved.
[[nodiscard]] std::vector<Column> task_columns();
[[nodiscard]] std::vector<Cell> task_cells(const TaskHistory& task);

/// Of a table with a row for each event.
[[nodiscard]] std::vector<Column> event_columns();
[[nodiscard]] std::vector<Cell> event_cells(const TaskHistory& task, const TaskEvent& event);

/// "the journal began on 2025-11-01", or that there is none.
[[nodiscard]] std::string beginning(const History& history);

/// The value behind "NAME=" among a report's arguments, which is taken away; nullopt without one.
[[nodiscard]] std::optional<std::string> take_argument(std::vector<std::string>& arguments,
                                                       std::string_view name);
/// The same for a date; the error says what is none.
[[nodiscard]] Result<std::optional<Date>> take_date(std::vector<std::string>& arguments,
                                                    std::string_view name);

}  // namespace vaultask::report
