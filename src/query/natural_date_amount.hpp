// Amounts of time: "3 days", "a couple of weeks", "1 year, 2 months and" (not "and").
#pragma once

#include <functional>
#include <vector>

#include "query/natural_date_result.hpp"

namespace vaultask::query::natural_date {

/// Each unit once, in the order in which they are added to a date.
class Amount {
 public:
  /// The amounts in a text. Where a unit is named twice, the last number counts.
  [[nodiscard]] static Amount parse(Text text);
  [[nodiscard]] static Amount of(Unit unit, double number);

  [[nodiscard]] Amount reversed() const;
  /// The date at this distance. Certain are the parts from the unit upwards: of "in 2 months" the
  /// month and the year, of "in 2 hours" all.
  [[nodiscard]] Components from(const Reference& reference) const;

 private:
  struct Item {
    Unit unit;
    double number;
  };

  void set(Unit unit, double number);
  [[nodiscard]] bool has(Unit unit) const;  ///< And it is not 0.

  std::vector<Item> items_;
};

/// Whether an amount stands at `at` and `rest` accepts a place where it may end. Longer readings
/// are offered first. "about" may precede it, blanks may follow it; up to eleven units.
bool amount_at(Text text, std::size_t at, const std::function<bool(std::size_t end)>& rest);

}  // namespace vaultask::query::natural_date
