// Charts as SVG: what is drawn, where, and what is told to those who do not see it.
#include "render/svg_chart.hpp"

#include "render/chart_layout.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

Chart drawn_chart(ChartKind kind, std::vector<std::string> labels, std::vector<double> values) {
  Chart chart;
  chart.kind = kind;
  chart.title = "Title";
  chart.labels = std::move(labels);
  chart.series = {{"open", std::move(values)}};
  return chart;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(SvgChart, TellsWhatItIs) {
  const std::string svg = svg_chart(drawn_chart(ChartKind::bars, {"a", "b"}, {1, 2}), "chart-7");
  EXPECT_TRUE(
      svg.starts_with("<svg role=\"img\" aria-labelledby=\"chart-7-title\" "
                      "aria-describedby=\"chart-7-text\" viewBox=\"0 0 480 "));
  EXPECT_NE(svg.find("<title id=\"chart-7-title\">Title</title>"), svg.npos);
  EXPECT_NE(svg.find("<desc id=\"chart-7-text\">Bar chart of open for 2 labels."), svg.npos) << svg;
}

TEST(SvgChart, DrawsABarForEachValueThatIsNotZero) {
  const std::string svg = svg_chart(drawn_chart(ChartKind::bars, {"a", "b", "c"}, {1, 0, 2}), "c");
  EXPECT_EQ(count(svg, "<rect"), 2U);
  EXPECT_NE(svg.find("<title>c&#58; 2</title>"), svg.npos) << svg;
  // Twice as high: the scale begins at zero.
  EXPECT_NE(svg.find("height=\"100\" class=\"s0\"><title>a&#58; 1"), svg.npos) << svg;
  EXPECT_NE(svg.find("height=\"200\" class=\"s0\"><title>c&#58; 2"), svg.npos) << svg;
}

TEST(SvgChart, DrawsALineThroughAllValues) {
  const std::string svg = svg_chart(drawn_chart(ChartKind::lines, {"a", "b", "c"}, {1, 0, 2}), "c");
  EXPECT_EQ(count(svg, "<path"), 1U);
  EXPECT_EQ(count(svg, "<circle"), 3U);
  EXPECT_NE(svg.find("d=\"M94.2 116L248.5 216L402.8 16\""), svg.npos) << svg;
}

TEST(SvgChart, GivesSharesOfAPie) {
  const std::string svg = svg_chart(drawn_chart(ChartKind::pie, {"a", "b"}, {1, 3}), "c");
  EXPECT_EQ(count(svg, "<path"), 2U);
  EXPECT_NE(svg.find("b&#58; 3 (75 &#37;)"), svg.npos) << svg;
  EXPECT_EQ(count(svg_chart(drawn_chart(ChartKind::pie, {"a"}, {1}), "c"), "<circle"), 1U);
}

TEST(SvgChart, SaysInWordsWhatIsLate) {
  Chart chart;
  chart.kind = ChartKind::gantt;
  chart.spans = {{"Dana", "Send it", day("2025-11-10"), day("2025-11-12"), true},
                 {"Dana", "Book", day("2025-11-14"), day("2025-11-14"), false}};
  const std::string svg = svg_chart(chart, "c");
  EXPECT_NE(svg.find("Send it, late</text>"), svg.npos) << svg;
  EXPECT_EQ(count(svg, ", late"), 2U) << svg;  // and in its tip
  EXPECT_EQ(count(svg, "class=\"group\">Dana"), 1U);
}

TEST(SvgChart, IsNothingWithoutValues) {
  EXPECT_EQ(svg_chart(drawn_chart(ChartKind::bars, {"a"}, {0}), "c"), "");
  EXPECT_EQ(svg_chart(drawn_chart(ChartKind::gantt, {"a"}, {1}), "c"), "");
}

struct ScaleCase {
  std::vector<double> values;
  double low, high, step;
};

TEST(ChartLayout, ScalesHoldAllValuesAndZero) {
  for (const ScaleCase& c : std::vector<ScaleCase>{{{1, 2, 3}, 0, 3, 1},
                                                   {{7, 9}, 0, 10, 2},
                                                   {{100}, 0, 100, 20},
                                                   {{61}, 0, 80, 20},
                                                   {{-4, 5}, -4, 6, 2},
                                                   {{-3}, -3, 0, 1},
                                                   {{0.3}, 0, 0.3, 0.1},
                                                   {{1234}, 0, 1500, 500}}) {
    Chart chart = drawn_chart(ChartKind::bars, {}, c.values);
    const Scale scale = scale_of(chart);
    EXPECT_DOUBLE_EQ(scale.low, c.low) << c.values[0];
    EXPECT_DOUBLE_EQ(scale.high, c.high) << c.values[0];
    EXPECT_DOUBLE_EQ(scale.step, c.step) << c.values[0];
  }
}

TEST(ChartLayout, WritesNumbersWithoutExponents) {
  EXPECT_EQ(plain_number(12), "12");
  EXPECT_EQ(plain_number(-0.5), "-0.5");
  EXPECT_EQ(plain_number(1.0 / 3), "0.33");
  EXPECT_EQ(plain_number(100), "100");
  EXPECT_EQ(plain_number(-0.001), "0");
  EXPECT_EQ(plain_number(1e300), "1000000000000000");
  EXPECT_EQ(plain_number(0.0 / 0.0 + 0), "0");
}

TEST(ChartLayout, ShortensByCharacters) {
  EXPECT_EQ(shortened("Zoë Lindqvist", 13), "Zoë Lindqvist");
  EXPECT_EQ(shortened("Zoë Lindqvist", 5), "Zoë…");
  EXPECT_EQ(shortened("", 5), "");
}

}  // namespace
}  // namespace vaultask::render
