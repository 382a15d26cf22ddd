// The kinds of charts, drawn: each gives the height that it took.
#pragma once

#include <vaultask/chart.hpp>

#include "render/svg_shapes.hpp"

namespace vaultask::render {

// Pixels; how wide a character is, more or less, for fonts differ.
inline constexpr double kChartWidth = 480;
inline constexpr double kCharacter = 7;
inline constexpr double kLineHeight = 20;

// All of them take a drawable() chart that is not empty.
[[nodiscard]] double draw_pie(const Chart& chart, Drawing& drawing);
/// Bars that stand, and lines.
[[nodiscard]] double draw_axes(const Chart& chart, Drawing& drawing);
/// Bars that lie.
[[nodiscard]] double draw_rows(const Chart& chart, Drawing& drawing);
[[nodiscard]] double draw_gantt(const Chart& chart, Drawing& drawing);

/// The colours of several series from `y` on downwards; what is below it begins at the result.
[[nodiscard]] double draw_legend(const Chart& chart, double y, Drawing& drawing);

/// "Week 45, opened: 7"
[[nodiscard]] std::string tip_of(const Chart& chart, const ChartSeries& series, std::size_t i);

}  // namespace vaultask::render
