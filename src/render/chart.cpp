#include <vaultask/chart.hpp>

#include <algorithm>

namespace vaultask {

bool Chart::empty() const {
  if (kind == ChartKind::gantt) return spans.empty();
  if (labels.empty()) return true;
  return std::all_of(series.begin(), series.end(), [](const ChartSeries& one) {
    return std::all_of(one.values.begin(), one.values.end(),
                       [](double value) { return value == 0; });
  });
}

}  // namespace vaultask
