// What `hide`, `show`, `short mode` and `view columns` make of our own formats.
#include <nlohmann/json.hpp>

#include "render/markdown_writer.hpp"
#include "render/table_writer.hpp"
#include "render/task_table.hpp"
#include "render/task_view.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

using Json = nlohmann::json;

struct Case {
  LayoutPart part;
  const char* removed;  ///< From the line of full_task().
};

class HiddenPart : public testing::TestWithParam<Case> {};

TEST_P(HiddenPart, IsLeftOutOfTheLine) {
  QueryResult result;
  std::string line = task_line(result, full_task());
  const auto at = line.find(GetParam().removed);
  ASSERT_NE(at, std::string::npos) << line;
  result.layout.set(GetParam().part, false);
  EXPECT_EQ(task_line(result, full_task()),
            line.erase(at, std::string_view(GetParam().removed).size()));
}

const Case kParts[] = {
    {LayoutPart::tags, " \\#rel"},
    {LayoutPart::id, " 🆔 a1"},
    {LayoutPart::depends_on, " ⛔ b2,c3"},
    {LayoutPart::priority, " ⏫"},
    {LayoutPart::recurrence_rule, " 🔁 every week"},
    {LayoutPart::on_completion, " 🏁 delete"},
    {LayoutPart::created_date, " ➕ 2025-11-01"},
    {LayoutPart::start_date, " 🛫 2025-11-02"},
    {LayoutPart::scheduled_date, " ⏳ 2025-11-03"},
    {LayoutPart::due_date, " 📅 2025-11-04"},
    {LayoutPart::cancelled_date, " ❌ 2025-11-06"},
    {LayoutPart::done_date, " ✅ 2025-11-05"},
    {LayoutPart::backlink, " ([[People/Dana/n#Action Items|n > Action Items]])"},
};
INSTANTIATE_TEST_SUITE_P(Parts, HiddenPart, testing::ValuesIn(kParts));

TEST(Layout, ShortModeHasSignsOnly) {
  QueryResult result;
  result.layout.short_mode = true;
  EXPECT_EQ(task_line(result, full_task()),
            "☑ Ship it \\#rel @Dana Whitfield 🆔 ⛔ ⏫ 🔁 🏁 ➕ 🛫 ⏳ 📅 ❌ ✅ "
            "([[People/Dana/n#Action Items|🔗]])");
}

TEST(Layout, UrgencyIsThatOfTheDayOfTheAnswer) {
  QueryResult result;
  result.today = day("2025-11-15");
  result.layout.set(LayoutPart::urgency, true);
  Task task = make_task("x", "n.md");
  task.due = day("2025-11-15");  // (14 * 0.8 / 21 + 0.2) * 12 + 1.95
  EXPECT_EQ(task_line(result, task), "☐ x 📅 2025-11-15 (urgency 10.75) ([[n|n]])");
}

TEST(Layout, TheGlobalFilterIsLeftOutAsAWord) {
  QueryResult result;
  result.hidden_word = "#task";
  const auto shown = [&](const std::string& description) {
    return task_line(result, make_task(description, "n.md"));
  };
  EXPECT_EQ(shown("#task a"), "☐ a ([[n|n]])");
  EXPECT_EQ(shown("a #task b"), "☐ a b ([[n|n]])");
  EXPECT_EQ(shown("a #task"), "☐ a ([[n|n]])");
  EXPECT_EQ(shown("a #task/sub x#task"), "☐ a \\#task/sub x#task ([[n|n]])");
  EXPECT_EQ(shown("#task"), "☐  ([[n|n]])");
}

TEST(Layout, TheCountOfTasksCanBeHiddenAndThatOfGroupsShown) {
  QueryResult result = result_of({make_task("a", "n.md")});
  result.groups = {{{{0, "%%1%%High priority"}, {1, "Todo"}}, {0}, 3}};
  result.layout.set(LayoutPart::task_count, false);
  result.layout.set(LayoutPart::group_count, true);
  EXPECT_EQ(write_markdown(result),
            "#### High priority\n\n##### Todo (1 of 3 tasks)\n\n- ☐ a ([[n|n]])\n");
}

/// A task with a list item and another task below it.
QueryResult tree() {
  QueryResult result = result_of({make_task("top", "n.md")});
  result.layout.set(LayoutPart::tree, true);
  result.nested_tasks = {make_task("below", "n.md")};
  result.nested_tasks[0].status.type = StatusType::done;
  result.list_items = {{"n.md", 8, "", "plain <b>"}, {"n.md", 9, "x", "box"}};
  result.groups[0].tree = {{0, TreeNode::Kind::found, 0},
                           {1, TreeNode::Kind::item, 0},
                           {2, TreeNode::Kind::nested, 0},
                           {1, TreeNode::Kind::item, 1}};
  return result;
}

TEST(Layout, TheTreeIsANestedListWithoutTasksInIt) {
  EXPECT_EQ(write_markdown(tree()),
            "- ☐ top ([[n|n]])\n"
            "  - plain &lt;b>\n"
            "    - ☑ below ([[n|n]])\n"
            "  - ☑ box\n\n"
            "1 task\n");
}

