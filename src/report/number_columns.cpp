#include "report/number_columns.hpp"

namespace vaultask::report {

void add_number_columns(std::vector<Column>& columns, std::span<const std::string_view> keys) {
  for (const auto key : keys) {
    const Number& number = *find_number(key);
    columns.push_back({std::string(number.key), std::string(number.label), number.right});
  }
}

void add_numbers(std::vector<Cell>& row, const Counts& counts,
                 std::span<const std::string_view> keys) {
  for (const auto key : keys) row.push_back(find_number(key)->value(counts));
}

}  // namespace vaultask::report
