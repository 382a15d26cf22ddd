// Forms of real vaults (reference, real-world.md) that only a whole note decides: what is a task
// line at all, statuses, fences in callouts, global filters. Texts are invented.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "task/note_record.hpp"

namespace vaultask::task {
namespace {

/// "1:Call | 4:Write": the tasks of a note with their lines.
std::string tasks_of(std::string_view text, const ReadRules& rules = {}) {
  std::string out;
  for (const Task& task : read_note("Notes/Note.md", std::string(text), rules).tasks) {
    if (!out.empty()) out += " | ";
    out += std::to_string(task.line) + ":" + task.description;
  }
  return out;
}

// ---- what looks like a task line ----

TEST(RealWorldNote, LinksAndWordsThatLookLikeBoxesAreNoTasks) {
  // The plugin's own expression would take them; Obsidian, which names it the list items, wants
  // white space behind the bracket.
  for (const char* line :
       {"- [c](https://example.com)", "- [X](https://example.com)", "- [I](https://example.com)",
        "2.  [↑](#ref)", "- [t]eam", "- [[]]", "- [[Dana Whitfield]]", "* [a]: b"}) {
    EXPECT_EQ(tasks_of(line), "") << line;
  }
  EXPECT_EQ(tasks_of("+ [*] means a disp32"), "1:means a disp32");
}

TEST(RealWorldNote, NearMissesAreNoTasks) {
  for (const char* line : {"-[ ] Call", "- []Call", "- [] Call", "- [ x] Call", "[] Call",
                           "[ ] Call", "☐ Call", "- ☐ Call", "- ⬜ Call", "-  Call [ ]"}) {
    EXPECT_EQ(tasks_of(line), "") << line;
  }
}

TEST(RealWorldNote, BoxesOnOneLineAreOneTask) {
  EXPECT_EQ(tasks_of("- [ ] - [x] card 3"), "1:- [x] card 3");
  EXPECT_EQ(tasks_of("- [x]  [x] |done|"), "1:[x] |done|");
  EXPECT_EQ(tasks_of("- [ ] [ ]TEXT"), "1:[ ]TEXT");
  EXPECT_EQ(tasks_of("- [x] Jan<br>![[x#^id]]<br>- [?] Feb<br>- [*] Mar"),
            "1:Jan<br>![[x#^id]]<br>- [?] Feb<br>- [*] Mar");
  EXPECT_EQ(tasks_of("| plan |\n|---|\n| - [x] Jan<br>- [ ] Feb |\n"), "") << "a cell is no item";
}

TEST(RealWorldNote, ListsOfEveryKindThatWasCounted) {
  EXPECT_EQ(tasks_of("\t- [ ] Call\n"), "") << "a tab at the top makes code";
  EXPECT_EQ(tasks_of("- [ ] Call\n\t- [ ] Write\n\t\t- [ ] Post\n"), "1:Call | 2:Write | 3:Post");
  EXPECT_EQ(tasks_of("> [!todo] Plan\n> - [ ] Call\n> > - [ ] Write\n"), "2:Call | 3:Write");
  EXPECT_EQ(tasks_of("* [ ] Call\n\n1. [ ] Write\n\n+ [ ] Post ^2cf3e1\n"),
            "1:Call | 3:Write | 5:Post");
  EXPECT_EQ(tasks_of("```\n- [ ] Call\n```\n"), "");
}

// ---- statuses ----

TEST(RealWorldNote, EverySignInABoxIsAStatus) {
  std::vector<std::string> signs{" ", "§", "↑", "¦"};
  for (const char c :
       std::string_view("xX/-><!?*\"lbiSIpcfkwudrsovntmqzhgea0123456789ABCDEFGHIJKLMNOP"
                        "QRSTUVWXYZ&~$%()=+[]{}\\:;,.'`")) {
    signs.emplace_back(1, c);
  }
  for (const auto& sign : signs) {
    const auto record = read_note("Note.md", "- [" + sign + "] Call 📅 2026-03-01\n", {});
    ASSERT_EQ(record.tasks.size(), 1U) << sign;
    const Task& task = record.tasks.front();
    EXPECT_EQ(task.status.symbol, sign);
    EXPECT_EQ(task.description, "Call") << sign;
    EXPECT_EQ(task.due.to_string(), "2026-03-01") << sign;
    // Whoever does not say otherwise has four; every other sign is something to do.
    const StatusType type = sign == "x"   ? StatusType::done
                            : sign == "/" ? StatusType::in_progress
                            : sign == "-" ? StatusType::cancelled
                                          : StatusType::todo;
    EXPECT_EQ(task.status.type, type) << sign;
  }
}

TEST(RealWorldNote, VaultsMayDefineTheCoreStatusesAnew) {
  ReadRules rules;
  rules.statuses = StatusRegistry({{" ", "Backlog", StatusType::todo, "B"},
                                   {"x", "Done", StatusType::done, "-"},
                                   {"x", "Crossed out", StatusType::cancelled, " "},
                                   {"!", "Important", StatusType::on_hold, "x"},
                                   {"i", "Idea", StatusType::non_task, "i"}});
  const auto record = read_note("Note.md", "- [ ] a\n- [x] b\n- [!] c\n- [i] d\n- [/] e\n", rules);
  ASSERT_EQ(record.tasks.size(), 5U);
  EXPECT_EQ(record.tasks[0].status, (Status{" ", "Backlog", StatusType::todo, "B"}));
  EXPECT_EQ(record.tasks[1].status, (Status{"x", "Done", StatusType::done, "-"}));
  EXPECT_FALSE(record.tasks[2].is_done());
  EXPECT_TRUE(record.tasks[3].is_done()) << "what is no task is not to be done";
  EXPECT_EQ(record.tasks[4].status.name, "Unknown");
}

// ---- fences ----

TEST(RealWorldNote, AFenceInACalloutEndsWithIt) {
  EXPECT_EQ(tasks_of("> [!todo] Open\n> ```tasks\n> not done\n- [ ] Call\n"), "4:Call");
  EXPECT_EQ(tasks_of("> [!todo] Open\n> ```tasks\n> not done\n\n- [ ] Call\n"), "5:Call");
  EXPECT_EQ(tasks_of("> [!todo] Open\n> ```tasks\n> short mode```\n\n- [ ] Call\n"), "5:Call");
}

TEST(RealWorldNote, AFenceIsNotClosedAtTheEndOfALine) {
  EXPECT_EQ(tasks_of("```tasks\nnot done\nshort mode```\n- [ ] Call\n"), "");
  EXPECT_EQ(tasks_of("```tasks\nnot done\nshort mode```\n```\n- [ ] Call\n"), "5:Call");
}

// ---- global filters ----

TEST(RealWorldNote, AnyTextMayBeTheGlobalFilter) {
  ReadRules rules;
  rules.global_filter = "#tarefas";
  EXPECT_EQ(tasks_of("- [ ] Call #tarefas\n- [ ] Write #tarefa\n", rules), "1:Call #tarefas");
  rules.global_filter = "TODO";
  EXPECT_EQ(tasks_of("- [ ] TODO call\n- [ ] todo write\n", rules), "1:TODO call");
  // A plain word is found in the names of fields too, for the filter is sought before they are
  // read.
  rules.global_filter = "due";
  rules.format = TaskFormat::dataview;
  EXPECT_EQ(tasks_of("- [ ] Call [due:: 2026-03-01]\n- [ ] Write [start:: 2026-03-01]\n", rules),
            "1:Call");
}

}  // namespace
}  // namespace vaultask::task
