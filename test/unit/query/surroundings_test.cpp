// What stands before the instructions of a query: presets, Query File Defaults, the global query.
#include "query/file_defaults.hpp"
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class SurroundingsTest : public QueryTest {
 protected:
  std::vector<Task> tasks_ = make_tasks(
      {"- [ ] a 📅 2025-11-16", "- [ ] b 📅 2025-11-14", "- [x] c 📅 2025-11-15", "- [ ] d"});
  QueryFile file_{"Notes/query.md"};
};

using PresetTest = SurroundingsTest;

TEST_F(PresetTest, StandsForItsInstructions) {
  context_.rules.presets = {{"open", "not done\nsort by due reverse"},
                            {"first", "preset open\nlimit 1"},
                            {"two words", "done"},
                            {"joined", "description includes \\\n  a"},
                            {"remark", "# {{nonsense}}\ndone"}};
  EXPECT_EQ(order("preset open", tasks_), "d a b");
  EXPECT_EQ(order("preset first", tasks_), "d");
  EXPECT_EQ(order("preset two words", tasks_), "c");
  EXPECT_EQ(order("preset joined", tasks_), "a");
  EXPECT_EQ(order("preset remark", tasks_), "c");
  EXPECT_EQ(order("PRESET  open", tasks_), "d a b");
}

TEST_F(PresetTest, ThatIsUnknownIsAnError) {
  const auto error = error_of("preset this_fil");
  ASSERT_TRUE(error);
  EXPECT_NE(error->hint.find("this_file"), std::string::npos);
  EXPECT_TRUE(error_of("preset THIS_FILE")) << "names keep their case";
}

TEST_F(PresetTest, ThatNamesItselfIsAnError) {
  context_.rules.presets = {{"loop", "preset loop"},
                            {"tree", "preset tree\npreset tree"},
                            {"ping", "preset pong"},
                            {"pong", "preset ping"}};
  for (const char* text : {"preset loop", "preset tree", "preset ping"}) {
    EXPECT_TRUE(error_of(text)) << text;
  }
}

TEST_F(PresetTest, IsNoFilter) {
  context_.rules.presets = {{"open", "not done"}};
  EXPECT_TRUE(error_of("(preset open) OR (done)"));
}

TEST_F(PresetTest, ShowsInAnErrorWhatWasWrittenAndWhatItStandsFor) {
  context_.rules.presets = {{"bad", "not don"}};
  const auto error = error_of("done\npreset bad");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place->line, 2);
  EXPECT_NE(error->excerpt.find("preset bad =>"), std::string::npos) << error->excerpt;
  EXPECT_NE(error->excerpt.find("not don"), std::string::npos) << error->excerpt;
}

using FileDefaultsTest = SurroundingsTest;

TEST_F(FileDefaultsTest, AreInstructions) {
  file_.properties =
      R"({"TQ_show_tree":true,"tq_SHOW_due_date":false,"TQ_short_mode":false,)"
      R"("TQ_explain":false,"TQ_show_toolbar":false,"TQ_show_urgency":null,)"
      R"("TQ_show_tags":"false","TQ_show_id":0,"TQ_extra_instructions":"done\nlimit 1"})";
  EXPECT_EQ(file_defaults(file_),
            "hide toolbar\nfull mode\nshow tree\nshow tags\nhide id\nhide due date\ndone\nlimit 1");
}

TEST_F(FileDefaultsTest, StandBeforeTheQuery) {
  file_.properties = R"({"TQ_extra_instructions":"not done\nlimit 1"})";
  context_.file = &file_;
  EXPECT_EQ(order("sort by due", tasks_), "b");
  EXPECT_EQ(order("limit 2\nsort by due", tasks_), "b a") << "a later limit wins";
}

TEST_F(FileDefaultsTest, NameTheNoteInAnError) {
  file_.properties = R"({"TQ_extra_instructions":"not don"})";
  context_.file = &file_;
  const auto error = error_of("done");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place->path, "Notes/query.md");
}

using GlobalQueryTest = SurroundingsTest;

TEST_F(GlobalQueryTest, StandsBeforeTheDefaultsAndTheQuery) {
  context_.rules.global_query = "not done\nsort by due reverse\nlimit 2";
  EXPECT_EQ(order("", tasks_), "d a");
  EXPECT_EQ(order("limit 3", tasks_), "d a b");
  EXPECT_EQ(order("has due date", tasks_), "a b");
}

