#include "store/second_reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <vaultask/vault.hpp>

#include "store/sqlite.hpp"
#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using store::Connection;
using test::open_vault;
using test::TempDir;

/// Those of an answer, in its order.
std::vector<std::string> lines_of(Result<Vault> vault) {
  if (!vault) return {to_string(vault.error())};
  const auto answer = vault->query("limit 100000");
  if (!answer) return {to_string(answer.error())};
  std::vector<std::string> lines;
  for (const Task& task : answer->tasks) {
    lines.push_back(task.path + ":" + std::to_string(task.line) + " " + task.description);
    for (const Owner& owner : task.owners) lines.back() += " / " + owner.name;
  }
  return lines;
}

TEST(VaultIndexOnTwoThreads, GivesWhatTheNotesGive) {
  const TempDir dir, database;
  for (int note = 10; note < 95; ++note) {
    std::string text;
    for (int line = 0; line < 100; ++line) {
      text += "- [ ] Task " + std::to_string(line) + (line % 3 == 0 ? " @Dana Whitfield\n" : "\n");
    }
    dir.write("Team/" + std::to_string(note) + ".md", text);
  }
  ASSERT_TRUE(open_vault(dir.path(), database / "db")->index(false));
  // A note that is read anew gets its place among the others by its path, not by its row.
  dir.write("Team/10 more.md", "- [ ] One more @Dana Whitfield\n");
  ASSERT_TRUE(open_vault(dir.path(), database / "db")->index(false));
  const auto indexed = lines_of(open_vault(dir.path(), database / "db", IndexUse::cached));
  EXPECT_EQ(indexed.size(), 8501U);
  EXPECT_EQ(indexed, lines_of(test::open_without_index(dir.path())));
}

TEST(SecondReader, SeesWhatTheFirstOneSeesOrIsNone) {
  const TempDir dir, database;
  dir.write("Note.md", "- [ ] Task\n");
  ASSERT_TRUE(open_vault(dir.path(), database / "db")->index(false));
  auto first = Connection::open(database / "db/index.db", Connection::Mode::read_only);
  ASSERT_TRUE(first && first->execute("BEGIN") && first->number("SELECT count(*) FROM task"));
  const auto second = store::second_reader(*first);
  EXPECT_TRUE(second);

  dir.write("Note.md", "- [ ] Another task\n");
  ASSERT_TRUE(open_vault(dir.path(), database / "db")->index(false));
  EXPECT_FALSE(store::second_reader(*first));  // the first one still sees the note as it was

  auto memory = Connection::open(":memory:", Connection::Mode::create);
  ASSERT_TRUE(memory && memory->execute("BEGIN"));
  EXPECT_FALSE(store::second_reader(*memory));
}

}  // namespace
}  // namespace vaultask
