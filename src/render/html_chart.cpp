#include "render/html_chart.hpp"

#include "render/chart_layout.hpp"
#include "render/escape.hpp"
#include "render/html_table.hpp"
#include "render/svg_chart.hpp"

namespace vaultask::render {
namespace {

Section table_of(const Chart& chart) {
  Section table;
  table.columns.push_back({"label", chart.x_label});
  for (const ChartSeries& series : chart.series) {
    table.columns.push_back({"value", series.name.empty() ? chart.y_label : series.name, true});
  }
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    std::vector<Cell> row{chart.labels[i]};
    for (const ChartSeries& series : chart.series) {
      row.emplace_back(i < series.values.size() ? series.values[i] : 0.0);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Section table_of_spans(const Chart& chart) {
  Section table;
  table.columns = {
      {"group", "Group"}, {"label", "What"}, {"from", "From"}, {"to", "To"}, {"late", "Late"}};
  for (const ChartSpan& span : chart.spans) {
    table.rows.push_back({span.group, span.label, span.from.to_iso(), span.to.to_iso(),
                          std::string(span.late ? "late" : "")});
  }
  return table;
}

}  // namespace

std::string html_chart(const Chart& chart, std::size_t number, std::string_view heading) {
  const std::string drawing = svg_chart(chart, "chart-" + std::to_string(number));
  if (drawing.empty()) return {};
  const bool spans = chart.kind == ChartKind::gantt;
  const std::string name = "Data of the chart " + chart.title;
  std::string out = "<figure>\n";
  const std::string caption = drawable(chart).title;
  if (caption != heading) out += "<figcaption>" + html_text(caption) + "</figcaption>\n";
  out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" +
         html_attribute(chart.title) + "\">\n" + drawing + "</div>\n";
  out += "<details><summary>The data as a table</summary>\n";
  out += html_table(spans ? table_of_spans(chart) : table_of(chart), {}, {.name = name});
  return out + "</details>\n</figure>\n";
}

}  // namespace vaultask::render
