// A run that is killed leaves the last complete index, and the next run repairs nothing by hand.
#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;

constexpr int kNotes = 400;

std::string dump(const TempDir& dir, const TempDir& database, IndexUse use) {
  auto vault = open_vault(dir.path(), database / "db", use);
  if (!vault) return to_string(vault.error());
  const auto text = vault->dump();
  return text ? *text : to_string(text.error());
}

void write_notes(const TempDir& dir, const std::string& word, int seconds_ago) {
  for (int i = 0; i < kNotes; ++i) {
    dir.write("note " + std::to_string(i) + ".md",
              "---\nparticipants: \"Dana Whitfield\"\n---\n- [ ] " + word + " @Dana\n- [x] done\n",
              seconds_ago);
  }
}

/// Indexes in a child process that is killed after so many microseconds. Returns whether the kill
/// came before the end.
bool index_and_kill(const TempDir& dir, const TempDir& database, bool rebuild, useconds_t after) {
  const pid_t child = ::fork();
  if (child == 0) {
    auto vault = open_vault(dir.path(), database / "db", IndexUse::update);
    const bool ok = vault && vault->index(rebuild);
    ::_exit(ok ? 0 : 1);
  }
  EXPECT_GT(child, 1);
  if (child <= 1) return false;
  ::usleep(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

TEST(VaultKill, LeavesTheLastCompleteIndex) {
  const TempDir dir, database;
  write_notes(dir, "old", 7200);
  const std::string old_dump = dump(dir, database, IndexUse::update);
  ASSERT_NE(old_dump.find("old @Dana"), std::string::npos);
  int killed = 0;
  std::string last = old_dump;
  for (int round = 0; round < 24; ++round) {
    const std::string word = "round " + std::to_string(round);
    write_notes(dir, word, 3600 - round);
    const bool rebuild = round % 2 == 1;
    killed += index_and_kill(dir, database, rebuild, 2000U * static_cast<unsigned>(round)) ? 1 : 0;
    // What a reader sees is the index before the killed run or the one after it, never a mixture.
    const std::string seen = dump(dir, database, IndexUse::cached);
    const std::string fresh = dump(dir, database, IndexUse::none);
    EXPECT_TRUE(seen == last || seen == fresh) << "round " << round;
    last = dump(dir, database, IndexUse::update);
    EXPECT_EQ(last, fresh) << "round " << round;
  }
  EXPECT_GT(killed, 3) << "the kills came too late to test anything";
  for (const auto& entry : std::filesystem::directory_iterator(database / "db")) {
    EXPECT_EQ(entry.path().filename().string().find(".new"), std::string::npos) << entry.path();
  }
}

}  // namespace
}  // namespace vaultask
