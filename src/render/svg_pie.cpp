#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/chart_layout.hpp"
#include "render/svg_parts.hpp"

namespace vaultask::render {
namespace {

constexpr double kRadius = 90;

/// "110.5 20": a point on the pie's edge, at that part of its round from the top on.
std::string edge(double part) {
  const double angle = 2 * std::numbers::pi * part;
  return coordinate(kRadius + kRadius * std::sin(angle)) + ' ' +
         coordinate(kRadius - kRadius * std::cos(angle));
}

std::string slice(double from, double to) {
  const std::string radius = coordinate(kRadius);
  return "M" + radius + ' ' + radius + "L" + edge(from) + "A" + radius + ' ' + radius + " 0 " +
         (to - from > 0.5 ? "1" : "0") + " 1 " + edge(to) + "Z";
}

}  // namespace

double draw_pie(const Chart& chart, Drawing& drawing) {
  const auto& values = chart.series.front().values;
  double whole = 0;
  for (const double value : values) whole += value;
  double from = 0, y = 4;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double part = values[i] / whole;
    const std::string share = plain_number(std::round(part * 100)) + " %";
    const std::string text = plain_number(values[i]) + " (" + share + ')';
    const std::string classes = "slice " + series_class(i);
    const std::string tip = chart.labels[i] + ": " + text;
    if (values.size() == 1) {
      drawing.circle(kRadius, kRadius, kRadius, classes, tip);
    } else {
      drawing.path(slice(from, std::min(from + part, 1.0)), classes, tip);
    }
    from += part;
    constexpr double kLegend = 2 * kRadius + 28;
    drawing.rectangle(kLegend, y + 2, 12, 12, series_class(i));
    drawing.text(kLegend + 20, y + 12, shortened(chart.labels[i], 24) + ": " + text);
    y += kLineHeight + 4;
  }
  return std::max(y, 2 * kRadius);
}

}  // namespace vaultask::render
