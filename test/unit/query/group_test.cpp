// `group by`: the texts of each grouper, their order, and nesting.
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class GroupTest : public QueryTest {
 protected:
  /// The headings of a result in order, "|" between them.
  std::string headings(const std::string& text, const std::vector<Task>& tasks) const {
    std::string out;
    for (const TaskGroup& group : run(text, tasks).groups) {
      for (const GroupHeading& heading : group.headings) {
        out += (out.empty() ? "" : "|") + heading.text;
      }
    }
    return out;
  }
};

TEST_F(GroupTest, WithoutGroupingAllTasksStandInOneGroup) {
  EXPECT_EQ(groups("", make_tasks({"- [ ] a", "- [ ] b"})), "[a b]");
  EXPECT_EQ(run("", {}).groups.size(), 1U) << "at least one group";
}

TEST_F(GroupTest, ByADateShowsDayAndWeekday) {
  struct Row {
    std::string word, sign;
  };
  for (const Row& row : std::vector<Row>{{"due", "📅"},
                                         {"start", "🛫"},
                                         {"scheduled", "⏳"},
                                         {"created", "➕"},
                                         {"done", "✅"},
                                         {"cancelled", "❌"}}) {
    const auto tasks = make_tasks({"- [ ] none", "- [ ] b " + row.sign + " 2025-11-16",
                                   "- [ ] a " + row.sign + " 2025-11-14",
                                   "- [ ] bad " + row.sign + " 2025-02-30"});
    EXPECT_EQ(headings("group by " + row.word, tasks),
              "%%0%% Invalid " + row.word + " date|2025-11-14 Friday|2025-11-16 Sunday|No " +
                  row.word + " date");
  }
}

TEST_F(GroupTest, ByHappensTakesTheEarliest) {
  const auto tasks = make_tasks({"- [ ] none", "- [ ] a 🛫 2025-11-14 📅 2025-11-16"});
  EXPECT_EQ(groups("group by happens", tasks), "0:2025-11-14 Friday [a] 0:No happens date [none]");
}

TEST_F(GroupTest, ByStatusHasTwoGroups) {
  const auto tasks = make_tasks({"- [x] a", "- [ ] b", "- [-] c", "- [/] d"});
  EXPECT_EQ(groups("group by status", tasks), "0:Done [a c] 0:Todo [d b]");
}

TEST_F(GroupTest, ByStatusNameUsesTheNames) {
  const auto tasks = make_tasks({"- [x] a", "- [ ] b", "- [/] c", "- [-] d", "- [?] e"});
  EXPECT_EQ(headings("group by status.name", tasks), "Cancelled|Done|In Progress|Todo|Unknown");
}

TEST_F(GroupTest, ByStatusTypeIsOrderedByItsHiddenNumber) {
  auto tasks = make_tasks({"- [-] c", "- [x] d", "- [ ] t", "- [/] p", "- [ ] h", "- [ ] n"});
  tasks[4].status.type = StatusType::on_hold;
  tasks[5].status.type = StatusType::non_task;
  EXPECT_EQ(headings("group by status.type", tasks),
            "%%1%%IN_PROGRESS|%%2%%TODO|%%3%%ON_HOLD|%%4%%DONE|%%5%%CANCELLED|%%6%%NON_TASK");
}

TEST_F(GroupTest, ByPriorityIsOrderedByItsHiddenNumber) {
  const auto tasks =
      make_tasks({"- [ ] l 🔽", "- [ ] n", "- [ ] hh 🔺", "- [ ] ll ⏬", "- [ ] m 🔼", "- [ ] h ⏫"});
  EXPECT_EQ(headings("group by priority", tasks),
            "%%0%%Highest priority|%%1%%High priority|%%2%%Medium priority|%%3%%Normal priority|"
            "%%4%%Low priority|%%5%%Lowest priority");
  EXPECT_EQ(headings("group by priority reverse", tasks),
            "%%5%%Lowest priority|%%4%%Low priority|%%3%%Normal priority|%%2%%Medium priority|"
            "%%1%%High priority|%%0%%Highest priority");
}

