// A page with charts of all kinds, with texts that try to be more than text in a second half:
//
//   vaultask_chart_page md|html|json [plain]      plain: without the hostile ones
#include <cstdio>
#include <string>
#include <vaultask/render.hpp>

#include "unit/render/hostile_texts.hpp"

namespace vaultask {
namespace {

Date day(const char* iso) {
  return *Date::parse(iso);
}

Chart opened_and_closed() {
  Chart chart{ChartKind::bars, "opened_closed", "Opened and closed by week", "Week of", "Tasks"};
  chart.labels = {"10-06", "10-13", "10-20", "10-27", "11-03", "11-10"};
  chart.series = {{"opened", {12, 9, 14, 7, 11, 4}}, {"closed", {8, 10, 9, 12, 6, 3}}};
  return chart;
}

Chart open_by_owner() {
  Chart chart{ChartKind::bars, "open_by_owner", "Open by owner", "Owner", "Open tasks"};
  chart.labels = {"Dana Whitfield", "Robin Vale",       "Priya Raman", "Marcus Lindqvist-Ferreira",
                  "Tom Okafor",     "Ines Castellanos", "nobody"};
  chart.series = {{"open", {23, 17, 12, 9, 5, 2, 6}}};
  return chart;
}

Chart share_of_entities() {
  Chart chart{ChartKind::pie, "slips", "Slips by entity", "Entity", "Slips"};
  chart.labels = {"Atlas", "Borealis", "Cobalt", "Delta Mills", "Everest",
                  "Fjord", "Grove",    "Harbor", "Iris",        "Juniper"};
  chart.series = {{"slips", {14, 9, 7, 5, 3, 3, 2, 2, 1, 1}}};
  return chart;
}

Chart burndown() {
  Chart chart{ChartKind::lines, "burndown", "Burndown", "Day", "Open tasks"};
  Chart shown = chart;
  double open = 61, overdue = 4;
  shown.series = {{"open", {}}, {"overdue", {}}};
  for (int i = 0; i < 30; ++i) {
    shown.labels.push_back(day("2025-10-17").plus_days(i).to_iso());
    open += i % 5 == 0 ? 5 : -2.2;
    overdue += i % 4 == 0 ? 2 : -0.5;
    shown.series[0].values.push_back(open);
    shown.series[1].values.push_back(overdue);
  }
  return shown;
}

Chart one_line() {
  Chart chart{ChartKind::lines, "on_time", "Closed on time, percent", "Month", ""};
  chart.labels = {"Jun", "Jul", "Aug", "Sep", "Oct", "Nov"};
  chart.series = {{"on time", {71.25, 68, 74.5, 80, 77, 82.125}}};
  return chart;
}

Chart next_days() {
  Chart chart{ChartKind::gantt, "next", "The next 30 days", "", ""};
  const auto span = [&](const char* group, const char* label, const char* from, const char* to,
                        bool late = false) {
    chart.spans.push_back({group, label, day(from), day(to), late});
  };
  span("Dana Whitfield", "Send the budget to finance", "2025-11-05", "2025-11-12", true);
  span("Dana Whitfield", "Book the room", "2025-11-17", "2025-11-17");
  span("Dana Whitfield", "Draft the contract for the second renewal", "2025-11-18", "2025-11-28");
  span("Robin Vale", "Close the audit", "2025-11-10", "2025-11-14", true);
  span("Robin Vale", "Plan the migration", "2025-11-20", "2025-12-12");
  return chart;
}

Chart negative() {
  Chart chart{ChartKind::bars, "net", "Net change", "", "Tasks"};
  chart.labels = {"Mon", "Tue", "Wed", "Thu", "Fri"};
  chart.series = {{"net", {3, -2, 0, 5, -4}}};
  return chart;
}

Chart many_weeks() {
  Chart chart{ChartKind::bars, "year", "Closed by week", "Week of", "Tasks"};
  chart.series = {{"closed", {}}};
  for (int i = 0; i < 52; ++i) {
    chart.labels.push_back(day("2025-01-06").plus_days(7 * i).to_iso());
    chart.series[0].values.push_back((i * 7) % 13);
  }
  return chart;
}

Chart many_spans() {
  Chart chart{ChartKind::gantt, "many", "Many", "", ""};
  for (int i = 0; i < 55; ++i) {
    chart.spans.push_back({"", "Task " + std::to_string(i), day("2025-11-01").plus_days(i),
                           day("2025-11-03").plus_days(i), false});
  }
  return chart;
}

std::vector<Chart> plain_charts() {
  Chart single{ChartKind::pie, "single", "One slice", "", ""};
  single.labels = {"Dana"};
  single.series = {{"", {3}}};
  Chart twins{ChartKind::bars, "twins", "Equal labels", "", ""};
  twins.labels = {"A", "A", "A 2", ""};
  twins.series = {{"", {1, 2, 3, 4}}};
  return {opened_and_closed(), open_by_owner(), share_of_entities(), burndown(), one_line(),
          next_days(),         negative(),      many_weeks(),        single,     twins,
          many_spans()};
}

/// Each hostile text everywhere in a chart of each kind, where `part` of the texts is one.
std::vector<Chart> hostile_charts() {
  std::vector<Chart> charts;
  auto texts = render::hostile_texts(300);
  // What the lines of a gantt chart begin with.
  for (const char* word :
       {"call",           "click",      "href",        "section",           "title",
        "gantt",          "dateFormat", "axisFormat",  "topAxis",           "tickInterval",
        "includes",       "excludes",   "todayMarker", "inclusiveEndDates", "weekday monday",
        "weekend friday", "accTitle",   "accDescr",    "accDescription",    "end",
        "vert",           "2025-11-14", "9999-99-99"}) {
    texts.emplace_back(word);
    texts.push_back(std::string(word) + " it");
    texts.push_back(std::string(word) + ", it");
    texts.push_back(std::string(word) + ": it");
  }
  for (const std::string& text : texts) {
    const auto kind = static_cast<ChartKind>(charts.size() % 4);
    for (const auto each : {kind, ChartKind::gantt}) {
      Chart chart{each, "hostile", text, text, text};
      chart.labels = {text, "b " + text, text};
      chart.series = {{text, {1, 2, 3}}, {text + " b", {3, 2, 1}}};
      chart.spans = {{text, text, day("2025-11-01"), day("2025-11-02"), true},
                     {"b" + text, "b" + text, day("2025-11-01"), day("2025-11-02"), false}};
      charts.push_back(std::move(chart));
    }
  }
  // One kind alone where both are.
  for (const ChartKind kind : {ChartKind::pie, ChartKind::bars, ChartKind::lines}) {
    for (const std::string& text : render::hostile_fragments()) {
      Chart chart{kind, "hostile", text, text, text};
      chart.labels = {text, text + "c"};
      chart.series = {{text, {1, 2}}};
      charts.push_back(std::move(chart));
    }
  }
  return charts;
}

Document page(bool hostile) {
  Document document;
  document.name = "charts";
  document.title = "Charts";
  document.summary = "Charts of all kinds.";
  for (Chart& chart : plain_charts()) {
    Section& section = document.sections.emplace_back();
    section.key = chart.key;
    section.title = chart.title;
    section.charts.push_back(std::move(chart));
  }
  if (!hostile) return document;
  Section& section = document.sections.emplace_back();
  section.key = section.title = "hostile";
  section.charts = hostile_charts();
  return document;
}

}  // namespace
}  // namespace vaultask

int main(int argc, char** argv) {
  const auto format = argc > 1 ? vaultask::parse_format(argv[1]) : std::nullopt;
  if (!format) {
    std::fputs("vaultask_chart_page md|html|json [plain]\n", stderr);
    return 2;
  }
  const std::string text = vaultask::write(vaultask::page(argc == 2), *format);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return 0;
}
