#include "render/mermaid.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "render/chart_layout.hpp"
#include "render/escape.hpp"

namespace vaultask::render {
namespace {

constexpr std::size_t kLongestTitle = 120;
constexpr std::size_t kLongestLabel = 30;
constexpr std::size_t kLongestTask = 50;

std::string label_of(std::string_view text, std::size_t most = kLongestLabel) {
  return mermaid_label(shortened(text, most));
}

std::string in_quotes(std::string_view text, std::size_t most = kLongestLabel) {
  return '"' + label_of(text, most) + '"';
}

void add_line(std::string& out, const std::string& line) {
  out += "    " + line + '\n';
}

void write_pie(const Chart& chart, std::string& out) {
  out += "pie showData\n";
  if (!chart.title.empty()) add_line(out, "title " + label_of(chart.title, kLongestTitle));
  const auto& values = chart.series.front().values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    add_line(out, in_quotes(chart.labels[i]) + " : " + plain_number(values[i]));
  }
}

/// Mermaid draws bars of several series one over the other: those behind the first are lines.
bool draws_bars(const Chart& chart, const ChartSeries& series) {
  return chart.kind == ChartKind::bars && &series == &chart.series.front();
}

/// The colours of series, by the names that CSS and people have for them. Mermaid's own are too
/// pale for a line on white.
struct Colour {
  std::string_view css, word;
};
constexpr std::array<Colour, 6> kColours{{{"steelblue", "blue"},
                                          {"chocolate", "orange"},
                                          {"seagreen", "green"},
                                          {"mediumorchid", "purple"},
                                          {"crimson", "red"},
                                          {"gray", "grey"}}};

/// Mermaid's way to set them in one block.
std::string front_matter() {
  std::string palette;
  for (const Colour& colour : kColours) {
    palette += (palette.empty() ? "" : ", ") + std::string(colour.css);
  }
  return "---\nconfig:\n  themeVariables:\n    xyChart:\n      plotColorPalette: \"" + palette +
         "\"\n---\n";
}

/// "Opened and closed by week – opened blue bars, closed orange line"
std::string xy_title(const Chart& chart) {
  std::string title = chart.title;
  if (chart.series.size() < 2) return title;
  title += title.empty() ? "" : " – ";
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (i > 0) title += ", ";
    title += chart.series[i].name + ' ' + std::string(kColours[i % kColours.size()].word) +
             (draws_bars(chart, chart.series[i]) ? " bars" : " line");
  }
  return title;
}

/// `["a", "b"]`: each differs from the others, for equal ones would be one place.
std::string categories(const Chart& chart) {
  std::set<std::string> taken;
  std::string out;
  for (const auto& text : chart.labels) {
    const std::string shown = label_of(text);
    std::string name = shown;
    for (int n = 2; !taken.insert(name).second; ++n) name = shown + ' ' + std::to_string(n);
    out += (out.empty() ? "[\"" : ", \"") + name + '"';
  }
  return out + ']';
}

std::string numbers(const ChartSeries& series) {
  std::string out;
  for (const double value : series.values) {
    out += (out.empty() ? "[" : ", ") + plain_number(value);
  }
  return out + ']';
}

/// Labels that would not fit side by side are counted.
std::string x_axis(const Chart& chart, bool counted) {
  std::string axis = "x-axis ";
  if (!counted) {
    if (!chart.x_label.empty()) axis += in_quotes(chart.x_label) + ' ';
    return axis + categories(chart);
  }
  std::string name = chart.x_label.empty() ? "" : chart.x_label + " ";
  name += chart.labels.front() + " to " + chart.labels.back();
  return axis + in_quotes(name, kLongestTitle) + " 1 --> " + std::to_string(chart.labels.size());
}

void write_xy(const Chart& chart, std::string& out) {
  // Of Mermaid's 700 pixels the axes take some; its labels are 14 pixels high.
  const bool fit = labels_fit(chart, 620, 7.5, 10);
  const bool lying = lies(chart, fit);
  out += front_matter();
  out += lying ? "xychart-beta horizontal\n" : "xychart-beta\n";
  const std::string title = xy_title(chart);
  if (!title.empty()) add_line(out, "title " + in_quotes(title, kLongestTitle));
  add_line(out, x_axis(chart, !fit && !lying && chart.labels.size() > 1));
  const Scale scale = scale_of(chart);
  const std::string y_label = chart.y_label.empty() ? "" : in_quotes(chart.y_label) + ' ';
  add_line(out, "y-axis " + y_label + plain_number(scale.low) + " --> " + plain_number(scale.high));
  for (const ChartSeries& series : chart.series) {
    add_line(out, (draws_bars(chart, series) ? "bar " : "line ") + numbers(series));
  }
}

void write_gantt(const Chart& chart, std::string& out) {
  out += "gantt\n";
  if (!chart.title.empty()) add_line(out, "title " + label_of(chart.title, kLongestTitle));
  add_line(out, "dateFormat YYYY-MM-DD");
  add_line(out, "axisFormat %m-%d");
  add_line(out, "todayMarker off");
  const ChartSpan* before = nullptr;
  for (const ChartSpan& span : chart.spans) {
    const bool same = before == nullptr ? span.group.empty() : span.group == before->group;
    if (!same) add_line(out, "section " + label_of(span.group));
    // Mermaid's last day is not part of a span.
    add_line(out, label_of(span.label, kLongestTask) + " :" + (span.late ? "crit, " : "") +
                      span.from.to_iso() + ", " + span.to.plus_days(1).to_iso());
    before = &span;
  }
}

}  // namespace

std::string mermaid_block(const Chart& chart) {
  if (chart.empty()) return {};
  const Chart drawn = drawable(chart);
  if (drawn.empty()) return {};
  std::string out = "```mermaid\n";
  switch (drawn.kind) {
    case ChartKind::pie:
      write_pie(drawn, out);
      break;
    case ChartKind::bars:
    case ChartKind::lines:
      write_xy(drawn, out);
      break;
    case ChartKind::gantt:
      write_gantt(drawn, out);
      break;
  }
  return out + "```\n";
}

}  // namespace vaultask::render
