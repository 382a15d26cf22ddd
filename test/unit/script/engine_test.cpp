// Expressions of queries, run in the worker. Expected values: the reference, b.10, worked out by
// hand for the three tasks of the fixture.
#include "script_fixture.hpp"

namespace vaultask::script {
namespace {

struct Case {
  const char* expression;
  const char* groups;
};

class ScriptProperties : public ScriptTest, public testing::WithParamInterface<Case> {};

TEST_P(ScriptProperties, AreThoseOfThePlugin) {
  EXPECT_EQ(groups(GetParam().expression), GetParam().groups) << GetParam().expression;
}

INSTANTIATE_TEST_SUITE_P(
    Task, ScriptProperties,
    testing::Values(
        Case{"task.description", "Draft the plan #q1/goals #draft|Ask Dana [[Harbour]]|Sign it"},
        Case{"task.descriptionWithoutTags", "Draft the plan|Ask Dana [[Harbour]]|Sign it"},
        Case{"task.tags", "#q1/goals,#draft||"}, Case{"task.isDone", "false|true|false"},
        Case{"task.status.name", "Todo|Done|In Progress"},
        Case{"task.status.typeGroupText", "%%2%%TODO|%%4%%DONE|%%1%%IN_PROGRESS"},
        Case{"task.priorityNameGroupText",
             "%%3%%Normal priority|%%3%%Normal priority|%%1%%High priority"},
        Case{"task.lineNumber", "2|3|5"},
        Case{"task.due.formatAsDate('none')", "2025-11-14|none|Invalid date"},
        Case{"task.due.format('dddd')", "Friday||Invalid date"},
        Case{"task.due.category.groupText", "%%1%% Overdue|%%4%% Undated|%%0%% Invalid date"},
        Case{"task.due.fromNow.name", "a day ago||Invalid date"},
        Case{"task.done.moment?.isBefore(moment()) ?? 'open'", "open|true|open"},
        Case{"task.id", "||sign"}, Case{"task.dependsOn", "||draft"},
        Case{"task.isBlocked(query.allTasks)", "false|false|false"},

        Case{"task.children.length", "1|0|0"},
        Case{"task.parent?.description ?? 'none'", "none|Draft the plan #q1/goals #draft|none"},
        Case{"task.findClosestParentTask() === query.allTasks[0]", "false|true|false"},
        Case{"task.heading", "Next steps|Next steps|Next steps"}));

INSTANTIATE_TEST_SUITE_P(
    Rules, ScriptProperties,
    testing::Values(
        Case{"null", "||"}, Case{"[]", "||"}, Case{"''", "||"},
        Case{"0.5", "0.50000|0.50000|0.50000"},
        Case{"if (task.isDone) return 'closed'; return 'open'", "open|closed|open"},
        Case{"moment().format('YYYY-MM-DD HH:mm')",
             "2025-11-15 09:00|2025-11-15 09:00|2025-11-15 09:00"},
        Case{"new Date().toISOString()",
             "2025-11-15T09:00:00.000Z|2025-11-15T09:00:00.000Z|2025-11-15T09:00:00.000Z"},
        Case{"task.file.path === query.file.path", "true|true|true"},
        Case{"[typeof require, typeof process, typeof WebAssembly, typeof Atomics, typeof "
             "fetch].join()",
             "undefined,undefined,undefined,undefined,undefined|undefined,undefined,undefined,"
             "undefined,undefined|undefined,undefined,undefined,undefined,undefined"}));

using ScriptEngine = ScriptTest;

TEST_F(ScriptEngine, WhatIsThrownInAGroupIsItsName) {
  EXPECT_EQ(groups("task.none.at")
                .find("Error: Failed calculating expression \"task.none.at\".\n"
                      "The error message was:\n    \"TypeError: "),
            0);
  EXPECT_EQ(groups("task.none")
                .find("Error: Failed calculating expression \"task.none\". "
                      "The error message was: "),
            0);
  EXPECT_EQ(groups("task.(").find("Error: Failed parsing expression \"task.(\".\n"), 0);
}

TEST_F(ScriptEngine, AFilterGivesBooleans) {
  EXPECT_EQ(filtered("task.isDone"), "010");
  EXPECT_EQ(filtered("1"),
            "error: Error: filtering function must return true or false. This returned \"1\".");
  EXPECT_EQ(filtered("task.none.at").find("error: TypeError: "), 0);
}

TEST_F(ScriptEngine, ASyntaxErrorIsOneOfTheQuery) {
  const auto checked = engine_.check("task.(");
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::parse_query);
  EXPECT_TRUE(engine_.check("const x = 1; return x === 1;"));
}

TEST_F(ScriptEngine, SortKeysHaveTypes) {
  const auto keys = engine_.sort_keys("task.due", tasks());
  ASSERT_TRUE(keys);
  for (const auto& key : *keys) EXPECT_EQ(key.type, "t");
  EXPECT_LT((*keys)[2].number, (*keys)[0].number) << "impossible dates first";
  EXPECT_LT((*keys)[0].number, (*keys)[1].number) << "none last";
  for (const auto* bad : {"NaN", "undefined", "[1]"}) {
    const auto none = engine_.sort_keys(bad, tasks());
    ASSERT_FALSE(none) << bad;
    EXPECT_EQ(none.error().code, ErrorCode::run_query);
  }
}

TEST_F(ScriptEngine, ExpandsPlaceholders) {
  context_.rules.presets = {{"mine", "due today"}};
  const auto value = [&](const char* expression) {
    const auto expanded = engine_.expand(expression);
    if (!expanded) return "error: " + expanded.error().message;
    return expanded->value_or("nothing");
  };
  EXPECT_EQ(value("query.file.folder.toUpperCase()"), "PROJECTS/HARBOUR/");
  EXPECT_EQ(value("preset.mine + '!'"), "due today!");
  EXPECT_EQ(value("! a comment"), "nothing");
  EXPECT_EQ(value("[1, 'a']"), "[1,\"a\"]");
  EXPECT_EQ(value("null"), "error: Error: Invalid placeholder result 'null'");
}

TEST_F(ScriptEngine, MatchesRegularExpressions) {
  const auto passed = engine_.match("(\\w)\\1", "g", {"Anna", "Dana", "Zoë", "Otto"});
  ASSERT_TRUE(passed);
  EXPECT_EQ(*passed, (std::vector<bool>{true, false, false, true}));
}

TEST_F(ScriptEngine, NotesAndLinks) {
  facts_.all_notes["Projects/Harbour/plan.md"] = {
      R"({"Stage":"draft","list":["a",null]})", {"#work", "#q1", "#work"}, {"#work"}};
  facts_.all_links["Projects/Harbour/plan.md"] = {
      {4, "", "[[Harbour]]", "Harbour", "Harbour", "Projects/Harbour/Harbour.md"},
      {5, "", "[[#Top]]", "#Top", "Top", "Projects/Harbour/plan.md"},
      {0, "related", "[[None]]", "None", "None", std::nullopt}};
  EXPECT_EQ(groups("task.file.property('stage')"), "draft|draft|draft");
  EXPECT_EQ(groups("task.file.property('list')"), "a|a|a");
  EXPECT_EQ(groups("task.file.property('tags')"), "#work|#work|#work");
  EXPECT_EQ(groups("task.file.tags"), "#work,#q1|#work,#q1|#work,#q1");
  EXPECT_EQ(groups("task.outlinks.map(l => l.destinationPath)"), "|Projects/Harbour/Harbour.md|");
  EXPECT_EQ(groups("task.file.outlinksInBody.map(l => l.markdown).join(' ')").substr(0, 61),
            "[[Harbour]] [[Projects/Harbour/plan.md#Top|Top]]|[[Harbour]] ");
  EXPECT_EQ(groups("task.outlinks.some(l => l.linksTo('Harbour.md'))"), "false|true|false");
}

TEST_F(ScriptEngine, AQueryLeavesNothingToTheNext) {
  EXPECT_EQ(filtered("query.searchCache.seen = true; Array.prototype.map = 1; "
                     "globalThis.leak = 7; Object.prototype.leak = 8; return true"),
            "111");
  EXPECT_EQ(filtered("query.searchCache.seen === true && leak === 7"), "111");
  engine_.begin(context_, facts_);
  EXPECT_EQ(filtered("query.searchCache.seen === undefined && typeof leak === 'undefined' && "
                     "({}).leak === undefined && typeof [].map === 'function'"),
            "111");
}

TEST_F(ScriptEngine, StartsOneWorkerForAll) {
  EXPECT_FALSE(engine_.worker());
  EXPECT_EQ(filtered("true"), "111");
  ASSERT_TRUE(engine_.worker());
  const int pid = engine_.worker()->pid();
  engine_.begin(context_, facts_);
  EXPECT_EQ(filtered("true"), "111");
  EXPECT_EQ(engine_.worker()->pid(), pid);
}

}  // namespace
}  // namespace vaultask::script
