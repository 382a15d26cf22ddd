// Fields of the note a task stands in, and counts: vaultask's own part of the language (product.md,
// section 3). Expected values are worked out by hand.
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class MeetingTest : public QueryTest {
 protected:
  MeetingTest() {
    add("a.md", "2025-11-07", {"Priya Raman", "DW"}, "Dana Whitfield", "People",
        R"({"status":"Active","customer":"[[Customers/Harbour|Harbour Insurance]]","n":10})");
    add("b.md", "2025-11-14", {"Zoe Lindqvist"}, "Harbour Insurance", "customer",
        R"({"status":["on hold","active"],"n":9,"is it":"yes"})");
    add("c.md", "", {}, "", "", R"({"status":null})");
    for (const char* path : {"a.md", "b.md", "c.md"}) {
      tasks_.push_back(make_task("- [ ] " + std::string(1, path[0]), path));
    }
    tasks_.push_back(make_task("- [ ] lost", "unknown.md"));
    context_.notes = &notes_;
  }

  void add(const std::string& path, const std::string& date, std::vector<std::string> participants,
           const std::string& entity, const std::string& type, const std::string& properties) {
    NoteFacts facts;
    facts.info.path = path;
    facts.info.date = Date::parse(date);
    facts.info.participants = std::move(participants);
    facts.info.entity = entity;
    facts.info.type = type;
    facts.properties = Properties(properties);
    notes_.emplace(path, facts);
  }

  NotesByPath notes_;
  std::vector<Task> tasks_;
};

TEST_F(MeetingTest, Filters) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"meeting date before 2025-11-10", "a"},
      {"meeting date on 2025-11-14", "b"},
      {"meeting date 2025-11-07 2025-11-14", "a b"},
      {"meeting date last week", "a"},
      {"has meeting date", "a b"},
      {"no meeting date", "c lost"},
      {"participants include Dana", "a"},
      {"participants includes whit", "a"},
      {"participants include DW", "a"},
      {"participants include me", "a"},
      {"participants is Zoë Lindqvist", "b"},
      {"participants do not include Priya", "b c lost"},
      {"participants do not include me", "b c lost"},
      {"participants is not DW", "b c lost"},
      {"NOT (participants include me)", "b c lost"},
      {"has participants", "a b"},
      {"no participants", "c lost"},
      {"entity includes harbour", "b"},
      {"entity is dana whitfield", "a"},
      {"entity is not Dana Whitfield", "b c lost"},
      {"no entity", "c lost"},
      {"note type is people", "a"},
      {"note type includes CUST", "b"},
      {"has note type", "a b"},
      {"note type regex matches /^[A-Z]/", "a"},
      {"property status is active", "a b"},
      {"property Status is not active", "c lost"},
      {"property status includes hold", "b"},
      {"property customer is Harbour", "a"},
      {"property customer includes Insurance", "a"},
      {"has property status", "a b"},
      {"no property status", "c lost"},
      {"property \"is it\" is yes", "b"},
      {"property n is 9", "b"},
      {"(property n is 9) OR (entity is dana whitfield)", "a b"},
      {"NOT (property n is 9)", "a c lost"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(matching(text, tasks_), wanted) << text;
}

TEST_F(MeetingTest, SortAndGroup) {
  EXPECT_EQ(order("sort by meeting date reverse", tasks_), "c lost b a");
  EXPECT_EQ(order("sort by property n", tasks_), "b a c lost") << "9 before 10";
  EXPECT_EQ(order("sort by property n reverse", tasks_), "c lost a b");
  EXPECT_EQ(groups("group by meeting date", tasks_),
            "0:2025-11-07 Friday [a] 0:2025-11-14 Friday [b] 0:No meeting date [c lost]");
  EXPECT_EQ(groups("group by property status", tasks_),
            "0:(No status) [c lost] 0:active [b] 0:Active [a] 0:on hold [b]");
  EXPECT_EQ(
      groups("group by participants reverse", tasks_),
      "0:Zoë Lindqvist [b] 0:Priya Raman [a] 0:Dana Whitfield [a] 0:(No participants) [c lost]");
}

TEST_F(MeetingTest, Errors) {
  for (const char* text :
       {"property", "property status", "property is x", "meeting date gibberish",
        "participants include", "entity", "group by property", "sort by property", "note type"}) {
    EXPECT_TRUE(error_of(text)) << text;
  }
}

TEST_F(MeetingTest, OnlyWhatAsksNotesNeedsThem) {
  const auto needs = [&](const std::string& text) {
    const auto query = parse_query(text, context_);
    EXPECT_TRUE(query) << text;
    return query && query->needs_notes();
  };
  EXPECT_FALSE(needs("not done\ngroup by owner"));
  for (const char* text :
       {"has entity", "(not done) OR (has entity)", "sort by entity", "group by note type",
        "rollup by property x", "view columns by meeting date"}) {
    EXPECT_TRUE(needs(text)) << text;
  }
}

// ---- rollup ----