TEST_F(GroupTest, ByUrgencyPutsTheHighestFirstUnlessReversed) {
  // lowest -1.8, none 1.95, high 6; 14 days overdue is 12, and none adds 1.95.
  const auto tasks = make_tasks({"- [ ] a ⏬", "- [ ] b", "- [ ] c 📅 2025-11-01", "- [ ] d ⏫"});
  EXPECT_EQ(headings("group by urgency", tasks), "13.95|6.00|1.95|-1.80");
  EXPECT_EQ(headings("group by urgency reverse", tasks), "-1.80|1.95|6.00|13.95");
}

TEST_F(GroupTest, ByPlaceEscapesWhatMarkdownWouldRead) {
  const std::vector<Task> tasks{make_task("- [ ] a", "A_b/c_d/e_f.md", "He_ad")};
  EXPECT_EQ(headings("group by path", tasks), "A\\_b/c\\_d/e\\_f");
  EXPECT_EQ(headings("group by folder", tasks), "A\\_b/c\\_d/");
  EXPECT_EQ(headings("group by root", tasks), "A\\_b/");
  EXPECT_EQ(headings("group by filename", tasks), "[[e_f]]");
  EXPECT_EQ(headings("group by heading", tasks), "He_ad");
}

TEST_F(GroupTest, ByPlaceOfANoteAtTheTop) {
  const std::vector<Task> tasks{make_task("- [ ] a", "Top.md")};
  EXPECT_EQ(headings("group by path", tasks), "Top");
  EXPECT_EQ(headings("group by folder", tasks), "/");
  EXPECT_EQ(headings("group by root", tasks), "/");
  EXPECT_EQ(headings("group by heading", tasks), "(No heading)");
}

TEST_F(GroupTest, ByPathRemovesTheFirstMdOnly) {
  // The plugin replaces the first ".md" wherever it stands.
  EXPECT_EQ(headings("group by path", {make_task("- [ ] a", "a.md.md")}), "a.md");
}

TEST_F(GroupTest, ByIdHasNoHeadingForTasksWithoutOne) {
  const auto tasks = make_tasks({"- [ ] b 🆔 x1", "- [ ] a"});
  EXPECT_EQ(groups("group by id", tasks), "[a] 0:x1 [b]");
}

TEST_F(GroupTest, ByTagsShowsATaskUnderEachOfItsTags) {
  const auto tasks = make_tasks({"- [ ] a #x #y", "- [ ] b #y", "- [ ] c"});
  EXPECT_EQ(groups("group by tags", tasks), "0:(No tags) [c] 0:#x [a] 0:#y [a b]");
  EXPECT_EQ(run("group by tags", tasks).count_text, "3 tasks");
}

TEST_F(GroupTest, ByTagsShowsATaskAsOftenAsItBearsTheTag) {
  // Odd, but recorded of the plugin (meetings/group-011 and -012, generated/regex-035).
  const auto tasks = make_tasks({"- [ ] a #x #x"});
  EXPECT_EQ(groups("group by tags", tasks), "0:#x [a a]");
  EXPECT_EQ(groups("group by tags\ngroup by status", tasks), "0:#x 1:Todo [a a]");
  EXPECT_EQ(groups("group by tags\ngroup by tags", tasks), "0:#x 1:#x [a a a a]");
  EXPECT_EQ(run("group by tags", tasks).count_text, "1 task");
}

TEST_F(GroupTest, AnEmptyTextBehindAnotherIsAHeadingWithoutText) {
  // Recorded (generated/group-010, -057, spacing-020): a change to '' is a change of heading. Who
  // prints the groups leaves it out, but a program that reads them must not count the task to "x1".
  const auto tasks = make_tasks({"- [ ] b 🆔 x1", "- [ ] a"});
  EXPECT_EQ(groups("group by id reverse", tasks), "0:x1 [b] 0: [a]");
  // Below a new upper heading there is nothing that '' could differ from.
  EXPECT_EQ(groups("group by status\ngroup by id", tasks), "0:Todo [a] 1:x1 [b]");
}

