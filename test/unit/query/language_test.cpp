// The tables of the language, walked: what the help shows must be true.
#include <set>

#include "note/lineage.hpp"
#include "query/instruction.hpp"
#include "true_scripts.hpp"

namespace vaultask::query {
namespace {

struct Example {
  std::string_view row;
  std::string line;
};

std::vector<Example> field_examples() {
  std::vector<Example> all;
  for (const Field& field : fields()) {
    for (const auto& example : field.examples) all.push_back({field.name, std::string(example)});
  }
  return all;
}

std::vector<Example> all_examples() {
  auto all = field_examples();
  for (const Instruction& row : instructions()) {
    for (const auto& example : row.examples) all.push_back({row.name, std::string(example)});
  }
  return all;
}

/// Tasks with and without everything, owned by everybody, around today.
std::vector<Task> varied_tasks() {
  std::vector<Task> tasks;
  const std::vector<std::string> bodies{
      "budget",
      "draft of the Budget #followup",
      "x 📅 2025-11-13",
      "x 📅 2025-11-14",
      "x 📅 2025-11-15",
      "x 📅 2025-11-16",
      "x 📅 2025-11-21",
      "x 📅 2025-11-22",
      "x 📅 2025-02-30",
      "x 🛫 2025-11-14",
      "x 🛫 2025-11-20",
      "x ⏳ 2025-11-15",
      "x ➕ 2025-11-02",
      "x ✅ 2025-11-02",
      "x ❌ 2025-11-14",
      "x ⏫",
      "x 🔼",
      "x ⏬ 🆔 rel1",
      "x #a #b 🔺 🛫 2025-11-01 ⏳ 2025-11-02 📅 2025-11-14 🆔 q"};
  const std::vector<std::vector<Owner>> owners{
      {},
      {{"Dana Whitfield", OwnerRule::known_person}},
      {{"Priya Raman", OwnerRule::known_person}, {"Dana Whitfield", OwnerRule::known_person}},
      {{"Sarah", OwnerRule::unregistered}}};
  for (const char* box : {"- [ ] ", "- [x] ", "- [/] ", "- [-] "}) {
    for (const auto& body : bodies) {
      for (const auto& owner : owners) {
        tasks.push_back(make_task(box + body, "Customers/2025-11-07.md", "Action Items",
                                  static_cast<int>(tasks.size()) + 1));
        tasks.back().owners = owner;
      }
    }
  }
  return tasks;
}

/// Whether the store may give a task to a query with this selection: each part of it, by its words.
bool satisfies(const task::Selection& selection, const Task& task) {
  if (selection.done && task.is_done() != *selection.done) return false;
  if (selection.owner && std::none_of(task.owners.begin(), task.owners.end(),
                                      [&](const Owner& o) { return o.name == *selection.owner; })) {
    return false;
  }
  if (selection.due_from || selection.due_to) {
    if (!task.due.valid()) return false;
    if (selection.due_from && task.due.date() < *selection.due_from) return false;
    if (selection.due_to && task.due.date() > *selection.due_to) return false;
  }
  return true;
}

/// A query that stands in a note, over notes that are known.
class LanguageTest : public QueryTest {
 protected:
  LanguageTest() {
    context_.file = &file_;
    NoteFacts facts;
    facts.info.path = "Customers/2025-11-07.md";
    facts.info.date = Date::parse("2025-11-07");
    facts.info.participants = {"Priya Raman", "DW"};
    facts.info.entity = "Harbour Insurance";
    facts.info.type = "Customer";
    facts.properties = Properties(R"({"status":"active","stage":["one","done"]})");
    notes_.emplace(facts.info.path, facts);
    context_.notes = &notes_;
    context_.script = &scripts_;
    context_.lineage = [this]() -> Result<const note::Lineage*> { return &lineage_; };
  }

