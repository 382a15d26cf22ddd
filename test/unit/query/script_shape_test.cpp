// Expressions that are recognised, and what they mean; what must not be. That the engine agrees is
// shown by the conformance cases, which run both ways.
#include "query/script_shape.hpp"

#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class ScriptShape : public QueryTest {
 protected:
  ScriptShape() { context_.file = &file_; }

  /// The names of the tasks that pass; "not recognised".
  std::string passing(const std::string& expression) const {
    const auto filter = recognise_filter(expression, context_);
    if (!filter) return "not recognised";
    std::vector<Task> tasks{
        make_task("- [ ] alpha plan #work ⏫", "Projects/Harbour/plan.md", "Next steps", 4),
        make_task("- [x] beta ✅ 2025-11-01", "Projects/Harbour/plan.md", "", 5),
        make_task("- [/] gamma #home 🔁 every day 🆔 g1", "People/note.md", "Next steps", 1)};
    std::erase_if(tasks, [&](const Task& task) { return !(*filter)(task); });
    return names(tasks);
  }

  QueryFile file_{"Projects/Harbour/plan.md"};
};

struct Case {
  const char* expression;
  const char* passing;
};

class ScriptShapes : public ScriptShape, public testing::WithParamInterface<Case> {};

TEST_P(ScriptShapes, AreRecognised) {
  EXPECT_EQ(passing(GetParam().expression), GetParam().passing) << GetParam().expression;
}

INSTANTIATE_TEST_SUITE_P(
    Known, ScriptShapes,
    testing::Values(
        Case{"task.file.path === query.file.path", "alpha beta"},
        Case{"task.file.folder===query.file.folder;", "alpha beta"},
        Case{"task.file.folder !== query.file.folder", "gamma"},
        Case{"task.file.root == 'People/'", "gamma"},
        Case{"task.file.filenameWithoutExtension === \"note\"", "gamma"},
        Case{"'beta' === task.description", "beta"},
        Case{"task.description.includes('a p')", "alpha"},
        Case{"task.description.startsWith( 'ga' )", "gamma"},
        Case{"task.tags.includes('#work')", "alpha"},
        Case{"!task.tags.includes('#work')", "beta gamma"},
        Case{"task.tags.length > 0", "alpha gamma"}, Case{"task.isDone", "beta"},
        Case{"!task.isDone", "alpha gamma"}, Case{"! ! task.isDone", "beta"},
        Case{"task.isDone === false", "alpha gamma"}, Case{"task.heading === null", "beta"},
        Case{"task.heading !== 'Next steps'", "beta"}, Case{"task.priorityNumber < 3", "alpha"},
        Case{"task.lineNumber >= 3.0", "alpha beta"}, Case{"task.priority === '3'", "beta gamma"},
        Case{"task.isDone || task.isRecurring", "beta gamma"},
        Case{"task.isDone || task.isRecurring && task.id === 'g2'", "beta"},
        Case{"(task.isDone || task.isRecurring) && task.id === 'g1'", "gamma"},
        Case{"!(task.isDone || task.isRecurring)", "alpha"}, Case{"true", "alpha beta gamma"},
        Case{"false", ""}));

INSTANTIATE_TEST_SUITE_P(Unknown, ScriptShapes, testing::ValuesIn([] {
                           std::vector<Case> cases;
                           for (const char* expression : {"",
                                                          ";",
                                                          "1",
                                                          "null",
                                                          "'text'",
                                                          "task.description",
                                                          "task.tags",
                                                          "task.none",
                                                          "task.heading",
                                                          "task.heading.includes('x')",
                                                          "task.tags.length",
                                                          "task.file",
                                                          "task.priorityNumber < '3'",
                                                          "task.priorityNumber === '3'",
                                                          "task.isDone === 'x'",
                                                          "'a' < 'b'",
                                                          "task.isDone ? true : false",
                                                          "task.isDone & true",
                                                          "task.isDone === true === true",
                                                          "!task.isDone === true",
                                                          "!task.description",
                                                          "return task.isDone",
                                                          "task.description === 'return'",
                                                          "task.description === 'a\\n'",
                                                          "task.description.includes(\"a\" + 'b')",
                                                          "task.description.includes('a', 1)",
                                                          "task.description.length > 3",
                                                          "task.description.at('a')",
                                                          "task.isDone; true",
                                                          "task.isDone // done",
                                                          "task.isDone, true",
                                                          "task .isDone",
                                                          "task.lineNumber > 010",
                                                          "task.lineNumber > 1e3",
                                                          "task.lineNumber > 0x1",
                                                          "task.lineNumber > 1_000",
                                                          "(task.isDone",
                                                          "task.isDone)",
                                                          "(task.isDone) === true",
                                                          "query.isDone",
                                                          "task.file.path = query.file.path",
                                                          "task.file.path === `x`",
                                                          "done"}) {
                             cases.push_back({expression, "not recognised"});
                           }
                           return cases;
                         }()));

TEST_F(ScriptShape, WithoutANoteTheQueryHasNoFile) {
  context_.file = nullptr;
  EXPECT_EQ(passing("task.file.path === query.file.path"), "not recognised");
}

TEST_F(ScriptShape, DepthIsBounded) {
  const std::string many(100'000, '(');
  EXPECT_EQ(passing(many + "task.isDone" + std::string(100'000, ')')), "not recognised");
  EXPECT_EQ(passing(std::string(100'000, '!') + "task.isDone"), "not recognised");
}

TEST_F(ScriptShape, NeedsNoEngine) {
  const auto found = matching("filter by function task.tags.includes('#work')",
                              make_tasks({"- [ ] one #work", "- [ ] two"}));
  EXPECT_EQ(found, "one");
  context_.rules.javascript = false;
  EXPECT_TRUE(error_of("filter by function task.isDone"));
}

}  // namespace
}  // namespace vaultask::query
