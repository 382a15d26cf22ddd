// Charts as Mermaid blocks. That Mermaid reads them is shown by test/charts.
#include "render/mermaid.hpp"

#include "hostile_texts.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

Chart chart_of(ChartKind kind, std::vector<std::string> labels, std::vector<ChartSeries> series) {
  return {.kind = kind,
          .key = "k",
          .title = "Plan",
          .x_label = {},
          .y_label = {},
          .labels = std::move(labels),
          .series = std::move(series)};
}

ChartSpan span(std::string group, std::string label, const char* from, const char* to, bool late) {
  return {std::move(group), std::move(label), day(from), day(to), late};
}

TEST(Mermaid, PieHasTheLargestSlicesFirstAndNoneThatIsNothing) {
  const Chart chart = chart_of(ChartKind::pie, {"A", "B", "C"}, {{"n", {2, 0, 3.5}}});
  EXPECT_EQ(mermaid_block(chart),
            "```mermaid\npie showData\n    title Plan\n    \"C\" : 3.5\n    \"A\" : 2\n```\n");
}

TEST(Mermaid, PieHasAtMostEightSlices) {
  Chart chart = chart_of(ChartKind::pie, {}, {{"n", {}}});
  for (int i = 1; i <= 10; ++i) {
    chart.labels.push_back("L" + std::to_string(i));
    chart.series[0].values.push_back(20 - i);
  }
  const auto lines = lines_of(mermaid_block(chart));
  ASSERT_EQ(lines.size(), 3U + 8 + 1);
  EXPECT_EQ(lines[9], "    \"L7\" : 13");
  EXPECT_EQ(lines[10], "    \"others\" : 33");  // 12 + 11 + 10
}

/// What stands above every chart with axes.
const std::string kPalette =
    "---\nconfig:\n  themeVariables:\n    xyChart:\n      plotColorPalette: \"steelblue, "
    "chocolate, "
    "seagreen, mediumorchid, crimson, gray\"\n---\n";

TEST(Mermaid, BarsBeginAtZero) {
  Chart chart = chart_of(ChartKind::bars, {"a", "b"}, {{"n", {7, 9}}});
  chart.x_label = "Week";
  chart.y_label = "Tasks";
  EXPECT_EQ(mermaid_block(chart),
            "```mermaid\n" + kPalette +
                "xychart-beta\n    title \"Plan\"\n    x-axis \"Week\" [\"a\", \"b\"]\n"
                "    y-axis \"Tasks\" 0 --> 10\n    bar [7, 9]\n```\n");
}

TEST(Mermaid, SecondSeriesOfBarsIsALineForItWouldHideTheFirst) {
  const Chart chart =
      chart_of(ChartKind::bars, {"a", "b"}, {{"opened", {1, 2}}, {"closed", {3, -1}}});
  const std::string block = mermaid_block(chart);
  EXPECT_NE(block.find("title \"Plan – opened blue bars, closed orange line\"\n"), block.npos)
      << block;
  EXPECT_NE(block.find("y-axis -1 --> 3\n    bar [1, 2]\n    line [3, -1]\n"), block.npos) << block;
}

TEST(Mermaid, LongLabelsOfBarsStandBesideThem) {
  const Chart chart = chart_of(
      ChartKind::bars,
      {"Dana Whitfield of the north", "Robin Vale of the south", "Marcus Oyelaran of the east"},
      {{"n", {1, 2, 3}}});
  EXPECT_TRUE(
      mermaid_block(chart).starts_with("```mermaid\n" + kPalette + "xychart-beta horizontal\n"));
}

TEST(Mermaid, ManyDaysAreCounted) {
  Chart chart = chart_of(ChartKind::lines, {}, {{"n", {}}});
  for (int i = 0; i < 30; ++i) {
    chart.labels.push_back(day("2025-10-17").plus_days(i).to_iso());
    chart.series[0].values.push_back(i);
  }
  chart.x_label = "Day";
  const std::string block = mermaid_block(chart);
  EXPECT_NE(block.find("    x-axis \"Day 2025-10-17 to 2025-11-15\" 1 --> 30\n"), block.npos)
      << block;
}

TEST(Mermaid, EqualLabelsStayTwoPlaces) {
  const Chart chart = chart_of(ChartKind::bars, {"A", "A", "A#"}, {{"n", {1, 2, 3}}});
  const std::string block = mermaid_block(chart);
  EXPECT_NE(block.find("[\"A\", \"A 2\", \"A 3\"]"), block.npos) << block;
}

TEST(Mermaid, GanttEndsAtTheDayAfterTheLast) {
  Chart chart = chart_of(ChartKind::gantt, {}, {});
  chart.spans = {span("Dana", "Send: it; now", "2025-11-05", "2025-11-12", true),
                 span("Dana", "Book", "2025-11-17", "2025-11-17", false),
                 span("Robin", "section", "2025-11-18", "2025-11-10", false)};
  EXPECT_EQ(mermaid_block(chart),
            "```mermaid\ngantt\n    title Plan\n    dateFormat YYYY-MM-DD\n    axisFormat %m-%d\n"
            "    todayMarker off\n    section Dana\n    Send it now :crit, 2025-11-05, 2025-11-13\n"
            "    Book :2025-11-17, 2025-11-18\n    section Robin\n"
            "    – section :2025-11-18, 2025-11-19\n```\n");
}

TEST(Mermaid, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(mermaid_block(chart_of(ChartKind::gantt, {}, {})), "");
  EXPECT_EQ(mermaid_block(chart_of(ChartKind::bars, {}, {{"n", {}}})), "");
  EXPECT_EQ(mermaid_block(chart_of(ChartKind::lines, {"a"}, {{"n", {0}}})), "");
  EXPECT_EQ(mermaid_block(chart_of(ChartKind::pie, {"a"}, {{"n", {-3}}})), "");
  Document page = page_of({}, {});
  page.sections[0].title = "Charts";
  page.sections[0].charts = {chart_of(ChartKind::pie, {}, {})};
  EXPECT_EQ(write(page, Format::markdown), "");
}

TEST(Mermaid, StandsBelowTheTableUnlessRefused) {
  Document page = page_of({{"a", "A"}}, {{"x"}});
  page.sections[0].charts = {chart_of(ChartKind::pie, {"a"}, {{"n", {1}}})};
  const std::string table = "| A |\n| --- |\n| x |\n";
  EXPECT_EQ(write(page, Format::markdown),
            table + "\n" + mermaid_block(page.sections[0].charts[0]));
  RenderOptions options;
  options.charts = false;
  EXPECT_EQ(write(page, Format::markdown, options), table);
}

TEST(Mermaid, HostileTextsStayOnTheirLines) {
  for (const std::string& text : hostile_texts(500)) {
    for (const ChartKind kind : {ChartKind::pie, ChartKind::bars, ChartKind::gantt}) {
      Chart chart = chart_of(kind, {text, "b" + text}, {{text, {1, 2}}, {text, {1, 2}}});
      chart.title = chart.x_label = chart.y_label = text;
      chart.spans = {span(text, text, "2025-11-01", "2025-11-02", false)};
      const std::string block = mermaid_block(chart);
      ASSERT_EQ(lines_of(block).size(), kind == ChartKind::pie    ? 6U
                                        : kind == ChartKind::bars ? 14U
                                                                  : 9U)
          << block;
      EXPECT_EQ(block.find("```", 3), block.size() - 4) << block;
      for (const char* sign : {"%%", "<", "{", "::", "#", "\\"}) {
        EXPECT_EQ(block.find(sign), block.npos) << sign << " in\n" << block;
      }
    }
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace vaultask::render