  QueryFile file_{"Customers/2025-11-07.md"};
  NotesByPath notes_;
  TrueScripts scripts_;
  note::Lineage lineage_{{{{"Customers/2025-11-07.md", "", {}}, "", {"[[Importer]]"}},
                          {{"Projects/Importer.md", "Importer", {}}, "feature", {}}},
                         note::LineageRules{}.levels};
};

TEST_F(LanguageTest, EveryExampleIsUnderstood) {
  for (const auto& [row, line] : all_examples()) {
    const auto error = error_of(line);
    EXPECT_FALSE(error) << row << ": " << line << ": " << (error ? to_string(*error) : "");
  }
}

TEST_F(LanguageTest, EveryFilterAndInstructionHasAnExampleAndASummary) {
  for (const Field& field : fields()) {
    EXPECT_FALSE(field.summary.empty()) << field.name;
    EXPECT_EQ(field.filter == nullptr, field.examples.empty()) << field.name;
    EXPECT_TRUE(field.filter || field.sort_key || field.group || field.takes_script)
        << field.name << " does nothing";
  }
  for (const Instruction& row : instructions()) {
    EXPECT_FALSE(row.summary.empty()) << row.name;
    EXPECT_FALSE(row.examples.empty()) << row.name;
  }
}

TEST_F(LanguageTest, NoExampleIsClaimedByTwoFields) {
  for (const auto& [row, line] : field_examples()) {
    std::vector<std::string_view> claimed_by;
    for (const Field& field : fields()) {
      if (field.filter != nullptr && field.filter(line, context_)) claimed_by.push_back(field.name);
    }
    ASSERT_FALSE(claimed_by.empty()) << line << " of " << row;
    EXPECT_EQ(claimed_by.front(), row) << line;
    // The date grammar passes over words it does not know, so that `due` would take these lines,
    // too; the one that stands first in the table has them.
    const bool shadows_due = row == "slips" && claimed_by.back() == "due";
    EXPECT_EQ(claimed_by.size(), shadows_due ? 2U : 1U) << line << " of " << row;
  }
}

TEST_F(LanguageTest, NoExampleOfAFieldIsTakenByAnInstructionNorTheOtherWayRound) {
  for (const auto& [row, line] : field_examples()) {
    for (const Instruction& instruction : instructions()) {
      Query query;
      Target target{context_, query};
      EXPECT_FALSE(instruction.apply(line, target)) << line << " by " << instruction.name;
    }
  }
  for (const Instruction& instruction : instructions()) {
    for (const auto& line : instruction.examples) {
      for (const Field& field : fields()) {
        EXPECT_FALSE(field.filter != nullptr && field.filter(line, context_)) << line;
      }
    }
  }
}

TEST_F(LanguageTest, NamesAreUnique) {
  std::set<std::string_view> seen;
  for (const Field& field : fields()) EXPECT_TRUE(seen.insert(field.name).second) << field.name;
}

TEST_F(LanguageTest, EveryFieldSortsAndGroupsByItsName) {
  const auto tasks = varied_tasks();
  for (const Field& field : fields()) {
    const std::string argument = field.takes_name ? " status" : "";
    const std::string name = std::string(field.name) + argument;
    EXPECT_EQ(field.sort_key != nullptr, !error_of("sort by " + name)) << name;
    const std::string group =
        std::string(field.group_name.empty() ? field.name : field.group_name) + argument;
    EXPECT_EQ(field.group != nullptr, !error_of("group by " + group)) << group;
    // Sorting and grouping change the order, never what is found.
    if (field.sort_key != nullptr) {
      EXPECT_EQ(run("sort by " + name, tasks).tasks.size(), tasks.size()) << name;
    }
    if (field.group != nullptr) {
      EXPECT_EQ(run("group by " + group, tasks).count_text,
                std::to_string(tasks.size()) + " tasks");
    }
  }
}

TEST_F(LanguageTest, HelpListsEveryRow) {
  const auto entries = query_language();
  EXPECT_EQ(entries.size(), fields().size() + instructions().size() + 1);  // AND OR XOR NOT
  const auto owner = std::find_if(entries.begin(), entries.end(),
                                  [](const LanguageEntry& entry) { return entry.name == "owner"; });
  ASSERT_NE(owner, entries.end());
  EXPECT_TRUE(owner->extension) << "Obsidian does not know owners";
  EXPECT_EQ(std::count_if(entries.begin(), entries.end(),
                          [](const LanguageEntry& entry) { return entry.extension; }),
            12)
      << "owner, four of the meeting, property, accrues to, three of the journal, rollup by, rollup over";
}

TEST_F(LanguageTest, ASelectionHoldsEveryTaskItsQueryFinds) {
  const auto tasks = varied_tasks();
  const task::Dependencies dependencies(tasks);
  context_.dependencies = &dependencies;
  std::vector<std::string> queries{"not done\ndue before today\nowner is Dana",
                                   "due after 2025-11-13\ndue on or before 2025-11-21",
                                   "done\nnot done",
                                   "owner is me\nowner is Dana",
                                   "due 2025-11-21 2025-11-14\ndone",
                                   "due on or after today",
                                   "due tomorrow"};
  for (const auto& [row, line] : all_examples()) queries.push_back(line);
  for (const auto& text : queries) {
    const auto query = parse_query(text, context_);
    ASSERT_TRUE(query) << text;
    std::vector<Task> selected;
    for (const Task& task : tasks) {
      if (satisfies(query->selection(), task)) selected.push_back(task);
    }
    const auto from_all = evaluate(*query, tasks, context_);
    const auto from_selected = evaluate(*query, selected, context_);
    ASSERT_TRUE(from_all && from_selected) << text;
    EXPECT_EQ(from_all->tasks, from_selected->tasks) << text;
    EXPECT_EQ(from_all->count_text, from_selected->count_text) << text;
  }
}

TEST_F(LanguageTest, ASelectionIsUsedWhereItCanBe) {
  const auto selection = [&](const std::string& text) {
    return parse_query(text, context_)->selection();
  };
  EXPECT_EQ(selection("not done").done, false);
  EXPECT_EQ(selection("done").done, true);
  EXPECT_EQ(selection("due before 2025-11-15").due_to, Date::parse("2025-11-14"));
  EXPECT_EQ(selection("due after 2025-11-15").due_from, Date::parse("2025-11-16"));
  const auto both = selection("due on or after 2025-11-10\ndue before 2025-11-15");
  EXPECT_EQ(both.due_from, Date::parse("2025-11-10"));
  EXPECT_EQ(both.due_to, Date::parse("2025-11-14"));
  // A missing start matches, so nothing can be left out for its sake; nor for what is not due.
  EXPECT_EQ(selection("starts before 2025-11-15").due_to, std::nullopt);
  EXPECT_EQ(selection("no due date").due_from, std::nullopt);
  EXPECT_EQ(selection("happens before 2025-11-15").due_to, std::nullopt);
}

}  // namespace
}  // namespace vaultask::query
