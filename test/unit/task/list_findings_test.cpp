// Near misses of real vaults (reference, real-world.md, "Surprising syntax"), with invented texts.
#include "task/list_findings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "task/line_parser.hpp"

namespace vaultask::task {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(CorrectCheckbox, GivesTheLineThatWasMeant) {
  for (const auto& [line, corrected] : Pairs{
           {"-[ ] text", "- [ ] text"},
           {"*[x] text", "* [x] text"},
           {"1.[ ] text", "1. [ ] text"},
           {"- []text", "- [ ] text"},
           {"- [] text", "- [ ] text"},
           {"- [ ]text", "- [ ] text"},
           {"- [x]text", "- [x] text"},
           {"- [ x] text", "- [x] text"},
           {"- [x ] text", "- [x] text"},
           {"- [X ] text", "- [X] text"},
           {"- [  ] text", "- [ ] text"},
           {"[] text", "- [ ] text"},
           {"[ ] text", "- [ ] text"},
           {"[x] text", "- [x] text"},
           {"☐ text", "- [ ] text"},
           {"- ☐ text", "- [ ] text"},
           {"- ⬜ text", "- [ ] text"},
           {"- ⬜\uFE0F text", "- [ ] text"},
           {"* ☑ text", "* [x] text"},
           {"- ☒ text", "- [x] text"},
           {"    -[ ] nested", "    - [ ] nested"},
           {"\t- [] nested", "\t- [ ] nested"},
           {"> - [ x] quoted", "> - [x] quoted"},
           // Obsidian shows a box; the plugin wants blanks between the marker and it.
           {"-\t[ ] text", "- [ ] text"},
           {"- []text 📅 2025-11-14 ^a1", "- [ ] text 📅 2025-11-14 ^a1"},
       }) {
    EXPECT_EQ(correct_checkbox(line), corrected) << line;
    EXPECT_TRUE(may_hold_checkbox(line)) << line;
    const auto split = split_task_line(corrected);
    ASSERT_TRUE(split) << corrected;
    EXPECT_NE(split->text, "");
    EXPECT_EQ(correct_checkbox(corrected), "") << "nothing is left to correct";
  }
}

TEST(CorrectCheckbox, LeavesAllElseAlone) {
  for (const char* line : {
           "",
           "text",
           "- text",
           "- [ ] a task",
           "- [x] a task",
           "-   [ ] a task with blanks",
           "1) [ ] a task",
           "> - [ ] a quoted task",
           "- [c](https://example.org) a link",
           "- [x](https://example.org/a) a link named x",
           "- [X](https://example.org)",
           "2.  [↑](#ref)",
           "- [x][ref] a reference",
           "[x]: https://example.org",
           "[^1]: a footnote",
           "- [^1] a footnote",
           "- [t]eam is a word",
           "- [I] an abbreviation",
           "- [xx] two letters",
           "- [[]]",
           "- [[x]] a link",
           "- [ ]",
           "- []",
           "[]",
           "- ☐",
           "+ [*] means a disp32",
           "a [ ] in the middle",
           "- \\[ ] escaped",
           "- ✅ 2025-11-08 only a field",
       }) {
    EXPECT_EQ(correct_checkbox(line), "") << line;
  }
}

TEST(WithCheckbox, GivesABulletABox) {
  for (const auto& [line, corrected] : Pairs{
           {"- Write the notes", "- [ ] Write the notes"},
           {"* Write the notes", "* [ ] Write the notes"},
           {"1. Write the notes", "1. [ ] Write the notes"},
           {"  - Write the notes", "  - [ ] Write the notes"},
           {"> - Write the notes", "> - [ ] Write the notes"},
           {"- Dana: write the notes 📅 2025-11-14", "- [ ] Dana: write the notes 📅 2025-11-14"},
           {"- [[Plan]] to be written", "- [ ] [[Plan]] to be written"},
       }) {
    EXPECT_EQ(with_checkbox(line), corrected) << line;
    EXPECT_EQ(with_checkbox(corrected), "") << "it has one";
  }
}

TEST(WithCheckbox, NotWhereNothingIsToBeDone) {
  for (const char* line :
       {"", "text without a bullet", "-", "- ", "- …", "- n/a", "- None.", "- [ ] a task",
        "- [x] a task", "- [[Plan]]", "- Dana:", "---", "-text", "- [link](https://example.org)"}) {
    EXPECT_EQ(with_checkbox(line), "") << line;
  }
}

}  // namespace
}  // namespace vaultask::task
