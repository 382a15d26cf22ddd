#include <algorithm>
#include <array>

#include "render/chart_layout.hpp"
#include "render/svg_parts.hpp"

namespace vaultask::render {
namespace {

constexpr std::size_t kLongest = 26;
constexpr double kLeft = static_cast<double>(kLongest) * kCharacter + 20;
constexpr double kRow = 24;

/// The days of a chart, each with its place.
struct Days {
  Date first, last;

  double x_of(Date day) const {
    const double days = last.days() - first.days() + 1;
    return kLeft + (kChartWidth - kLeft) * (day.days() - first.days()) / days;
  }

  /// Days between two marks: at most seven of them are drawn.
  int step() const {
    const int days = last.days() - first.days() + 1;
    for (const int step : {1, 2, 7, 14, 28, 56, 112, 364}) {
      if (days <= 7 * step) return step;
    }
    return days / 7 + 1;
  }
};

Days days_of(const Chart& chart) {
  Days days{chart.spans.front().from, chart.spans.front().to};
  for (const ChartSpan& span : chart.spans) {
    days.first = std::min(days.first, span.from);
    days.last = std::max(days.last, span.to);
  }
  return days;
}

void draw_days(const Days& days, double bottom, Drawing& drawing) {
  const int step = days.step();
  // Weeks begin on Mondays.
  const int before = step % 7 == 0 ? (8 - days.first.weekday()) % 7 : 0;
  for (Date day = days.first.plus_days(before); day <= days.last; day = day.plus_days(step)) {
    const double x = days.x_of(day);
    drawing.line(x, kLineHeight, x, bottom, "grid");
    const bool year = step > 56;
    const std::string text = year ? day.to_iso().substr(0, 7) : day.to_iso().substr(5);
    if (x < kChartWidth - 44) drawing.text(x + 2, 13, text, Anchor::start, "quiet");
  }
}

}  // namespace

double draw_gantt(const Chart& chart, Drawing& drawing) {
  const Days days = days_of(chart);
  std::size_t rows = chart.spans.size();
  for (std::size_t i = 0; i < chart.spans.size(); ++i) {
    const std::string before = i == 0 ? "" : chart.spans[i - 1].group;
    if (chart.spans[i].group != before) ++rows;
  }
  const double bottom = kLineHeight + 4 + kRow * static_cast<double>(rows);
  draw_days(days, bottom, drawing);
  double y = kLineHeight + 4;
  std::string group;
  for (const ChartSpan& span : chart.spans) {
    if (span.group != group) {
      drawing.text(0, y + 16, shortened(span.group, 60), Anchor::start, "group");
      group = span.group;
      y += kRow;
    }
    const std::string late = span.late ? ", late" : "";
    const std::string tip = span.label + ": " + span.from.to_iso() +
                            (span.to == span.from ? "" : " to " + span.to.to_iso()) + late;
    const double x = days.x_of(span.from);
    const double width = std::max(days.x_of(span.to.plus_days(1)) - x, 3.0);
    drawing.text(0, y + 16, shortened(span.label, kLongest - late.size()) + late, Anchor::start,
                 span.late ? "late" : "");
    drawing.rectangle(x, y + 4, width, kRow - 8, span.late ? "late" : "s0", tip);
    y += kRow;
  }
  return bottom;
}

}  // namespace vaultask::render
