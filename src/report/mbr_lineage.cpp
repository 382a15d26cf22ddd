// The part of a review that tells of key results.
#include <algorithm>

#include "report/lineage_report.hpp"
#include "report/mbr_parts.hpp"

namespace vaultask::report {

Sections key_results_part(const Review& review) {
  return lineage_sections(
      review.input, count_lineage(review.input.lineage, review.tasks, review.days), review.as_of());
}

}  // namespace vaultask::report