TEST_F(QueryTest, ARollupCounts) {
  const auto tasks = make_tasks({"- [ ] a #x 📅 2025-11-14", "- [ ] b #x #y 📅 2025-11-15",
                                 "- [/] c #x 📅 2025-11-21", "- [ ] d #x 📅 2025-11-22",
                                 "- [x] e #y 📅 2025-11-01", "- [-] f #y", "- [ ] g"});
  const auto result = run("rollup by tags", tasks);
  ASSERT_TRUE(result.rollup);
  EXPECT_EQ(result.rollup->levels, std::vector<std::string>{"tag"});
  std::string text;
  const auto add = [&text](const RollupRow& row) {
    const Counts& counts = row.counts;
    text += (row.names.empty() ? "total" : row.names[0]) + ' ' + std::to_string(counts.tasks) +
            '=' + std::to_string(counts.open) + '+' + std::to_string(counts.done) + '+' +
            std::to_string(counts.cancelled) + " overdue " + std::to_string(counts.overdue) +
            " soon " + std::to_string(counts.due_in_7_days) + " next " +
            (counts.earliest_due ? counts.earliest_due->to_iso() : "-") + '\n';
  };
  for (const RollupRow& row : result.rollup->rows) add(row);
  add(result.rollup->total);
  EXPECT_EQ(text,
            "(No tags) 1=1+0+0 overdue 0 soon 0 next -\n"
            "#x 4=4+0+0 overdue 1 soon 2 next 2025-11-14\n"
            "#y 3=1+1+1 overdue 0 soon 1 next 2025-11-15\n"
            "total 7=5+1+1 overdue 1 soon 2 next 2025-11-14\n");
}

TEST_F(QueryTest, ARollupCountsATaskOnceInAGroup) {
  const auto result = run("rollup by tags", make_tasks({"- [ ] a #x b #x"}));
  ASSERT_TRUE(result.rollup);
  ASSERT_EQ(result.rollup->rows.size(), 1U);
  EXPECT_EQ(result.rollup->rows[0].counts.tasks, 1);
}

TEST_F(QueryTest, ARollupHasALevelForEachGrouping) {
  const auto tasks = make_tasks({"- [ ] a #x", "- [x] b #x", "- [ ] c #y"});
  const auto result = run("group by status\nrollup by tags reverse", tasks);
  ASSERT_TRUE(result.rollup);
  std::vector<std::vector<std::string>> names;
  for (const auto& row : result.rollup->rows) names.push_back(row.names);
  EXPECT_EQ(names, (std::vector<std::vector<std::string>>{
                       {"Done", "#x"}, {"Todo", "#y"}, {"Todo", "#x"}, {"Todo"}}))
      << "a group of one row needs no sum";
}

TEST_F(QueryTest, ARollupSumsUpTheGroupsOfEachLevel) {
  const auto tasks = make_tasks({"- [ ] a #x #y", "- [ ] b #x", "- [ ] c #y", "- [x] d #x"});
  const auto result = run("rollup by done\nrollup by status\nrollup by tags", tasks);
  ASSERT_TRUE(result.rollup);
  std::string text;
  for (const auto& row : result.rollup->rows) {
    for (const auto& name : row.names) text += name.substr(0, 4) + '/';
    text += ' ' + std::to_string(row.counts.tasks) + '\n';
  }
  // Nothing is done on a day, so the first level is one group.
  EXPECT_EQ(text,
            "No d/Done/#x/ 1\n"
            "No d/Todo/#x/ 2\n"
            "No d/Todo/#y/ 2\n"
            "No d/Todo/ 3\n"
            "No d/ 4\n");
}

TEST_F(QueryTest, ARollupOverDaysCountsWhatWasDoneInThem) {
  const auto tasks =
      make_tasks({"- [x] a ➕ 2025-09-01 📅 2025-10-01 ✅ 2025-10-02",
                  "- [x] b ➕ 2025-09-01 ✅ 2025-11-02", "- [ ] c ➕ 2025-11-03",
                  "- [ ] d ➕ 2025-10-03 📅 2025-10-20", "- [-] e ➕ 2025-09-01 ❌ 2025-10-31"});
  const auto result = run("rollup by status.type\nrollup over 2025-10-01 2025-10-31", tasks);
  ASSERT_TRUE(result.rollup);
  const Counts& total = result.rollup->total.counts;
  EXPECT_EQ(total.done, 1);
  EXPECT_EQ(total.late, 1);
  EXPECT_EQ(total.cancelled, 1);
  EXPECT_EQ(total.open, 2) << "b was still open, c not yet";
  EXPECT_EQ(total.overdue, 1);
}

// ---- random ----

TEST_F(QueryTest, ChanceIsThePluginsHash) {
  // The order of the hashes of "2025-11-15 a" and so on, which node computes with Math.imul.
  const auto tasks = make_tasks({"- [ ] d", "- [ ] b", "- [ ] e 🚀", "- [ ] a"});
  EXPECT_EQ(order("sort by random", tasks), "e a b d");
  EXPECT_EQ(order("sort by random reverse", tasks), "d b a e");
}

}  // namespace
}  // namespace vaultask::query
