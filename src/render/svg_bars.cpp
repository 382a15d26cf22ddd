// Bars and lines.
#include <algorithm>
#include <cmath>

#include "render/chart_layout.hpp"
#include "render/svg_parts.hpp"

namespace vaultask::render {
namespace {

/// Where things stand on a chart with two axes.
class Axes {
 public:
  Axes(const Chart& chart, double top) : chart_(chart), scale_(scale_of(chart)), top_(top) {
    const std::size_t longest =
        std::max(plain_number(scale_.low).size(), plain_number(scale_.high).size());
    left_ = static_cast<double>(longest) * kCharacter + 10;
    band_ = (kChartWidth - left_) / static_cast<double>(chart.labels.size());
  }

  double band() const { return band_; }
  double left_of(std::size_t label) const { return left_ + band_ * static_cast<double>(label); }
  double y_of(double value) const {
    return top_ + kPlot * (scale_.high - value) / (scale_.high - scale_.low);
  }

  void draw_grid(Drawing& drawing) const {
    const auto steps = static_cast<int>(std::lround((scale_.high - scale_.low) / scale_.step));
    for (int i = 0; i <= steps; ++i) {
      const double value = scale_.low + scale_.step * i;
      const double y = y_of(value);
      const bool zero = std::abs(value) < scale_.step / 2;
      drawing.line(left_, y, kChartWidth, y, zero ? "axis" : "grid");
      drawing.text(left_ - 6, y + 4, plain_number(value), Anchor::end, "quiet");
    }
  }

  /// Labels, as many of them as can be read; returns the lower edge.
  double draw_labels(Drawing& drawing) const {
    constexpr std::size_t kLongest = 24;
    std::size_t longest = 1;
    for (const auto& label : chart_.labels) longest = std::max(longest, length_of(label));
    const double width = static_cast<double>(std::min(longest, kLongest)) * kCharacter + 8;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(width / band_)));
    double y = top_ + kPlot + (scale_.low < 0 ? 30 : 18);
    double taken = -width;  // up to there by the label before; the first one may be moved
    for (std::size_t i = 0; i < chart_.labels.size(); i += every) {
      const double half = width / 2 - 4;
      const double x = std::clamp(left_of(i) + band_ / 2, half, kChartWidth - half);
      if (x - half < taken) continue;
      drawing.text(x, y, shortened(chart_.labels[i], kLongest), Anchor::middle);
      taken = x + half;
    }
    if (chart_.x_label.empty()) return y + 8;
    y += kLineHeight;
    drawing.text((left_ + kChartWidth) / 2, y, chart_.x_label, Anchor::middle, "quiet");
    return y + 8;
  }

 private:
  static constexpr double kPlot = 200;
  const Chart& chart_;
  Scale scale_;
  double top_;
  double left_ = 0;
  double band_ = 0;
};

void draw_columns(const Chart& chart, const Axes& axes, Drawing& drawing) {
  const auto count = static_cast<double>(chart.series.size());
  const double width = std::min(36.0, axes.band() * 0.8 / count);
  std::size_t longest = 1;
  for (const ChartSeries& series : chart.series) {
    for (const double value : series.values) {
      longest = std::max(longest, plain_number(value).size());
    }
  }
  const bool numbers_fit = width >= static_cast<double>(longest) * kCharacter;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    double x = axes.left_of(i) + (axes.band() - width * count) / 2;
    for (std::size_t n = 0; n < chart.series.size(); ++n, x += width) {
      const double value = chart.series[n].values[i];
      if (value == 0) continue;
      const double from = axes.y_of(std::max(value, 0.0)), to = axes.y_of(std::min(value, 0.0));
      drawing.rectangle(x, from, std::max(width - 1, 0.5), to - from, series_class(n),
                        tip_of(chart, chart.series[n], i));
      if (!numbers_fit) continue;
      const double y = value > 0 ? from - 4 : to + 13;
      drawing.text(x + width / 2, y, plain_number(value), Anchor::middle, "quiet");
    }
  }
}

void draw_lines(const Chart& chart, const Axes& axes, Drawing& drawing) {
  constexpr std::size_t kMostPoints = 60;
  for (std::size_t n = 0; n < chart.series.size(); ++n) {
    const ChartSeries& series = chart.series[n];
    const auto x_of = [&](std::size_t i) { return axes.left_of(i) + axes.band() / 2; };
    std::string path;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      path += (i == 0 ? "M" : "L") + coordinate(x_of(i)) + ' ' +
              coordinate(axes.y_of(series.values[i]));
    }
    drawing.path(path, "line " + series_class(n));
    for (std::size_t i = 0; i < series.values.size() && chart.labels.size() <= kMostPoints; ++i) {
      drawing.circle(x_of(i), axes.y_of(series.values[i]), 3, series_class(n),
                     tip_of(chart, series, i));
    }
  }
}

}  // namespace

double draw_axes(const Chart& chart, Drawing& drawing) {
  double top = draw_legend(chart, 0, drawing);
  if (!chart.y_label.empty()) {
    drawing.text(0, top + 12, chart.y_label, Anchor::start, "quiet");
    top += kLineHeight;
  }
  const Axes axes(chart, top + 16);
  axes.draw_grid(drawing);
  if (chart.kind == ChartKind::bars) {
    draw_columns(chart, axes, drawing);
  } else {
    draw_lines(chart, axes, drawing);
  }
  return axes.draw_labels(drawing);
}

double draw_rows(const Chart& chart, Drawing& drawing) {
  constexpr std::size_t kLongest = 24;
  constexpr double kBar = 18, kGap = 8;
  std::size_t longest = 1;
  for (const auto& label : chart.labels) longest = std::max(longest, length_of(label));
  const double left = static_cast<double>(std::min(longest, kLongest)) * kCharacter + 12;
  const Scale scale = scale_of(chart);
  const double width = kChartWidth - left - 50;  // numbers stand behind the bars
  const auto x_of = [&](double value) {
    return left + width * (value - scale.low) / (scale.high - scale.low);
  };
  const double top = draw_legend(chart, 0, drawing);
  double y = top;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    const double height = kBar * static_cast<double>(chart.series.size());
    drawing.text(left - 8, y + height / 2 + 4, shortened(chart.labels[i], kLongest), Anchor::end);
    for (std::size_t n = 0; n < chart.series.size(); ++n, y += kBar) {
      const double value = chart.series[n].values[i];
      const double from = x_of(std::min(value, 0.0)), to = x_of(std::max(value, 0.0));
      if (value != 0) {
        drawing.rectangle(from, y, to - from, kBar - 2, series_class(n),
                          tip_of(chart, chart.series[n], i));
      }
      drawing.text(to + 6, y + kBar - 5, plain_number(value), Anchor::start, "quiet");
    }
    y += kGap;
  }
  drawing.line(x_of(0), top, x_of(0), y - kGap, "axis");
  if (chart.y_label.empty()) return y;
  drawing.text(x_of(0), y + 12, chart.y_label, Anchor::start, "quiet");
  return y + kLineHeight;
}

}  // namespace vaultask::render
