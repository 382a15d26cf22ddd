// A chart as values: what reports give, and writers draw as Mermaid or SVG.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/date.hpp>

namespace vaultask {

enum class ChartKind : std::uint8_t {
  pie,    ///< One series; its values are parts of a whole.
  bars,   ///< A bar for each label and series.
  lines,  ///< A line for each series, through its values at the labels.
  gantt,  ///< Chart::spans over the days.
};

/// Values, one for each of the chart's labels.
struct ChartSeries {
  std::string name;
  std::vector<double> values;
};

/// A bar of a gantt chart.
struct ChartSpan {
  std::string group;  ///< The heading it stands below; spans of one group follow each other.
  std::string label;
  Date from, to;      ///< The last day is part of it.
  bool late = false;  ///< Drawn as critical.
};

/// A plain value. All texts are plain: writers escape them for where they stand.
struct Chart {
  ChartKind kind = ChartKind::bars;
  std::string key;                    ///< Its name in JSON.
  std::string title;                  ///< What a reader who does not see it is told, too.
  std::string x_label, y_label;       ///< Of the axes; "" for none.
  std::vector<std::string> labels{};  ///< Slices, or places on the x axis.
  std::vector<ChartSeries> series{};
  std::vector<ChartSpan> spans{};  ///< Of a gantt chart only.

  /// Nothing to draw: no label, or all values are zero. Such a chart is left out.
  [[nodiscard]] bool empty() const;
};

}  // namespace vaultask
