#include "render/chart_layout.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/utf8.hpp"

namespace vaultask::render {
namespace {

constexpr std::size_t kSlices = 8;
constexpr std::size_t kSpans = 40;
/// Beyond that a double has no digits behind the point, and no chart has such numbers.
constexpr double kHuge = 1e15;

double drawable_number(double value) {
  return std::isfinite(value) ? std::clamp(value, -kHuge, kHuge) : 0;
}

void keep_largest_slices(Chart& chart) {
  struct Slice {
    std::string label;
    double value;
  };
  std::vector<Slice> slices;
  if (chart.series.size() > 1) chart.series.resize(1);
  if (chart.series.empty()) chart.series.emplace_back();
  auto& values = chart.series.front().values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) slices.push_back({chart.labels[i], values[i]});
  }
  std::stable_sort(slices.begin(), slices.end(),
                   [](const Slice& a, const Slice& b) { return a.value > b.value; });
  if (slices.size() > kSlices) {
    double rest = 0;
    for (std::size_t i = kSlices - 1; i < slices.size(); ++i) rest += slices[i].value;
    slices.resize(kSlices - 1);
    slices.push_back({"others", rest});
  }
  chart.labels.clear();
  values.clear();
  for (Slice& slice : slices) {
    chart.labels.push_back(std::move(slice.label));
    values.push_back(slice.value);
  }
}

void keep_first_spans(Chart& chart) {
  if (chart.spans.size() > kSpans) {
    chart.title +=
        ", the first " + std::to_string(kSpans) + " of " + std::to_string(chart.spans.size());
    chart.spans.resize(kSpans);
  }
  for (ChartSpan& span : chart.spans) span.to = std::max(span.from, span.to);
}

}  // namespace

Chart drawable(const Chart& chart) {
  Chart drawn = chart;
  for (ChartSeries& series : drawn.series) {
    series.values.resize(drawn.labels.size());
    for (double& value : series.values) value = drawable_number(value);
  }
  if (drawn.kind == ChartKind::pie) keep_largest_slices(drawn);
  if (drawn.kind == ChartKind::gantt) keep_first_spans(drawn);
  return drawn;
}

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).length) ++length;
  return length;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (length_of(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t n = 1; n < most; ++n) end += utf8::decode(text, end).length;
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string plain_number(double value) {
  char text[64];
  const double drawn = drawable_number(value);
  const auto end = std::to_chars(text, text + sizeof text, drawn, std::chars_format::fixed, 2).ptr;
  std::string out(text, end);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out == "-0" ? "0" : out;
}

Scale scale_of(const Chart& chart) {
  constexpr double kSteps = 5;
  double low = 0, high = 0;
  for (const ChartSeries& series : chart.series) {
    for (const double value : series.values) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (low == high) high = 1;
  const double rough = (high - low) / kSteps;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {5.0, 2.0, 1.0}) {
    if (factor * power >= rough) step = factor * power;
  }
  step = std::max(step, high >= 1 || low <= -1 ? 1.0 : 0.01);  // counts have no halves
  return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

bool labels_fit(const Chart& chart, double width, double character, double gap) {
  std::size_t longest = 0;
  for (const auto& label : chart.labels) longest = std::max(longest, length_of(label));
  const double each = static_cast<double>(longest) * character + gap;
  return each * static_cast<double>(chart.labels.size()) <= width;
}

bool lies(const Chart& chart, bool labels_fit) {
  constexpr std::size_t kMostRows = 24;
  return chart.kind == ChartKind::bars && !labels_fit && chart.labels.size() <= kMostRows &&
         !Date::parse(chart.labels.front());
}

}  // namespace vaultask::render