TEST_F(GlobalQueryTest, CanBeIgnored) {
  context_.rules.global_query = "not done\nlimit 1";
  EXPECT_EQ(order("ignore global query\ndone", tasks_), "c");
  context_.rules.global_query = "rubbish";
  EXPECT_EQ(order("ignore global query\ndone", tasks_), "c") << "what is ignored may be wrong";
  QueryOptions alone;
  alone.global_query = false;
  EXPECT_TRUE(parse_query("done", context_, alone));
}

TEST_F(GlobalQueryTest, DoesNotIgnoreItself) {
  context_.rules.global_query = "ignore global query\nnot done";
  EXPECT_EQ(order("", tasks_), "b a d");
}

TEST_F(GlobalQueryTest, IsNamedInAnError) {
  context_.rules.global_query = "done\nrubbish";
  const auto error = error_of("also rubbish");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place->path, "global query");
  EXPECT_EQ(error->place->line, 2);
  ASSERT_EQ(error->more.size(), 1U);
  EXPECT_EQ(error->more[0].place->path, "");
}

TEST_F(SurroundingsTest, AllErrorsOfAQueryAreTold) {
  const auto error = error_of("not don\nsort by due\ngroup by ownr\nlimit x");
  ASSERT_TRUE(error);
  ASSERT_EQ(error->more.size(), 2U);
  EXPECT_EQ(error->place->line, 1);
  EXPECT_EQ(error->more[0].place->line, 3);
  EXPECT_EQ(error->more[1].place->line, 4);
}

TEST_F(SurroundingsTest, TheGlobalFilterIsNoPartOfTheDescriptionAsItIsSearched) {
  const auto tasks = make_tasks({"- [ ] #task b", "- [ ] a #task", "- [ ] #task #task c"});
  context_.rules.global_filter = "#task";
  EXPECT_EQ(order("description includes #task", tasks), "#task") << "the first one is left out";
  EXPECT_EQ(order("sort by description", tasks), "#task a #task") << "\"#task c\", \"a\", \"b\"";
}

// ---- layout ----

using LayoutTest = SurroundingsTest;

TEST_F(LayoutTest, IsWhatTheLastInstructionSays) {
  const auto layout = [&](const std::string& text) { return run(text, tasks_).layout; };
  EXPECT_FALSE(layout("").shows(LayoutPart::tree));
  EXPECT_FALSE(layout("").shows(LayoutPart::urgency));
  EXPECT_TRUE(layout("").shows(LayoutPart::due_date));
  EXPECT_TRUE(layout("show tree").shows(LayoutPart::tree));
  EXPECT_FALSE(layout("HIDE  Due Dates").shows(LayoutPart::due_date));
  EXPECT_TRUE(layout("hide due date\nshow due date").shows(LayoutPart::due_date));
  EXPECT_TRUE(layout("short").short_mode);
  EXPECT_FALSE(layout("shorts\nfull mode").short_mode);
  EXPECT_TRUE(layout("explainer").explain);
  EXPECT_FALSE(layout("preset hide_everything").shows(LayoutPart::backlink));
}

TEST_F(LayoutTest, KnowsWhatThereIsToHide) {
  for (const char* text : {"hide dat", "show", "hide", "hide everything"}) {
    EXPECT_TRUE(error_of(text)) << text;
  }
}

TEST_F(LayoutTest, ColumnsAreGroupsAboveTheOthers) {
  EXPECT_EQ(groups("group by status\nview columns by due", tasks_),
            "0:2025-11-14 Friday 1:Todo [b] 0:2025-11-15 Saturday 1:Done [c] "
            "0:2025-11-16 Sunday 1:Todo [a] 0:No due date 1:Todo [d]");
  EXPECT_EQ(groups("view columns by due\nview list", tasks_), "[b a d c]");
  EXPECT_EQ(groups("view columns by due\nview columns by status", tasks_),
            "0:Done [c] 0:Todo [b a d]");
  for (const char* text : {"view", "view cards", "view columns", "view columns by",
                           "view columns by nonsense", "view list extra"}) {
    EXPECT_TRUE(error_of(text)) << text;
  }
}

}  // namespace
}  // namespace vaultask::query