TEST(Layout, LinksOfNestedTasksCanBeHidden) {
  QueryResult result = tree();
  result.layout.set(LayoutPart::nested_backlink, false);
  const std::string text = write_markdown(result);
  EXPECT_NE(text.find("- ☐ top ([[n|n]])\n"), std::string::npos) << text;
  EXPECT_NE(text.find("- ☑ below\n"), std::string::npos) << text;
}

TEST(Layout, TheTreeIsIndentedInATableAndFlatInJson) {
  const std::string table = write_table(to_document(tree()), {});
  for (const char* line : {"\n☐ top ", "\n· plain <b>", "\n· · ☑ below ", "\n· ☑ box"}) {
    EXPECT_NE(table.find(line), std::string::npos) << line << " in\n" << table;
  }
  const Json json = Json::parse(write(tree(), Format::json));
  const Json& lines = json.at("groups").at(0).at("tree");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].at("depth"), 0);
  EXPECT_EQ(lines[0].at("found"), true);
  EXPECT_EQ(lines[2].at("depth"), 2);
  EXPECT_EQ(lines[2].at("found"), false);
  EXPECT_EQ(lines[2].at("task").at("description"), "below");
  EXPECT_EQ(lines[3].at("item"),
            (Json{{"path", "n.md"}, {"line", 9}, {"symbol", "x"}, {"text", "box"}}));
}

TEST(Layout, ATableHasNoColumnForWhatIsHidden) {
  QueryResult result = result_of({full_task()});
  for (const auto part : {LayoutPart::owner, LayoutPart::due_date, LayoutPart::backlink}) {
    result.layout.set(part, false);
  }
  const auto header = [](const QueryResult& shown) {
    const std::string text = write_table(to_document(shown), {});
    return text.substr(0, text.find('\n'));
  };
  EXPECT_TRUE(header(result).find("Owner") == std::string::npos) << header(result);
  EXPECT_TRUE(header(result).find("Due") == std::string::npos) << header(result);
  EXPECT_TRUE(header(result).find("Scheduled") != std::string::npos) << header(result);
  result.layout.set(LayoutPart::scheduled_date, false);
  EXPECT_TRUE(header(result).find("Scheduled") == std::string::npos) << header(result);
  // Dates that no task has need no column.
  EXPECT_EQ(header(result_of({make_task("plain", "n.md")})), "Task     Owner  Due  Priority  Note");
}

TEST(Layout, ColumnsAreATableWhereNothingIsNested) {
  QueryResult result = result_of({make_task("a|b", "n.md"), make_task("c", "n.md")});
  result.layout.columns = true;
  result.groups = {{{{0, "%%1%%IN_PROGRESS"}}, {0, 1}}, {{{0, "%%2%%TODO"}}, {1}}};
  EXPECT_EQ(write_markdown(result),
            "| IN_PROGRESS | TODO |\n"
            "| --- | --- |\n"
            "| ☐ a\\|b ([[n\\|n]]) | ☐ c ([[n\\|n]]) |\n"
            "| ☐ c ([[n\\|n]]) |  |\n\n"
            "2 tasks\n");
  result.groups[0].headings.push_back({1, "Below"});
  EXPECT_TRUE(write_markdown(result).starts_with("#### IN_PROGRESS\n\n##### Below\n\n- ☐ a|b"))
      << write_markdown(result);
}

QueryResult explained() {
  QueryResult result = result_of({});
  result.explanation = {"#task",
                        {{"query", "(a) AND (b)", "(a) AND (b)", "all of:\n  one\n  not:\n    two"},
                         {"global query, preset p", "preset p", "owner is X", "its owner", true},
                         {"query", "`x` <!-- y", "`x` <!-- y", "three"}},
                        "in the plugin's words\n"};
  return result;
}

TEST(Layout, TheExplanationStandsAboveTheAnswer) {
  EXPECT_EQ(write_markdown(explained()),
            "- only tasks that hold the global filter, \\#task\n"
            "- `(a) AND (b)`: all of:\n"
            "  - one\n"
            "  - not:\n"
            "    - two\n"
            "- `owner is X` (global query, preset p; not understood by Obsidian): its owner\n"
            "- \\`x\\` &lt;!-- y: three\n\n"
            "0 tasks\n");
  EXPECT_EQ(write_table(to_document(explained()), {}),
            "What the query means\n"
            "Line         Meaning                                        From\n"
            "───────────  ─────────────────────────────────────────────  "
            "──────────────────────────────────────────────────\n"
            "             only tasks that hold the global filter, #task\n"
            "(a) AND (b)  all of:\n"
            "             · one\n"
            "             · not:\n"
            "             · · two\n"
            "owner is X   its owner                                      global query, preset p; "
            "not understood by Obsidian\n"
            "`x` <!-- y   three\n\n"
            "0 tasks\n");
}

TEST(Layout, JsonHasTheExplanation) {
  const Json json = Json::parse(write(explained(), Format::json)).at("explanation");
  EXPECT_EQ(json.at("globalFilter"), "#task");
  EXPECT_EQ(json.at("inPlugin"), "in the plugin's words\n");
  EXPECT_EQ(json.at("lines").at(1), (Json{{"origin", "global query, preset p"},
                                          {"written", "preset p"},
                                          {"instruction", "owner is X"},
                                          {"meaning", "its owner"},
                                          {"extension", true}}));
}

}  // namespace
}  // namespace vaultask::render
