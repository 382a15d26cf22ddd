// The numbers of measure/counts.hpp as columns of a table.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <vaultask/counts.hpp>
#include <vaultask/document.hpp>

namespace vaultask::report {

/// Appends the columns of these numbers, which numbers() must hold.
void add_number_columns(std::vector<Column>& columns, std::span<const std::string_view> keys);
/// Appends their values.
void add_numbers(std::vector<Cell>& row, const Counts& counts,
                 std::span<const std::string_view> keys);

}  // namespace vaultask::report
