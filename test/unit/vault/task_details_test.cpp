// Vault::tasks(): what follows from a task and from what stands around it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_without_index;
using test::TempDir;

std::vector<TaskDetails> tasks_of(const TempDir& dir, const char* today = "2025-11-15") {
  auto vault = open_without_index(dir.path(), today);
  if (!vault) {
    ADD_FAILURE() << to_string(vault.error());
    return {};
  }
  auto tasks = vault->tasks();
  if (!tasks) {
    ADD_FAILURE() << to_string(tasks.error());
    return {};
  }
  return std::move(*tasks);
}

TEST(VaultTasks, StandInOrderOfPathAndLine) {
  const TempDir dir;
  dir.write("b.md", "- [ ] three\n");
  dir.write("a.md", "- [ ] one\n- [x] two\n");
  const auto tasks = tasks_of(dir);
  ASSERT_EQ(tasks.size(), 3U);
  EXPECT_EQ(tasks[0].task.description, "one");
  EXPECT_EQ(tasks[1].task.description, "two");
  EXPECT_EQ(tasks[2].task.description, "three");
}

TEST(VaultTasks, KnowWhatTheirLineSays) {
  const TempDir dir;
  dir.write(
      "a.md",
      "* [ ] 📅 2025-11-20 🛫 2025-11-10\n* [ ] Call #home now #two 📅 2025-11-20 ⏫\n");
  const auto tasks = tasks_of(dir);
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[0].happens.to_string(), "2025-11-10");
  EXPECT_EQ(tasks[0].rewritten, "* [ ]  🛫 2025-11-10 📅 2025-11-20");
  EXPECT_EQ(tasks[1].description_without_tags, "Call now");
  EXPECT_EQ(tasks[1].rewritten, "* [ ] Call #home now #two ⏫ 📅 2025-11-20");
  // Due in 5 days: 12 * (0.2 + 0.8 * 9 / 21); high priority: 6. Obsidian Tasks, "Urgency".
  EXPECT_NEAR(tasks[1].urgency, 12 * (0.2 + 0.8 * 9 / 21) + 6, 1e-9);
}

TEST(VaultTasks, KnowWhoWaitsForWhom) {
  const TempDir dir;
  dir.write("a.md", "- [ ] first 🆔 a1\n- [x] over 🆔 b2\n");
  dir.write("b.md", "- [ ] then ⛔ a1\n- [ ] free ⛔ b2\n");
  const auto tasks = tasks_of(dir);
  ASSERT_EQ(tasks.size(), 4U);
  EXPECT_TRUE(tasks[0].is_blocking);
  EXPECT_FALSE(tasks[1].is_blocking);
  EXPECT_TRUE(tasks[2].is_blocked);
  EXPECT_FALSE(tasks[3].is_blocked);
}

TEST(VaultTasks, KnowWhatIsNestedInThemAndWhatTheyAreNestedIn) {
  const TempDir dir;
  dir.write("a.md",
            "- plain\n"
            "  - [ ] parent\n"
            "    - item\n"
            "      - [ ] deep\n"
            "    - [ ] child\n"
            "- [ ] alone\n");
  const auto tasks = tasks_of(dir);
  ASSERT_EQ(tasks.size(), 4U);
  EXPECT_EQ(tasks[0].root_line, 1);
  EXPECT_EQ(tasks[0].child_lines, (std::vector<int>{3, 5}));
  EXPECT_EQ(tasks[1].root_line, 1);
  EXPECT_EQ(tasks[1].child_lines, std::vector<int>());
  EXPECT_EQ(tasks[2].root_line, 1);
  EXPECT_EQ(tasks[3].root_line, 6);
}

TEST(VaultTasks, KnowTheLinksOnTheirLine) {
  const TempDir dir;
  dir.write("People/Dana.md", "A note.\n");
  dir.write("a.md",
            "See [[Dana]].\n"
            "- [ ] Ask [[Dana#Phone|her]] and [him](People/Dana.md), not ![[Dana]] or [[Nobody]]\n"
            "- [ ] Ask nobody\n");
  const auto tasks = tasks_of(dir);
  ASSERT_EQ(tasks.size(), 2U);
  const std::vector<TaskLink> links{
      {"[[Dana#Phone|her]]", "Dana#Phone", "her", "People/Dana.md"},
      {"[him](People/Dana.md)", "People/Dana.md", "him", "People/Dana.md"},
      {"[[Nobody]]", "Nobody", "Nobody", std::nullopt},
  };
  EXPECT_EQ(tasks[0].links, links);
  EXPECT_TRUE(tasks[1].links.empty());
}

}  // namespace
}  // namespace vaultask
