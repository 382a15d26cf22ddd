// The properties of tasks as scripts see them, in columns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <vaultask/date.hpp>
#include <vaultask/task.hpp>

namespace vaultask::script {

/// Tasks in a chunk of a column; prelude/tasks.js knows it, too.
inline constexpr std::size_t kChunk = 4096;

/// The values of one column as a JSON list; "" where there is no such column. The columns are those
/// that prelude/tasks.js lists. Dates: null, 20251114, or the text of an impossible one.
[[nodiscard]] std::string column_json(std::string_view name, std::span<const Task> tasks,
                                      Date today);

}  // namespace vaultask::script
