// Queries that take JavaScript, through the front door: with the worker, without it, turned off.
#include <gtest/gtest.h>

#include <vaultask/vault.hpp>

#include <cstdlib>
#include <optional>
#include <string>

#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

class ScriptQuery : public testing::Test {
 protected:
  void SetUp() override {
#ifdef VAULTASK_JS_PROGRAM
    setenv("VAULTASK_JS", VAULTASK_JS_PROGRAM, 1);
#else
    setenv("VAULTASK_JS", "/nowhere/vaultask-js", 1);
#endif
    folder_.write("Projects/Harbour/plan.md",
                  "---\nstage: draft\n---\n# Plan\n- [ ] Draft it #q1 📅 2025-11-14\n"
                  "    - [ ] Ask [[Dana Whitfield]] 📅 2025-11-20\n- [x] Sign it\n");
    folder_.write("People/Dana Whitfield.md", "- [ ] Call the harbour\n");
  }
  void TearDown() override {
    unsetenv("VAULTASK_JS");
  }

  Result<QueryResult> run(const std::string& text) {
    VaultOptions vault_options;
    vault_options.folder = folder_.path();
    vault_options.today = Date::parse("2025-11-15");
    vault_options.index = IndexUse::none;
    auto vault = Vault::open(vault_options);
    if (!vault) return tl::unexpected(vault.error());
    QueryOptions options;
    options.note = "Projects/Harbour/plan.md";
    options.original_lines = false;
    return vault->query(text, options);
  }

  /// The first words of the tasks that were found, or the error.
  std::string found(const std::string& text) {
    const auto result = run(text);
    if (!result) return "error: " + result.error().message;
    std::string out;
    for (const Task& task : result->tasks) {
      out += (out.empty() ? "" : " ") + task.description.substr(0, task.description.find(' '));
    }
    return out;
  }

  test::TempDir folder_;
};

TEST_F(ScriptQuery, PlainExpressionsNeedNoWorker) {
  setenv("VAULTASK_JS", "/nowhere/vaultask-js", 1);
  EXPECT_EQ(found("filter by function task.file.path === query.file.path\nnot done"), "Draft Ask");
}

TEST_F(ScriptQuery, SeesWholeLinesWhoeverDoesNotWantThem) {
  EXPECT_EQ(found("filter by function task.originalMarkdown.startsWith('- [ ] Draft')"), "Draft");
  EXPECT_EQ(found("sort by function -task.originalMarkdown.length\nlimit 1\nnot done"),
            found("sort by function -task.originalMarkdown.length\nnot done\nlimit 1"));
}

TEST_F(ScriptQuery, WithoutAWorkerAllElseGoesOn) {
  setenv("VAULTASK_JS", "/nowhere/vaultask-js", 1);
  const auto refused = run("filter by function task.due.moment !== null");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
  EXPECT_EQ(found("not done\ndue before today"), "Draft");
}

TEST_F(ScriptQuery, CanBeTurnedOff) {
  folder_.write(".vaultask.toml", "js = \"off\"\n");
  const auto refused = run("filter by function task.isDone");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::parse_query);
}

#ifdef VAULTASK_JS_PROGRAM
TEST_F(ScriptQuery, FiltersSortsAndGroups) {
  EXPECT_EQ(found("filter by function task.due.moment?.isBefore(moment(), 'day') ?? false"),
            "Draft");
  EXPECT_EQ(found("not done\nsort by function task.description"), "Ask Call Draft");
  EXPECT_EQ(found("sort by function reverse task.file.property('stage') ?? ''\nnot done\nlimit 1"),
            "Draft");
  const auto grouped = run("group by function task.parent === null ? 'top' : 'nested'\nnot done");
  ASSERT_TRUE(grouped);
  ASSERT_EQ(grouped->groups.size(), 2U);
  EXPECT_EQ(grouped->groups[0].headings[0].text, "nested");
  EXPECT_EQ(grouped->groups[1].headings[0].text, "top");
}

TEST_F(ScriptQuery, AsksTheIndexForNotesLinksAndLists) {
  EXPECT_EQ(found("filter by function task.file.property('stage') === 'draft'\nnot done"),
            "Draft Ask");
  EXPECT_EQ(found("filter by function task.outlinks.some(l => l.destinationPath === "
                  "'People/Dana Whitfield.md')"),
            "Ask");
  EXPECT_EQ(found("filter by function task.children.length === 1"), "Draft");
}

// The plugin parts a note at LF only.
TEST_F(ScriptQuery, OriginalLinesKeepTheCrOfCrlf) {
  folder_.write("mixed.md", "- [ ] one\r\n    - item\r\n- [ ] two\n    - item\n");
  const std::string note = "path includes mixed\nfilter by function ";
  EXPECT_EQ(found(note + "task.originalMarkdown.endsWith('\\r')"), "one");
  EXPECT_EQ(found(note + "task.children[0].originalMarkdown === '    - item\\r'"), "one");
  EXPECT_EQ(found(note + "task.toFileLineString().includes('\\r')"), "");
}

TEST_F(ScriptQuery, ExpandsPlaceholdersAndMatchesWithBackReferences) {
  EXPECT_EQ(found("folder includes {{query.file.folder.split('/')[1]}}\nnot done"), "Draft Ask");
  EXPECT_EQ(found("description regex matches /(l)\\1/"), "Call");
}

TEST_F(ScriptQuery, AScriptThatFailsIsAnErrorOfTheSearch) {
  const auto failed = run("filter by function task.none.at");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::run_query);
  const auto wrong = run("filter by function task.(");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, ErrorCode::parse_query);
  const auto mixed = run("sort by function task.isDone ? 1 : 'x'");
  ASSERT_FALSE(mixed);
  EXPECT_EQ(mixed.error().code, ErrorCode::run_query);
}
#endif

}  // namespace
}  // namespace vaultask
