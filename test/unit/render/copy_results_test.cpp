// The style of the plugin's "Copy results": more of it in conformance/rendering_test.cpp.
#include "render/copy_results.hpp"

#include "render/plugin_text.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

std::string copied(const QueryResult& result) {
  RenderOptions options;
  options.style = Style::tasks;
  return write(result, Format::markdown, options);
}

TEST(CopyResults, TasksStandAsTheyWouldInANoteAfterADash) {
  Task task = full_task();
  task.list_marker = "2.";
  task.indentation = "  > ";
  task.hard_break = "  ";
  task.cancelled = TaskDate::invalid("2025-02-30");
  QueryResult result = result_of({task});
  EXPECT_EQ(
      copied(result),
      "- [x] Ship it #rel @Dana Whitfield 🆔 a1 ⛔ b2,c3 ⏫ 🔁 every week 🏁 delete ➕ 2025-11-01 "
      "🛫 2025-11-02 ⏳ 2025-11-03 📅 2025-11-04 ❌ Invalid date ✅ 2025-11-05 ^blk\n");
  result.dataview = true;
  result.tasks[0].cancelled = {};
  result.tasks[0].recurrence.clear();
  EXPECT_EQ(copied(result),
            "- [x] Ship it #rel @Dana Whitfield  [id:: a1]  [dependsOn:: b2,c3]  [priority:: high]"
            "  [onCompletion:: delete]  [created:: 2025-11-01]  [start:: 2025-11-02]"
            "  [scheduled:: 2025-11-03]  [due:: 2025-11-04]  [completion:: 2025-11-05] ^blk\n");
}

TEST(CopyResults, TheLayoutHidesNothingButTheTree) {
  QueryResult result = result_of({make_task("a #t")});
  const std::string all = copied(result);
  result.layout.short_mode = true;
  result.layout.set(LayoutPart::tags, false);
  result.hidden_word = "#t";
  EXPECT_EQ(copied(result), all);
}

TEST(CopyResults, HeadingsKeepTheirHiddenNumbersAndEveryGroupEndsInALine) {
  QueryResult result = result_of({make_task("a")});
  result.groups = {{{{0, "%%1%%High"}, {1, "B"}, {2, "C"}, {3, "D"}}, {0}, 2}, {{{3, "E"}}, {}, 1}};
  result.layout.set(LayoutPart::group_count, true);
  EXPECT_EQ(copied(result),
            "#### %%1%%High\n\n##### B\n\n###### C\n\n###### D (1 of 2 tasks)\n\n- [ ] a\n\n"
            "###### E (0 of 1 task)\n\n");
}

TEST(CopyResults, NothingFoundIsNoText) {
  EXPECT_EQ(copied(result_of({})), "");
}

TEST(CopyResults, StylesHaveNames) {
  EXPECT_EQ(parse_style("list"), Style::list);
  EXPECT_EQ(parse_style("tasks"), Style::tasks);
  EXPECT_EQ(parse_style("table"), Style::table);
  EXPECT_EQ(parse_style("rows"), std::nullopt);
  EXPECT_EQ(style_names(), (std::vector<std::string>{"list", "table", "tasks"}));
}

TEST(PluginText, NumbersAreThoseOfIntl) {
  EXPECT_EQ(format_number(0), "0");
  EXPECT_EQ(format_number(1.9500000000000002), "1.95");
  EXPECT_EQ(format_number(9.3142857142857), "9.314");
  EXPECT_EQ(format_number(-1.8), "-1.8");
  EXPECT_EQ(format_number(0.0625), "0.063") << "halves go away from zero";
  EXPECT_EQ(format_number(9.9996), "10");
  EXPECT_EQ(format_number(1234567.5), "1,234,567.5");
  EXPECT_EQ(format_number(100), "100");
  EXPECT_EQ(format_number(1000), "1,000");
}

TEST(PluginText, TheBacklinkOfASharedNameHasThePath) {
  const QueryResult result;
  const Task task = make_task("x", "A/n.md", "n");
  EXPECT_EQ(plugin_text(result, task, {}).backlink, " (n)");
  EXPECT_EQ(plugin_text(result, task, {"m", "n"}).backlink, " (/A/n.md > n)");
}

}  // namespace
}  // namespace vaultask::render