TEST_F(GroupTest, NestedByTagsMultiplies) {
  const auto tasks = make_tasks({"- [ ] a #x #y ⏫"});
  EXPECT_EQ(groups("group by priority\ngroup by tags", tasks),
            "0:%%1%%High priority 1:#x [a] 1:#y [a]");
  EXPECT_EQ(groups("group by tags\ngroup by tags", tasks),
            "0:#x 1:#x [a] 1:#y [a] 0:#y 1:#x [a] 1:#y [a]");
}

TEST_F(GroupTest, NestedHeadingsAreShownWhereTheyDiffer) {
  const std::vector<Task> tasks{make_task("- [ ] a ⏫", "A/n.md"), make_task("- [ ] b", "A/n.md"),
                                make_task("- [ ] c ⏫", "B/n.md"), make_task("- [x] d ⏫", "B/n.md")};
  EXPECT_EQ(groups("group by folder\ngroup by priority\ngroup by status", tasks),
            "0:A/ 1:%%1%%High priority 2:Todo [a] 1:%%3%%Normal priority 2:Todo [b] "
            "0:B/ 1:%%1%%High priority 2:Done [d] 2:Todo [c]");
}

TEST_F(GroupTest, LowerHeadingsAreShownAgainBelowANewUpperOne) {
  const std::vector<Task> tasks{make_task("- [ ] a", "A/n.md"), make_task("- [ ] b", "B/n.md")};
  EXPECT_EQ(groups("group by folder\ngroup by status", tasks), "0:A/ 1:Todo [a] 0:B/ 1:Todo [b]");
}

TEST_F(GroupTest, ReverseTurnsItsOwnLevelOnly) {
  const std::vector<Task> tasks{make_task("- [ ] a", "A/n.md"), make_task("- [x] b", "A/n.md"),
                                make_task("- [ ] c", "B/n.md")};
  EXPECT_EQ(groups("group by folder reverse\ngroup by status", tasks),
            "0:B/ 1:Todo [c] 0:A/ 1:Done [b] 1:Todo [a]");
  EXPECT_EQ(groups("group by folder\ngroup by status reverse", tasks),
            "0:A/ 1:Todo [a] 1:Done [b] 0:B/ 1:Todo [c]");
}

TEST_F(GroupTest, GroupsCompareForPeopleAndByNumber) {
  const std::vector<Task> tasks{
      make_task("- [ ] a", "n.md", "Week 10"), make_task("- [ ] b", "n.md", "week 9"),
      make_task("- [ ] c", "n.md", "Élan"), make_task("- [ ] d", "n.md", "Eager"),
      make_task("- [ ] e", "n.md", "Fast")};
  EXPECT_EQ(headings("group by heading", tasks), "Eager|Élan|Fast|week 9|Week 10");
}

TEST_F(GroupTest, TasksKeepTheOrderOfTheSorting) {
  const auto tasks =
      make_tasks({"- [ ] a 📅 2025-11-20", "- [ ] b 📅 2025-11-21", "- [ ] c 📅 2025-11-22"});
  EXPECT_EQ(groups("group by status\nsort by due reverse", tasks), "0:Todo [c b a]");
}

TEST_F(GroupTest, LinesEndWithTheNameOrReverse) {
  for (const char* line :
       {"group by due date", "group by due desc", "group by due  reverse", "group by tag",
        "group by", "group  by due", "group by nonsense", "group by due reverse x", "group due"}) {
    EXPECT_TRUE(error_of(line)) << line;
  }
  const auto tasks = make_tasks({"- [ ] a"});
  EXPECT_EQ(headings("GROUP BY Due REVERSE", tasks), "No due date");
}

}  // namespace
}  // namespace vaultask::query
