// `limit` and `limit groups`, and the text that counts.
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class LimitTest : public QueryTest {
 protected:
  std::vector<Task> tasks_ = make_tasks({"- [ ] c 📅 2025-11-22", "- [ ] a 📅 2025-11-20 #x #y",
                                         "- [x] d 📅 2025-11-23", "- [ ] b 📅 2025-11-21 #x"});
};

TEST_F(LimitTest, CutsBehindSorting) {
  EXPECT_EQ(order("sort by due\nlimit 2", tasks_), "a b");
  EXPECT_EQ(order("sort by due reverse\nlimit 2", tasks_), "d c");
}

TEST_F(LimitTest, CutsBeforeGrouping) {
  EXPECT_EQ(groups("sort by due\nlimit 3\ngroup by status", tasks_), "0:Todo [a b c]");
}

TEST_F(LimitTest, CanBeWrittenInSeveralWays) {
  for (const char* line :
       {"limit 2", "limit to 2", "limit 2 tasks", "limit to 2 tasks", "limit 2 task",
        "LIMIT TO 2 TASKS", "limit 2 things", "limit 2.5", "limit 02"}) {
    EXPECT_EQ(run(line, tasks_).tasks.size(), 2U) << line;
  }
}

TEST_F(LimitTest, RefusesWhatIsNoNumberBehindOneBlank) {
  for (const char* line : {"limit", "limit  5", "limit five", "limit -1", "limit +1", "limits 5",
                           "limit to", "limit to  5", "limit tasks 5", "limit groups",
                           "limit groups x", "limit to groups 5", "limit5"}) {
    EXPECT_TRUE(error_of(line)) << line;
  }
}

TEST_F(LimitTest, MayBeLargerThanAnyNumberOfTasks) {
  EXPECT_EQ(run("limit 999999999999999999999999", tasks_).tasks.size(), 4U);
}

TEST_F(LimitTest, TheLastLineCounts) {
  EXPECT_EQ(run("limit 1\nlimit 3", tasks_).tasks.size(), 3U);
  EXPECT_EQ(groups("sort by due\ngroup by status\nlimit groups 1\nlimit groups 2", tasks_),
            "0:Done [d] 0:Todo [a b]");
}

TEST_F(LimitTest, OfGroupsCutsEachLowestGroup) {
  EXPECT_EQ(groups("sort by due\ngroup by status\nlimit groups to 1 tasks", tasks_),
            "0:Done [d] 0:Todo [a]");
  EXPECT_EQ(groups("sort by due\ngroup by status\ngroup by tags\nlimit groups 1", tasks_),
            "0:Done 1:(No tags) [d] 0:Todo 1:(No tags) [c] 1:#x [a] 1:#y [a]");
}

TEST_F(LimitTest, OfGroupsIsIgnoredWithoutGroups) {
  EXPECT_EQ(groups("sort by due\nlimit groups 1", tasks_), "[a b c d]");
  EXPECT_EQ(run("limit groups 1", tasks_).count_text, "4 tasks");
}

TEST_F(LimitTest, OfZeroLeavesNothing) {
  EXPECT_EQ(run("limit 0", tasks_).count_text, "0 of 4 tasks");
  EXPECT_EQ(groups("group by status\nlimit groups 0", tasks_), "0:Done [] 0:Todo []");
}

TEST_F(LimitTest, CountTextSaysOfHowManyOnlyWhereSomeAreLeftOut) {
  EXPECT_EQ(run("", tasks_).count_text, "4 tasks");
  EXPECT_EQ(run("limit 4", tasks_).count_text, "4 tasks");
  EXPECT_EQ(run("limit 3", tasks_).count_text, "3 of 4 tasks");
  EXPECT_EQ(run("limit 1", tasks_).count_text, "1 of 4 tasks");
  EXPECT_EQ(run("done", tasks_).count_text, "1 task");
  EXPECT_EQ(run("done\nlimit 0", tasks_).count_text, "0 of 1 task");
  EXPECT_EQ(run("path includes nowhere", tasks_).count_text, "0 tasks");
}

TEST_F(LimitTest, CountTextCountsEachTaskOnceWhateverTheGroups) {
  EXPECT_EQ(run("group by tags", tasks_).count_text, "4 tasks");
  // #x shows a, #y shows a again, no tags shows c: two tasks of four.
  EXPECT_EQ(run("sort by due\ngroup by tags\nlimit groups 1", tasks_).count_text, "2 of 4 tasks");
}

TEST_F(LimitTest, TotalsAreThoseBeforeAnyLimit) {
  const QueryResult result = run("not done\nlimit 1", tasks_);
  EXPECT_EQ(result.total_before_limit, 3U);
  EXPECT_EQ(result.count_text, "1 of 3 tasks");
}

}  // namespace
}  // namespace vaultask::query
