// Queries that users wrote and the plugin rejects or reads otherwise than they meant (reference,
// real-world.md).
#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

using RealWorldQuery = QueryTest;

TEST_F(RealWorldQuery, IsRefusedAtTheLineThatIsNoInstruction) {
  struct Case {
    const char* query;
    int line;
  };
  for (const auto& [query, line] : {
           Case{"(not done) and (has due date)", 1},  // operators are written in capitals
           Case{"(not done) or (done)", 1},
           Case{"not done\ncontent includes \"civitai\"", 2},
           Case{"From #project/open", 1},
           Case{"TABLE due, owner\nFROM #project\nWHERE !completed\nSORT due", 1},
           Case{"not done\nhappens on {{date+1d:YYYY-MM-DD}}", 2},
           Case{"due before <% tp.date.now() %>", 1},
       }) {
    const auto error = error_of(query);
    ASSERT_TRUE(error) << query;
    EXPECT_EQ(error->code, ErrorCode::parse_query) << query;
    ASSERT_TRUE(error->place) << query;
    EXPECT_EQ(error->place->line, line) << query;
  }
}

TEST_F(RealWorldQuery, ReadsARangeThatStandsTheWrongWay) {
  const auto tasks = make_tasks({"- [ ] before 📅 2023-02-14", "- [ ] first 📅 2023-02-15",
                                 "- [ ] last 📅 2025-01-01", "- [ ] after 📅 2025-01-02"});
  EXPECT_EQ(matching("due 2025-01-01 2023-02-15", tasks), "first last");
}

TEST_F(RealWorldQuery, TakesWordsThatAddNothing) {
  const auto tasks = make_tasks({"- [ ] later 📅 2025-12-01", "- [ ] sooner 📅 2025-11-20"});
  EXPECT_EQ(order("sort by due date\nlimit to 50 tasks", tasks), "sooner later");
  EXPECT_EQ(order("sort by due\nlimit to 1 task", tasks), "sooner");
}

}  // namespace
}  // namespace vaultask::query
