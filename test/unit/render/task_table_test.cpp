// Style::table: tasks as tables in Markdown, and the columns that can be chosen.
#include "render/task_table.hpp"

#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

std::string table_of(const QueryResult& result, std::vector<std::string> columns = {}) {
  RenderOptions options;
  options.style = Style::table;
  options.columns = std::move(columns);
  return write(result, Format::markdown, options);
}

TEST(TaskTable, HasATableBelowTheHeadingsOfEachGroup) {
  QueryResult result = result_of({full_task(), make_task("b | *c*")});
  result.groups = {{{{0, "%%1%%High"}, {1, "Todo"}}, {0}, 1}, {{{1, "Done"}}, {1}, 1}};
  result.layout.set(LayoutPart::group_count, true);
  const std::string head =
      "| Task | Owner | Due | Scheduled | Start | Done | Recurs | Priority | Note |\n"
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
  EXPECT_EQ(
      table_of(result),
      "#### High\n\n##### Todo (1 task)\n\n" + head +
          "| ☑ Ship it \\#rel @Dana Whitfield | Dana Whitfield, Bob | 2025-11-04 | 2025-11-03 "
          "| 2025-11-02 | 2025-11-05 | every week | High "
          "| [[People/Dana/n#Action Items\\|n > Action Items]] |\n"
          "\n##### Done (1 task)\n\n" +
          head +
          "| ☐ b \\| \\*c\\* |  |  |  |  |  |  |  | [[Notes/note\\|note]] |\n"
          "\n2 tasks\n");
}

TEST(TaskTable, ObeysTheLayout) {
  QueryResult result = result_of({full_task()});
  for (const auto part :
       {LayoutPart::tags, LayoutPart::owner, LayoutPart::scheduled_date, LayoutPart::start_date,
        LayoutPart::done_date, LayoutPart::recurrence_rule, LayoutPart::task_count}) {
    result.layout.set(part, false);
  }
  result.layout.short_mode = true;
  result.layout.set(LayoutPart::urgency, true);
  result.today = day("2025-11-04");
  const std::string text = table_of(result);
  EXPECT_TRUE(
      text.starts_with("| Task | Due | Priority | Urgency | Note |\n"
                       "| --- | --- | --- | ---: | --- |\n"
                       "| ☑ Ship it @Dana Whitfield | 2025-11-04 | High | "))
      << text;
  EXPECT_TRUE(text.ends_with(" | [[People/Dana/n#Action Items\\|🔗]] |\n")) << text;
}

TEST(TaskTable, ShowsTheTreeIndented) {
  QueryResult result = result_of({make_task("parent")});
  result.nested_tasks = {make_task("child")};
  result.list_items = {{"Notes/note.md", 9, "", "- item [[x]]"}};
  result.layout.set(LayoutPart::tree, true);
  result.groups[0].tree = {
      {0, TreeNode::Kind::found, 0}, {1, TreeNode::Kind::nested, 0}, {2, TreeNode::Kind::item, 0}};
  EXPECT_EQ(table_of(result, {"due", "task"}),
            "| Due | Task |\n| --- | --- |\n"
            "|  | ☐ parent |\n|  | · ☐ child |\n|  | · · - item \\[\\[x]] |\n\n1 task\n");
  // Without a column of text the first one shows where a line belongs.
  EXPECT_EQ(table_of(result, {"status", "due"}),
            "| Status | Due |\n| --- | --- |\n| ☐ |  |\n| · ☐ |  |\n| · · - item \\[\\[x]] |  |\n"
            "\n1 task\n");
}

TEST(TaskTable, HasTheChosenColumnsWhateverIsHidden) {
  Task task = full_task();
  task.description += " [[Dana]]";
  QueryResult result = result_of({task});
  result.links.add(task.path, "Dana", "People/Dana.md");
  result.layout.set(LayoutPart::due_date, false);
  EXPECT_EQ(table_of(result, {"due", "status", "description", "id", "tags", "heading"}),
            "| Due | Status | Description | Id | Tags | Heading |\n"
            "| --- | --- | --- | --- | --- | --- |\n"
            "| 2025-11-04 | ☑ | Ship it \\#rel @Dana Whitfield [[People/Dana\\|Dana]] | a1 "
            "| \\#rel | Action Items |\n\n1 task\n");
  RenderOptions options;
  options.columns = {"due", "owner"};
  EXPECT_EQ(write(result, Format::table, options),
            "Due         Owner\n──────────  ───────────────────\n"
            "2025-11-04  Dana Whitfield, Bob\n\n1 task\n");
}

TEST(TaskTable, OfNothingIsTheCount) {
  EXPECT_EQ(table_of(result_of({})), "0 tasks\n");
}

TEST(TaskColumns, AreNamed) {
  EXPECT_EQ(*parse_columns("due, owner,description"),
            (std::vector<std::string>{"due", "owner", "description"}));
  for (const auto& name : column_names()) EXPECT_TRUE(parse_columns(name)) << name;
  const auto error = parse_columns("due,owners");
  ASSERT_FALSE(error);
  EXPECT_EQ(error.error().code, ErrorCode::usage);
  EXPECT_NE(to_string(error.error()).find("did you mean \"owner\"?"), std::string::npos);
  EXPECT_FALSE(parse_columns(""));
  EXPECT_FALSE(parse_columns("due,"));
}

}  // namespace
}  // namespace vaultask::render
