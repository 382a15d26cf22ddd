// `show tree`. Expected values follow from the reference, part (c): all children of a found task,
// matching or not, each once; a found task whose found ancestor comes later is drawn under it.
#include "query/tree.hpp"

#include "query_fixture.hpp"
#include "task/note_record.hpp"

namespace vaultask::query {
namespace {

/// Notes read from their text.
struct Notes {
  std::vector<Task> tasks;
  std::vector<task::NoteItems> items;

  void add(const std::string& path, const std::string& text,
           const task::ReadRules& rules = task::ReadRules{}) {
    auto record = task::read_note(path, text, rules);
    tasks.insert(tasks.end(), record.tasks.begin(), record.tasks.end());
    items.push_back({path, std::move(record.plain_items)});
  }
};

class Tree : public QueryTest {
 protected:
  QueryResult drawn(const std::string& query, const Notes& notes) const {
    QueryResult result = run(query, notes.tasks);
    add_trees(result, notes.tasks, notes.items);
    return result;
  }

  /// "0:A 1:b 2:C | 0:D": depth and first word of each line; "|" between groups. What was not
  /// found stands in brackets.
  std::string tree(const std::string& query, const Notes& notes) const {
    const QueryResult result = drawn(query, notes);
    std::string out;
    for (const TaskGroup& group : result.groups) {
      if (&group != &result.groups.front()) out += " |";
      for (const TreeNode& node : group.tree) {
        const Task* task = result.task_of(node);
        const std::string text =
            task != nullptr ? task->description : result.list_items[node.index].text;
        const std::string word = text.substr(0, text.find(' '));
        out += (out.empty() ? "" : " ") + std::to_string(node.depth) + ':';
        out += node.kind == TreeNode::Kind::found ? word : '(' + word + ')';
      }
    }
    return out;
  }
};

Notes family() {
  Notes notes;
  notes.add("n.md",
            "- [ ] Top\n"
            "    - [ ] Child\n"
            "        - note\n"
            "            - [ ] Deep\n"
            "    - [x] Done\n"
            "- [ ] Other\n");
  return notes;
}

TEST_F(Tree, AllThatIsNestedIsDrawnWhetherItWasFoundOrNot) {
  EXPECT_EQ(tree("show tree", family()), "0:Top 1:Child 2:(note) 3:Deep 1:Done 0:Other");
  EXPECT_EQ(tree("description includes Top", family()),
            "0:Top 1:(Child) 2:(note) 3:(Deep) 1:(Done)");
  EXPECT_EQ(tree("description includes Child", family()), "0:Child 1:(note) 2:(Deep)");
}

TEST_F(Tree, ATaskFoundBeforeItsParentWaitsForIt) {
  EXPECT_EQ(tree("sort by description", family()), "0:Other 0:Top 1:Child 2:(note) 3:Deep 1:Done");
}

TEST_F(Tree, ATaskWhoseParentWasNotFoundIsDrawnOnceWhereItComesFirst) {
  // Deep's nearest task above is Child, which was not found, so it does not wait for Top.
  Notes notes;
  notes.add("n.md",
            "- [ ] Top B\n"
            "    - [ ] Child X\n"
            "        - [ ] Deep B\n");
  EXPECT_EQ(tree("description includes B\nsort by description", notes), "0:Deep 0:Top 1:(Child)");
  EXPECT_EQ(tree("description includes B\nsort by description reverse", notes),
            "0:Top 1:(Child) 2:Deep");
}

TEST_F(Tree, EachGroupDrawsItsOwn) {
  EXPECT_EQ(tree("group by status.type", family()),
            "0:Top 1:Child 2:(note) 3:Deep 1:Done 0:Other | 0:Done");
}

TEST_F(Tree, ATaskThatStandsTwiceInAGroupIsDrawnOnce) {
  Notes notes;
  notes.add("n.md", "- [ ] A #t #t\n    - b\n");
  EXPECT_EQ(tree("group by tags", notes), "0:A 1:(b)");
}

TEST_F(Tree, NotesDoNotMix) {
  Notes notes;
  notes.add("a.md", "- [ ] A\n  - one\n");
  notes.add("b.md", "- [ ] B\n  - two\n");
  EXPECT_EQ(tree("show tree", notes), "0:A 1:(one) 0:B 1:(two)");
  EXPECT_EQ(tree("path includes b.md", notes), "0:B 1:(two)");
}

TEST_F(Tree, ChecklistLinesWithoutTheGlobalFilterAreListItems) {
  task::ReadRules rules;
  rules.global_filter = "#task";
  Notes notes;
  notes.add("n.md", "- [ ] A #task\n    - [x] plain box\n    1. numbered\n", rules);
  const QueryResult result = drawn("show tree", notes);
  ASSERT_EQ(result.list_items.size(), 2U);
  EXPECT_EQ(result.list_items[0], (ListItem{"n.md", 2, "x", "plain box"}));
  EXPECT_EQ(result.list_items[1], (ListItem{"n.md", 3, "", "numbered"}));
}

TEST_F(Tree, AnItemOnTheLineOfATaskIsNestedInIt) {
  // Obsidian finds two list items in "- [ ] 1. text" (issue 3481).
  Notes notes;
  notes.add("n.md", "- [ ] 1. text\n");
  EXPECT_EQ(tree("show tree", notes), "0:1. 1:(1.)");
}

TEST_F(Tree, AListAsDeepAsItIsLongIsDrawn) {
  constexpr std::size_t kDeep = 50'000;
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < kDeep; ++i) {
    Task task;
    task.path = "n.md";
    task.line = static_cast<int>(i) + 1;
    task.parent_line = static_cast<int>(i);
    tasks.push_back(std::move(task));
  }
  QueryResult result;
  result.tasks = {tasks.front(), tasks.back()};
  result.groups.push_back({{}, {1, 0}});
  add_trees(result, tasks, {});
  EXPECT_EQ(result.groups[0].tree.size(), kDeep)
      << "the last one comes first, the others below the top";
}

TEST(ListItemLine, IsReadAsThePluginReadsIt) {
  const auto read = [](const std::string& line) {
    const ListItem item = read_list_item("n.md", {1, 0, line});
    return '[' + item.symbol + "] " + item.text;
  };
  EXPECT_EQ(read("- text"), "[] text");
  EXPECT_EQ(read("\t> * two words  "), "[] two words");
  EXPECT_EQ(read("12) numbered"), "[] numbered");
  EXPECT_EQ(read("- [x] box"), "[x] box");
  EXPECT_EQ(read("- [é] box"), "[é] box");
  EXPECT_EQ(read("- [ ]"), "[ ] ");
  EXPECT_EQ(read("- [text](url)"), "[] [text](url)");
  EXPECT_EQ(read("-"), "[] ");
  EXPECT_EQ(read(""), "[] ");
}

}  // namespace
}  // namespace vaultask::query
