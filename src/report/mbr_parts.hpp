// What the parts of a monthly business review are made from, and the parts.
#pragma once

#include <vector>

#include <vaultask/document.hpp>

#include "measure/record_table.hpp"
#include "report/period.hpp"
#include "report/report.hpp"

namespace vaultask::report {

struct Review {
  const Input& input;
  Period period;
  DateRange days;  ///< Of the period, but not beyond today. Open tasks are those of the last one.
  const std::vector<measure::TaskRecord>& tasks;

  [[nodiscard]] Date as_of() const { return days.last; }
};

using Sections = std::vector<Section>;

// Each part is one section or several; mbr.cpp has THE table of them.
[[nodiscard]] Sections counts_part(const Review& review);
[[nodiscard]] Sections delta_part(const Review& review);
[[nodiscard]] Sections owners_part(const Review& review);
[[nodiscard]] Sections overdue_part(const Review& review);
[[nodiscard]] Sections slipped_part(const Review& review);
[[nodiscard]] Sections done_part(const Review& review);
[[nodiscard]] Sections hygiene_part(const Review& review);
[[nodiscard]] Sections key_results_part(const Review& review);
[[nodiscard]] Sections decisions_part(const Review& review);
[[nodiscard]] Sections risks_part(const Review& review);
[[nodiscard]] Sections questions_part(const Review& review);
[[nodiscard]] Sections charts_part(const Review& review);
[[nodiscard]] Sections definitions_part(const Review& review);

}  // namespace vaultask::report
