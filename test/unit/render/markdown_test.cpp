#include "render/markdown_writer.hpp"

#include "render/task_view.hpp"
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

std::string line_of(const Task& task) {
  return task_line(QueryResult{}, task);
}

TEST(Markdown, ATaskIsAListItemWithABoxThatObsidianDoesNotCount) {
  EXPECT_EQ(write_markdown(result_of({make_task("Call her", "Daily/2025-11-14.md", "Tasks")})),
            "- ☐ Call her ([[Daily/2025-11-14#Tasks|2025-11-14 > Tasks]])\n\n1 task\n");
}

TEST(Markdown, FieldsStandInThePluginsOrder) {
  EXPECT_EQ(
      line_of(full_task()),
      "☑ Ship it \\#rel @Dana Whitfield 🆔 a1 ⛔ b2,c3 ⏫ 🔁 every week 🏁 delete "
      "➕ 2025-11-01 🛫 2025-11-02 ⏳ 2025-11-03 📅 2025-11-04 ❌ 2025-11-06 ✅ 2025-11-05 "
      "([[People/Dana/n#Action Items|n > Action Items]])");
}

TEST(Markdown, BoxesTellOpenDoneAndCancelled) {
  Task task = make_task("x");
  for (const auto& [type, box] :
       std::vector<std::pair<StatusType, std::string>>{{StatusType::todo, "☐"},
                                                       {StatusType::in_progress, "☐"},
                                                       {StatusType::on_hold, "☐"},
                                                       {StatusType::done, "☑"},
                                                       {StatusType::cancelled, "☒"}}) {
    task.status.type = type;
    EXPECT_EQ(status_box(task), box) << to_string(type);
  }
}

TEST(Markdown, AnImpossibleDateIsShownAsItWasWritten) {
  Task task = make_task("x", "n.md");
  task.due = TaskDate::invalid("2025-02-30");
  EXPECT_EQ(line_of(task), "☐ x 📅 2025-02-30 ([[n|n]])");
}

TEST(Markdown, AHeadingNamedLikeItsNoteIsSaidOnce) {
  EXPECT_EQ(line_of(make_task("x", "A/n.md", "n")), "☐ x ([[A/n#n|n]])");
}

TEST(Markdown, GroupsStandUnderHeadingsWithoutTheirHiddenNumbers) {
  QueryResult result = result_of({make_task("a", "n.md"), make_task("b", "n.md")});
  result.groups = {{{{0, "%%1%%High priority"}, {1, "Todo"}}, {0}}, {{{1, "Done"}}, {1}}};
  EXPECT_EQ(write_markdown(result),
            "#### High priority\n\n##### Todo\n\n- ☐ a ([[n|n]])\n\n##### Done\n\n"
            "- ☐ b ([[n|n]])\n\n2 tasks\n");
}

TEST(Markdown, HeadingsGoNoDeeperThanSix) {
  QueryResult result = result_of({make_task("a", "n.md")});
  result.groups = {{{{0, "A"}, {1, "B"}, {2, "C"}, {3, "D"}}, {0}}};
  const std::string text = write_markdown(result);
  EXPECT_NE(text.find("\n###### C\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\n###### D\n"), std::string::npos) << text;
}

TEST(Markdown, HiddenPartsOfAHeadingAreThoseBetweenPercentSigns) {
  EXPECT_EQ(heading_for_people("%%1%%High priority"), "High priority");
  EXPECT_EQ(heading_for_people("a%%b%%c%%d%%e"), "ace");
  EXPECT_EQ(heading_for_people("100%% of it"), "100%% of it") << "nothing is hidden without an end";
  EXPECT_EQ(heading_for_people("plain"), "plain");
  EXPECT_EQ(heading_for_people(""), "");
}

TEST(Markdown, AHeadingWithoutTextIsNotPrinted) {
  QueryResult result = result_of({make_task("a", "n.md"), make_task("b", "n.md")});
  result.groups = {{{{0, "x1"}}, {0}}, {{{0, ""}}, {1}}};
  EXPECT_EQ(write_markdown(result).find("#### \n"), std::string::npos) << write_markdown(result);
}

TEST(Markdown, NothingFoundIsSaid) {
  EXPECT_EQ(write_markdown(result_of({})), "0 tasks\n");
}

