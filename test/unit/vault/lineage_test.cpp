// What accrues to what, from notes to answers.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"
#include "vault/read_lineage.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;
using Values = std::vector<std::string>;

TEST(ReadLineage, TheFirstPropertyThatHasAValueCounts) {
  const std::vector<std::string> names{"accrues_to", "parent", "up"};
  struct Case {
    const char* json;
    Values values;
  };
  for (const auto& [json, values] :
       {Case{R"({})", {}},
        {R"({"title":"up"})", {}},
        {R"({"up":"[[A]]"})", {"[[A]]"}},
        {R"({"up":"[[A]]","Accrues_To":"[[B]]"})", {"[[B]]"}},
        {R"({"accrues_to":null,"parent":"","up":["[[A]]","B"]})", {"[[A]]", "B"}},
        {R"({"accrues_to":[],"parent":[" ",null],"up":"A"})", {"A"}},
        {R"({"accrues_to":[["A"]]})", {"A"}},  // [[A]] without quotes
        {R"({"accrues_to":[[["A","B"]],"C"]})", {"A", "B", "C"}},
        {R"({"accrues_to":{"up":"A"}})", {}},
        {R"({"meta":{"up":"A"}})", {}},
        {R"({"upper":"A","set up":"B"})", {}},
        {R"({"note":"say \"up\":\"A\""})", {}},
        {R"({"parent":42})", {"42"}},
        {R"({"parent")", {}}}) {
    EXPECT_EQ(first_property_of(json, names), values) << json;
  }
  EXPECT_EQ(first_property_of(R"({"gehört zu":"A"})", {"gehört zu"}), Values{"A"});
  EXPECT_EQ(first_property_of(R"({"up":"A"})", {}), Values{});
}

/// The descriptions of what a query finds.
std::string answer(const std::string& folder, const std::string& database, IndexUse use,
                   const char* query) {
  auto vault = open_vault(folder, database, use);
  if (!vault) return to_string(vault.error());
  const auto result = vault->query(query);
  if (!result) return result.error().message;
  std::string text;
  for (const Task& task : result->tasks) text += (text.empty() ? "" : ", ") + task.description;
  return text;
}

TEST(Lineage, OneNotesChangeChangesTheTasksOfOthers) {
  const TempDir dir, database;
  const auto ask = [&](const char* query) {
    const std::string incremental = answer(dir.path(), database.path(), IndexUse::update, query);
    EXPECT_EQ(incremental, answer(dir.path(), "", IndexUse::none, query)) << query;
    return incremental;
  };
  dir.write("Epic.md", "---\ntype: epic\nup: \"[[KR]]\"\n---\n");
  dir.write("KR.md", "---\ntype: key_result\n---\n");
  dir.write("Talk.md", "---\nparent: \"[[Epic]]\"\n---\n- [ ] Call\n- [ ] See [[Plan]]\n");
  dir.write("Plan.md", "- [ ] Draw\n");
  EXPECT_EQ(ask("accrues to KR"), "Call, See [[Plan]]");
  EXPECT_EQ(ask("accrues to nothing"), "Draw");
  EXPECT_EQ(ask("accrues to Plan"), "");

  dir.write("Plan.md", "---\ntype: Feature\n---\n- [ ] Draw\n");  // it has a level now
  EXPECT_EQ(ask("accrues to Plan"), "Draw, See [[Plan]]");
  EXPECT_EQ(ask("accrues to KR"), "Call");
  EXPECT_EQ(ask("accrues to nothing"), "");

  dir.write("Epic.md", "---\ntype: epic\n---\n");  // the chain is cut
  EXPECT_EQ(ask("accrues to KR"), "");
  EXPECT_EQ(ask("accrues to Epic"), "Call");

  dir.write("Plan.md", "---\ntype: Feature\naccrues_to: KR\n---\n- [ ] Draw\n");
  EXPECT_EQ(ask("accrues to KR"), "Draw, See [[Plan]]");
  dir.write("KR.md", "---\ntype: key_result\ntitle: Trust\n---\n");
  EXPECT_EQ(ask("accrues to trust"), "Draw, See [[Plan]]");
}

TEST(Lineage, TheSettingsNamePropertiesAndLevelsWithoutANewIndex) {
  const TempDir dir, database;
  dir.write("Goal.md", "---\ntype: Ziel\n---\n");
  dir.write("Talk.md", "---\nteil von: \"[[Goal]]\"\nup: \"[[Map]]\"\n---\n- [ ] Call\n");
  dir.write("Map.md", "- [ ] Draw\n");
  const auto ask = [&](const char* query) {
    return answer(dir.path(), database.path(), IndexUse::update, query);
  };
  EXPECT_EQ(ask("accrues to Goal"), "");
  EXPECT_EQ(ask("accrues to Map"), "Call");
  dir.write(".vaultask.toml",
            "[lineage]\nproperties = [\"Teil von\", \"up\"]\nlevels = [\"Ziel\"]\n");
  EXPECT_EQ(ask("accrues to Goal"), "Call");
  EXPECT_EQ(ask("accrues to Map"), "");
  EXPECT_EQ(ask("accrues to nothing"), "Draw");
  auto vault = open_vault(dir.path(), database.path());
  ASSERT_TRUE(vault);
  const auto report = vault->index(false);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->added, 0U);
}

}  // namespace
}  // namespace vaultask
