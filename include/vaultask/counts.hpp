// The numbers of rollups and reviews, and what each of them means.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <vaultask/cell.hpp>
#include <vaultask/date.hpp>

namespace vaultask {

/// Counts of a group of tasks over some days; those of open tasks are of the last day. A plain
/// value; what each field means is said in numbers().
struct Counts {
  std::int64_t tasks = 0;
  std::int64_t open = 0, overdue = 0, due_in_7_days = 0, due_in_30_days = 0;
  std::int64_t done = 0, cancelled = 0;
  std::int64_t on_time = 0, late = 0;  ///< Of those done, the ones that had a due date.
  std::int64_t slips = 0;
  std::optional<int> oldest_days;  ///< Age of the oldest open task.
  std::optional<Date> earliest_due;
};

/// A number as reports show it.
struct Number {
  std::string_view key;      ///< In JSON and CSV.
  std::string_view label;    ///< Above its column.
  std::string_view meaning;  ///< A sentence for the people who read the report.
  bool right = true;         ///< Stands at the right.
  Cell (*value)(const Counts& counts);
};

/// THE table of numbers, in the order of their columns. Every report takes its numbers from here.
[[nodiscard]] std::span<const Number> numbers();
/// nullptr for no such key.
[[nodiscard]] const Number* find_number(std::string_view key);

}  // namespace vaultask
