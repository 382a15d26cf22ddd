#include "render/svg_chart.hpp"

#include "base/strings.hpp"
#include "render/chart_layout.hpp"
#include "render/svg_parts.hpp"

namespace vaultask::render {
namespace {

double draw(const Chart& chart, Drawing& drawing) {
  switch (chart.kind) {
    case ChartKind::pie:
      return draw_pie(chart, drawing);
    case ChartKind::gantt:
      return draw_gantt(chart, drawing);
    case ChartKind::bars:
    case ChartKind::lines:
      break;
  }
  const bool fit = labels_fit(chart, kChartWidth - 60, kCharacter, 8);
  return lies(chart, fit) ? draw_rows(chart, drawing) : draw_axes(chart, drawing);
}

std::string kind_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::pie:
      return "Pie chart";
    case ChartKind::bars:
      return "Bar chart";
    case ChartKind::lines:
      return "Line chart";
    case ChartKind::gantt:
      return "Gantt chart";
  }
  return {};
}

std::string description_of(const Chart& chart) {
  std::string text = kind_of(chart.kind);
  if (chart.kind == ChartKind::gantt) {
    text += " of " + strings::counted(static_cast<long long>(chart.spans.size()), "span");
  } else {
    std::vector<std::string> names;
    for (const ChartSeries& series : chart.series) {
      if (!series.name.empty()) names.push_back(series.name);
    }
    if (!names.empty()) text += " of " + strings::join(names, ", ");
    text += " for " + strings::counted(static_cast<long long>(chart.labels.size()), "label");
  }
  return text + ". A table below it has the same data.";
}

}  // namespace

std::string tip_of(const Chart& chart, const ChartSeries& series, std::size_t i) {
  const std::string name = chart.series.size() > 1 ? ", " + series.name : "";
  return chart.labels[i] + name + ": " + plain_number(series.values[i]);
}

double draw_legend(const Chart& chart, double y, Drawing& drawing) {
  if (chart.series.size() < 2) return y;
  constexpr double kSwatch = 12;
  double x = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const std::string name = shortened(chart.series[i].name, 30);
    const double width = kSwatch + 8 + static_cast<double>(length_of(name)) * kCharacter + 20;
    if (x > 0 && x + width > kChartWidth) {
      x = 0;
      y += kLineHeight;
    }
    drawing.rectangle(x, y + 2, kSwatch, kSwatch, series_class(i));
    drawing.text(x + kSwatch + 6, y + 12, name);
    x += width;
  }
  return y + kLineHeight + 6;
}

std::string svg_chart(const Chart& chart, const std::string& id) {
  if (chart.empty()) return {};
  const Chart drawn = drawable(chart);
  if (drawn.empty()) return {};
  Drawing drawing;
  const double height = draw(drawn, drawing);
  return drawing.finish(kChartWidth, height, id, drawn.title, description_of(drawn));
}

}  // namespace vaultask::render
