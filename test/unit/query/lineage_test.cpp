#include "note/lineage.hpp"

#include "query/explain.hpp"
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class LineageQuery : public QueryTest {
 protected:
  LineageQuery() {
    context_.lineage = [this]() -> Result<const note::Lineage*> {
      ++asked_;
      return &lineage_;
    };
  }

  static note::LineageNote note(const char* path, const char* type,
                                std::vector<std::string> accrues_to, const char* title = "",
                                std::vector<std::string> aliases = {}) {
    return {{path, title, std::move(aliases)}, type, std::move(accrues_to)};
  }

  note::Lineage lineage_{
      {note("A/Beta.md", "epic", {}), note("B/Beta.md", "epic", {}),
       note("KR1 Five customers.md", "key result", {"[[O]]"}, "Five customers"),
       note("Loop 1.md", "", {"[[Loop 2]]"}), note("Loop 2.md", "", {"[[Loop 1]]"}),
       note("O.md", "objective", {}, "Trust"),
       note("P/Importer.md", "feature", {"[[KR1 Five customers]]"}, "", {"IMP"}),
       note("P/Plan.md", "project", {}), note("P/Talk.md", "", {"[[Importer]]"})},
      note::LineageRules{}.levels};
  std::vector<Task> tasks_{
      make_task("- [ ] inO", "O.md"),         make_task("- [ ] inImporter", "P/Importer.md"),
      make_task("- [ ] inTalk", "P/Talk.md"), make_task("- [x] linked [[O]]", "P/Talk.md"),
      make_task("- [ ] inPlan", "P/Plan.md"), make_task("- [ ] inLoop", "Loop 1.md")};
  int asked_ = 0;
};

TEST_F(LineageQuery, ReachesTheNoteOverAnyNumberOfSteps) {
  struct Case {
    const char* query;
    const char* found;
  };
  for (const auto& [query, found] :
       {Case{"accrues to O", "inO inImporter inTalk linked"},
        {"accrues to trust", "inO inImporter inTalk linked"},
        {"ACCRUES TO [[O|the first]]", "inO inImporter inTalk linked"},
        {"accrues to KR1 Five customers", "inImporter inTalk"},
        {"accrues to five customers", "inImporter inTalk"},
        {"accrues to P/Importer.md", "inImporter inTalk"},
        {"accrues to IMP", "inImporter inTalk"},
        {"accrues to Plan", ""},
        {"accrues to Loop 1", "inLoop"},
        {"accrues to A/Beta", ""},
        {"accrues to nothing", "inPlan inLoop"},
        {"NOT (accrues to nothing)", "inO inImporter inTalk linked"},
        {"(accrues to O) AND (NOT (accrues to [[Importer]]))", "inO linked"},
        {"accrues to O\nnot done", "inO inImporter inTalk"}}) {
    EXPECT_EQ(matching(query, tasks_), found) << query;
  }
}

TEST_F(LineageQuery, ALinkLeadsFromTheNoteTheQueryStandsIn) {
  QueryFile file{"B/Board.md"};
  context_.file = &file;
  tasks_.push_back(make_task("- [ ] inBeta", "B/Beta.md"));
  EXPECT_EQ(matching("accrues to [[Beta]]", tasks_), "inBeta");
}

TEST_F(LineageQuery, ANameThatMeansNoNoteIsAnError) {
  struct Case {
    const char* query;
    const char* message;
    const char* hint;
  };
  for (const auto& [query, message, hint] :
       {Case{"accrues to KR1", "there is no note of this name",
             "did you mean \"KR1 Five customers\"?"},
        {"accrues to Improter", "there is no note of this name", "did you mean \"Importer\"?"},
        {"accrues to [[KR9 Nothing like it]]", "there is no note of this name",
         "a note's title, alias, path or [[link]]; or \"nothing\""},
        {"accrues to [[IMP]]", "this link leads to no note", "did you mean P/Importer.md?"},
        {"accrues to Beta", "several notes could be meant",
         "write the path: A/Beta.md, B/Beta.md"}}) {
    const auto error = error_of(query);
    ASSERT_TRUE(error) << query;
    EXPECT_EQ(error->message, message) << query;
    EXPECT_EQ(error->hint, hint) << query;
  }
}

TEST_F(LineageQuery, IsReadOnlyWhereALineAsks) {
  EXPECT_EQ(matching("not done", tasks_), "inO inImporter inTalk inPlan inLoop");
  EXPECT_EQ(asked_, 0);
}

TEST_F(LineageQuery, IsExplained) {
  for (const auto& [line, text] :
       {std::pair{"accrues to IMP", "it accrues to P/Importer.md, over any number of steps"},
        {"accrues to nothing",
         "it accrues to no note with a level: objective, key result, epic, feature"}}) {
    const auto query = parse_query(line, context_);
    ASSERT_TRUE(query);
    EXPECT_EQ(query->filters.front().explanation.text, text);
  }
}

}  // namespace
}  // namespace vaultask::query