TEST(Markdown, APageHasTitleSummarySectionsAndTables) {
  Document page;
  page.name = "owe";
  page.title = "What Dana owes";
  page.summary = "As of today: 1";
  page.sections.push_back({"overdue",
                           "Overdue (1)",
                           "",
                           {{"task", "Task"},
                            {"late", "Days | late", true},
                            {"path", "path", false, false, true},
                            {"source", "From", false, true}},
                           {{"☐ a|b", std::int64_t{3}, "hidden.md", "[[n|l]]"}}});
  page.sections.push_back({"note", "Empty", "Only a text <here>", {{"task", "Task"}}, {}});
  EXPECT_EQ(write_markdown(page),
            "# What Dana owes\n\n"
            "As of today: 1\n\n"
            "## Overdue (1)\n\n"
            "| Task | Days \\| late | From |\n"
            "| --- | ---: | --- |\n"
            "| ☐ a\\|b | 3 | [[n\\|l]] |\n\n"
            "## Empty\n\n"
            "Only a text &lt;here>\n");
}

QueryResult long_result() {
  std::vector<Task> tasks;
  for (int i = 0; i < 5000; ++i) tasks.push_back(make_task("Task number " + std::to_string(i)));
  QueryResult result = result_of(std::move(tasks));
  result.groups.emplace_back().headings = {{0, "Odd"}};
  auto& even = result.groups.front().tasks;
  auto& odd = result.groups.back().tasks;
  std::copy_if(even.begin(), even.end(), std::back_inserter(odd),
               [](auto i) { return i % 2 == 1; });
  std::erase_if(even, [](auto i) { return i % 2 == 1; });
  result.groups.emplace_back().headings = {{0, "Nobody's"}};
  return result;
}

TEST(Markdown, ALongListComesInPartsAndInOrder) {
  const QueryResult result = long_result();
  std::string expected;
  const auto add_line = [&](std::size_t i) {
    expected += "- " + task_line(result, result.tasks[i]) + '\n';
  };
  for (std::size_t i = 0; i < 5000; i += 2) add_line(i);
  expected += "\n#### Odd\n\n";
  for (std::size_t i = 1; i < 5000; i += 2) add_line(i);
  expected += "\n#### Nobody's\n\n5000 tasks\n";
  std::string text;
  int parts = 0;
  write(result, Format::markdown, {}, [&](std::string_view part) {
    text += part;
    ++parts;
    return true;
  });
  EXPECT_EQ(text, expected);
  EXPECT_GT(parts, 2);
  EXPECT_EQ(write(result, Format::markdown), expected);
}

TEST(Markdown, NothingFollowsThePartThatNobodyWantsMoreAfter) {
  for (const int wanted : {1, 2}) {
    int parts = 0;
    write(long_result(), Format::markdown, {}, [&](std::string_view) { return ++parts < wanted; });
    EXPECT_EQ(parts, wanted);
  }
}

TEST(Markdown, TextOfNotesStartsNoTaskNoEmbedNoCommentNoHtml) {
  const std::vector<Task> tasks{make_task("- [ ] a task in a task"),
                                make_task("* [ ] another"),
                                make_task("see ![[Secret#Salary]]"),
                                make_task("100 %% done"),
                                make_task("<iframe src=x>"),
                                make_task("<!-- vaultask:begin"),
                                make_task("<% tp.system.clipboard() %>")};
  const std::string text = write_markdown(result_of(tasks));
  for (const char* live : {"- [ ]", "* [ ]", "![[", "%%", "<iframe", "<!--", "<%"}) {
    EXPECT_EQ(text.find(live), std::string::npos) << live << " in\n" << text;
  }
}

TEST(Markdown, TextOfNotesInATableStartsNothingEither) {
  const std::string text = write_markdown(
      page_of({{"task", "Task"}}, {{"☐ - [ ] x"}, {"![[Secret]]"}, {"<b>"}, {"%%"}}));
  for (const char* live : {"- [ ]", "![[", "%%", "<b"}) {
    EXPECT_EQ(text.find(live), std::string::npos) << live << " in\n" << text;
  }
}

}  // namespace
}  // namespace vaultask::render
