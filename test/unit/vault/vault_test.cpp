// The front door: what an update counts, opens, keeps and refuses.
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;
namespace fs = std::filesystem;

IndexReport index(const TempDir& dir, const TempDir& database, bool rebuild = false) {
  auto vault = open_vault(dir.path(), database / "db");
  if (!vault) {
    ADD_FAILURE() << to_string(vault.error());
    return {};
  }
  auto report = vault->index(rebuild);
  if (!report) {
    ADD_FAILURE() << to_string(report.error());
    return {};
  }
  return *report;
}

TEST(VaultIndex, OpensNothingWhenNothingChanged) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  dir.write("b/c.md", "- [x] two\n");
  EXPECT_EQ(index(dir, database).added, 2U);
  // The files were made within the tick of the first scan, so the second looks at them once more.
  ::usleep(50'000);
  (void)index(dir, database);
  const IndexReport again = index(dir, database);
  EXPECT_EQ(again.opened, 0U);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.tasks, 2U);
  EXPECT_EQ(again.open_tasks, 1U);
}

TEST(VaultIndex, LeavesOutWholeLinesForWhoDoesNotWantThem) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one 📅 2025-11-14\n");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  QueryOptions options;
  const auto whole = vault->query("", options);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->tasks.at(0).original, "- [ ] one 📅 2025-11-14");
  options.original_lines = false;
  const auto rest = vault->query("", options);
  ASSERT_TRUE(rest);
  Task expected = whole->tasks[0];
  expected.original.clear();
  EXPECT_EQ(rest->tasks.at(0), expected);
}

TEST(VaultQuery, LooksLinksUpForWhoShowsThem) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] see [[b]]\n");
  dir.write("b.md", "text\n");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  QueryOptions options;
  const auto with = vault->query("", options);
  ASSERT_TRUE(with);
  ASSERT_NE(with->links.find("a.md", "b"), nullptr);
  EXPECT_EQ(*with->links.find("a.md", "b"), "b.md");
  options.links = false;
  const auto without = vault->query("", options);
  ASSERT_TRUE(without);
  EXPECT_EQ(without->links.find("a.md", "b"), nullptr);
  EXPECT_EQ(without->tasks, with->tasks);
}

/// More than one thread looks up.
TEST(VaultIndex, TellsWhereManyLinksLead) {
  const TempDir dir, database;
  constexpr int kNotes = 60, kLinks = 30;
  const auto name = [](int n) { return "note " + std::to_string(n); };
  for (int n = 0; n < kNotes; ++n) {
    std::string text;
    for (int link = 0; link < kLinks; ++link) {
      text += "- [ ] see [[" + name(n + link) + "]], [[#here]] and [[picture.png]]\n";
    }
    dir.write(name(n) + ".md", text);
  }
  dir.write("picture.png", "");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  const auto answer = vault->query("");
  ASSERT_TRUE(answer);
  for (int n = 0; n < kNotes; ++n) {
    const std::string from = name(n) + ".md";
    for (int link = 0; link < kLinks; ++link) {
      const std::string* leads_to = answer->links.find(from, name(n + link));
      const std::string expected = n + link < kNotes ? name(n + link) + ".md" : "-";
      EXPECT_EQ(leads_to == nullptr ? "-" : *leads_to, expected) << from << ' ' << link;
    }
    EXPECT_EQ(answer->links.find(from, "picture.png"), nullptr);
  }
}

std::vector<std::string> link_targets(const TempDir& dir, const TempDir& database) {
  auto vault = open_vault(dir.path(), database / "db");
  const auto rows =
      vault->sql("SELECT coalesce(leads_to, '-') FROM link ORDER BY note_id, ordinal");
  std::vector<std::string> targets;
  if (!rows) return {to_string(rows.error())};
  for (const auto& row : rows->sections[0].rows) targets.push_back(std::get<std::string>(row[0]));
  return targets;
}

TEST(VaultIndex, KnowsAttachmentsAsTargetsOfLinks) {
  using Targets = std::vector<std::string>;
  const TempDir dir, database;
  dir.write("a.md", "![[map.png]] [[Board.canvas]] [[LICENSE]] [[.hidden.png]]\n");
  dir.write(".hidden.png", "");
  (void)index(dir, database);
  EXPECT_EQ(link_targets(dir, database), (Targets{"-", "-", "-", "-"}));
  dir.write("files/map.png", "");
  dir.write("LICENSE", "");
  ::usleep(50'000);
  EXPECT_EQ(index(dir, database).changed, 0U);
  EXPECT_EQ(link_targets(dir, database), (Targets{"files/map.png", "-", "LICENSE", "-"}));
  // The same number of files, other ones; a name decides, not what is in the file.
  fs::rename(dir / "LICENSE", dir / "files/board.canvas");
  dir.write("files/map.png", "other");
  (void)index(dir, database);
  EXPECT_EQ(link_targets(dir, database),
            (Targets{"files/map.png", "files/board.canvas", "-", "-"}));
  dir.write(".vaultask.toml", "exclude = [\"files/\"]\n");
  (void)index(dir, database);
  EXPECT_EQ(link_targets(dir, database), (Targets{"-", "-", "-", "-"}));
}

TEST(VaultIndex, TellsNewChangedRenamedAndRemovedApart) {
  const TempDir dir, database;
  for (const char* name : {"changed.md", "moved.md", "gone.md", "same.md"}) {
    dir.write(name, std::string("- [ ] ") + name + "\n");
  }
  (void)index(dir, database);
  dir.write("changed.md", "- [ ] other\n- [ ] more\n", 60);
  fs::create_directories(dir / "sub");
  fs::rename(dir / "moved.md", dir / "sub/moved.md");
  fs::remove(dir / "gone.md");
  dir.write("new.md", "- [ ] new\n");
  const IndexReport report = index(dir, database);
  EXPECT_EQ(report.notes, 4U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.renamed, 1U);
  EXPECT_EQ(report.removed, 1U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.tasks, 5U);
}

TEST(VaultIndex, SeesAChangeThatKeepsSizeAndModificationTime) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n", 3600);
  (void)index(dir, database);
  ::usleep(50'000);
  (void)index(dir, database);
  dir.write("a.md", "- [ ] two\n", 3600);
  EXPECT_EQ(index(dir, database).changed, 1U);
}

TEST(VaultIndex, ReadsRacyFilesAgain) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n", 0);
  (void)index(dir, database);
  EXPECT_EQ(index(dir, database).opened, 1U);
}

TEST(VaultIndex, KeepsTheIndexWhenTheVaultLooksUnmounted) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  fs::remove(dir / "a.md");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  const auto refused = vault->index(false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::incomplete);
  const auto answer = vault->query("not done");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->tasks.size(), 1U);
  ASSERT_TRUE(vault->freshness().stale);
  // --full accepts the vault as it is.
  EXPECT_EQ(index(dir, database, true).tasks, 0U);
}

TEST(VaultIndex, KeepsTheIndexWhenTheSettingsAreUnmountedWithTheVault) {
  const TempDir dir, database;
  dir.write(".vaultask.toml", "exclude = [\"Templates/\"]\n");
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  fs::remove(dir / "a.md");
  fs::remove(dir / ".vaultask.toml");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  const auto refused = vault->index(false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::incomplete);
  dir.write(".vaultask.toml", "exclude = [\"Templates/\"]\n");
  auto back = open_vault(dir.path(), database / "db", IndexUse::cached);
  const auto answer = back->query("not done");
  ASSERT_TRUE(answer) << to_string(answer.error());
  EXPECT_EQ(answer->tasks.size(), 1U);
}

TEST(VaultIndex, KeepsItsLogShort) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  const fs::path log = database / "db/index.db-wal";
  std::uintmax_t longest = 0;
  for (int i = 0; i < 40; ++i) {
    dir.write("a.md", "- [ ] " + std::string(20'000, 'a') + std::to_string(i) + "\n");
    EXPECT_EQ(index(dir, database).changed, 1U);
    longest = std::max(longest, fs::file_size(log));
  }
  EXPECT_GT(longest, 0U);
  EXPECT_LE(longest, 1U << 20U);
}

TEST(VaultIndex, GoesOnWhereALongLogIsBeingRead) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  auto reader = open_vault(dir.path(), database / "db", IndexUse::cached);
  ASSERT_TRUE(reader);
  ASSERT_TRUE(reader->query("not done"));  // it reads on from what it saw here
  const std::string text = "- [ ] " + std::string(2 << 20, 'a') + '\n';
  dir.write("a.md", text);
  EXPECT_EQ(index(dir, database).changed, 1U);
  const auto seen = reader->query("not done");
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->tasks.at(0).description, "one");
  EXPECT_GT(fs::file_size(database / "db/index.db-wal"), 2U << 20U);
}

TEST(VaultIndex, IsNotCalledDamagedBecauseSomebodyReadsIt) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  auto reader = open_vault(dir.path(), database / "db", IndexUse::cached);
  ASSERT_TRUE(reader->query("not done"));  // holds its view from here on
  dir.write("a.md", "- [ ] one\n- [ ] two\n", 60);
  const IndexReport changed = index(dir, database);
  EXPECT_EQ(changed.set_aside, "");
  EXPECT_EQ(changed.tasks, 2U);
  const IndexReport rebuilt = index(dir, database, true);
  EXPECT_EQ(rebuilt.set_aside, "");
  // The reader goes on seeing the state it began with.
  const auto answer = reader->query("not done");
  ASSERT_TRUE(answer) << to_string(answer.error());
  EXPECT_EQ(answer->tasks.size(), 1U);
}

TEST(VaultIndex, OfAnotherVaultIsNoAnswer) {
  const TempDir dir, other, database;
  dir.write("a.md", "- [ ] one\n");
  other.write("b.md", "- [ ] two\n");
  (void)index(dir, database);
  auto vault = open_vault(other.path(), database / "db", IndexUse::cached);
  ASSERT_TRUE(vault);
  const auto answer = vault->query("not done");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::store);
}

TEST(VaultIndex, MayNotLieInTheVault) {
  const TempDir dir;
  dir.write("a.md", "- [ ] one\n");
  for (const auto& folder : {dir.path(), dir / "index", dir / "a/../b"}) {
    VaultOptions options;
    options.folder = dir.path();
    options.database_folder = folder;
    const auto refused = Vault::open(options);
    ASSERT_FALSE(refused) << folder;
    EXPECT_EQ(refused.error().code, ErrorCode::config);
  }
}

TEST(VaultIndex, StaysSmallHoweverManyNamesALineHolds) {
  const TempDir dir, database;
  std::string signs = "- [ ] x ", owners = "- [ ] y",
              keys = "---\n? " + std::string(50'000, 'k') + "\n: ";
  for (int i = 0; i < 20'000; ++i) signs += "\U0001F464[[";
  for (int i = 0; i < 2'000; ++i)
    owners += " @N" + std::string(1, static_cast<char>('a' + i % 26)) +
              std::string(1, static_cast<char>('a' + i / 26 % 26)) +
              std::string(1, static_cast<char>('a' + i / 676));
  owners += '\n';
  for (int i = 0; i < 2'000; ++i) owners += "  - [ ] child\n";
  for (int i = 0; i < 500; ++i)
    keys += (i == 0 ? "" : "  ") + std::string("a") + std::to_string(i) + ": 1\n";
  dir.write("signs.md", signs + "\n");
  dir.write("owners.md", owners);
  dir.write("keys.md", keys + "---\n- [ ] z\n");
  EXPECT_EQ(index(dir, database).tasks, 2'003U);
  EXPECT_LT(fs::file_size(database / "db/index.db"), 30U << 20);
}

TEST(VaultIndex, KnowsThePeopleOfAFolderInAnyScript) {
  const TempDir dir, database;
  dir.write(".vaultask.toml", "people_folder = \"Çalışanlar\"\n");
  dir.write("Çalışanlar/2025-11-07 1-1.md", "---\nentity: Dana Whitfield\n---\n- [ ] Call @Dana\n");
  auto vault = open_vault(dir.path(), database / "db");
  const auto answer = vault->query("owner is Dana Whitfield");
  ASSERT_TRUE(answer) << to_string(answer.error());
  EXPECT_EQ(answer->tasks.size(), 1U);
}

TEST(VaultIndex, KeepsTheRowsOfWhatCannotBeRead) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  dir.write("b.md", "- [ ] two\n");
  (void)index(dir, database);
  // Larger than any note may be: cannot be read, whoever runs the test.
  dir.write("a.md", std::string((16 << 20) + 1, 'x'), 60);
  const IndexReport report = index(dir, database);
  EXPECT_FALSE(report.complete());
  ASSERT_EQ(report.unreadable.size(), 1U);
  EXPECT_EQ(report.unreadable[0].place->path, "a.md");
  EXPECT_EQ(report.tasks, 2U);
}

TEST(VaultIndex, TakesOneRunAtATime) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  // Another run: a second vault object that indexes from within the first one's progress.
  VaultOptions options;
  options.folder = dir.path();
  options.database_folder = database / "db";
  int seen = 0;
  options.progress = [&](std::size_t, std::size_t) {
    auto other = open_vault(dir.path(), database / "db");
    ASSERT_TRUE(other);
    const auto refused = other->index(false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::locked);
    // A reader answers from the last complete index meanwhile.
    const auto answer = other->query("not done");
    ASSERT_TRUE(answer) << to_string(answer.error());
    EXPECT_EQ(answer->tasks.size(), 1U);
    ASSERT_TRUE(other->freshness().stale);
    ++seen;
  };
  dir.write("b.md", "- [ ] two\n");
  auto vault = Vault::open(options);
  ASSERT_TRUE(vault);
  ASSERT_TRUE(vault->index(false));
  EXPECT_GT(seen, 0);
}

TEST(VaultIndex, MovesADamagedIndexAsideAndBuildsANewOne) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  (void)index(dir, database);
  const std::string path = database / "db/index.db";
  std::ofstream(path, std::ios::binary | std::ios::trunc) << std::string(9000, 'z');
  const IndexReport report = index(dir, database);
  EXPECT_EQ(report.tasks, 1U);
  EXPECT_EQ(report.set_aside, path + ".corrupt-1");
  EXPECT_TRUE(fs::exists(report.set_aside));
}

TEST(VaultIndex, RefusesADatabaseThatIsNotItsOwn) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  fs::create_directories(database / "db");
  ::chmod((database / "db").c_str(), 0700);
  {
    // Another program's database: the header of an empty SQLite file with a table.
    const std::string command = "sqlite3 '" + (database / "db/index.db") + "' 'CREATE TABLE t(x)'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    ::chmod((database / "db/index.db").c_str(), 0600);
  }
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  const auto refused = vault->index(false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::store);
}

TEST(VaultIndex, MakesPrivateFilesWhateverTheUmask) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  const mode_t before = ::umask(0);
  (void)index(dir, database);
  dir.write("b.md", "- [ ] two\n");
  (void)index(dir, database);
  ::umask(before);
  struct stat st {};
  ASSERT_EQ(::stat((database / "db").c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 0777U, 0700U);
  for (const auto& entry : fs::directory_iterator(database / "db")) {
    ASSERT_EQ(::stat(entry.path().c_str(), &st), 0);
    EXPECT_EQ(st.st_mode & 0777U, 0600U) << entry.path();
  }
}

TEST(VaultIndex, WithoutAnIndexWritesNoFile) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  auto vault = open_vault(dir.path(), database / "db", IndexUse::none);
  ASSERT_TRUE(vault);
  ASSERT_TRUE(vault->query("not done"));
  EXPECT_TRUE(fs::is_empty(database.path()));
  EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1);
}

TEST(VaultIndex, CachedWithoutAnIndexSaysSo) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  auto vault = open_vault(dir.path(), database / "db", IndexUse::cached);
  ASSERT_TRUE(vault);
  const auto answer = vault->query("not done");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::not_found);
}

TEST(VaultIndex, OwnersOfUntouchedNotesFollowThePeople) {
  const TempDir dir, database;
  dir.write("task.md", "- [ ] Call @Dana\n");
  dir.write("other.md", "nothing\n");
  (void)index(dir, database);
  const auto owner = [&] {
    auto vault = open_vault(dir.path(), database / "db");
    auto answer = vault->query("has owner");
    return answer && !answer->tasks.empty() ? answer->tasks[0].owners.at(0)
                                            : Owner{"nobody", OwnerRule::known_person};
  };
  EXPECT_EQ(owner(), (Owner{"Dana", OwnerRule::unregistered}));
  dir.write("People/Dana Whitfield.md", "# Dana Whitfield\n");
  EXPECT_EQ(owner(), (Owner{"Dana Whitfield", OwnerRule::known_person}));
  dir.write("People/Dana Miller.md", "# Dana Miller\n");
  EXPECT_EQ(owner(), (Owner{"Dana", OwnerRule::unregistered}));
}

TEST(VaultSql, RefusesToWrite) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  auto vault = open_vault(dir.path(), database / "db");
  ASSERT_TRUE(vault);
  for (const char* text : {"DELETE FROM task", "UPDATE task SET due = NULL", "DROP TABLE task",
                           "ATTACH '/tmp/x' AS x", "PRAGMA journal_mode = OFF", "CREATE TABLE t(x)",
                           "VACUUM INTO '/tmp/x'", "", "-- nothing"}) {
    EXPECT_FALSE(vault->sql(text)) << text;
  }
  const auto rows = vault->sql("SELECT description FROM open_tasks");
  ASSERT_TRUE(rows) << to_string(rows.error());
  EXPECT_EQ(std::get<std::string>(rows->sections.at(0).rows.at(0).at(0)), "one");
}

TEST(VaultRepairs, PutBackALostSignBehindAByteOrderMark) {
  const TempDir dir, database;
  const std::string bom = "\xEF\xBB\xBF";
  dir.write("bom.md", bom + "- [ ] Call. üìÖ 2025-11-14 ‚Äì soon\n");  // 📅 without its U+F8FF
  dir.write("no bom.md", "- [ ] Call. üìÖ 2025-11-14 ‚Äì soon\n");
  dir.write("sound.md", bom + "- [ ] Call. 📅 2025-11-14\n");
  auto vault = open_vault(dir.path(), database / "db", IndexUse::none);
  ASSERT_TRUE(vault);
  const auto repairs = vault->repairs({});
  ASSERT_TRUE(repairs);
  EXPECT_TRUE(repairs->left.empty());
  ASSERT_EQ(repairs->patches.size(), 2U);
  EXPECT_NE(repairs->patches[0].patch.find("+" + bom + "- [ ] Call. 📅 2025-11-14 – soon\n"),
            std::string::npos)
      << repairs->patches[0].patch;
}

TEST(VaultQuery, DrawsWhatIsNestedWhereTheLayoutShowsTheTree) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] top\n    - note\n        - [x] below\n- [ ] other\n");
  for (const IndexUse use : {IndexUse::none, IndexUse::update}) {
    auto vault = open_vault(dir.path(), database / "db", use);
    ASSERT_TRUE(vault);
    const auto tree = vault->query("description includes top\nshow tree");
    ASSERT_TRUE(tree) << to_string(tree.error());
    const std::vector<TreeNode> expected{{0, TreeNode::Kind::found, 0},
                                         {1, TreeNode::Kind::item, 0},
                                         {2, TreeNode::Kind::nested, 0}};
    EXPECT_EQ(tree->groups.at(0).tree, expected);
    ASSERT_EQ(tree->list_items.size(), 1U);
    EXPECT_EQ(tree->list_items[0], (ListItem{"a.md", 2, "", "note"}));
    ASSERT_EQ(tree->nested_tasks.size(), 1U);
    EXPECT_EQ(tree->nested_tasks[0].description, "below");
    EXPECT_EQ(tree->count_text, "1 task");
    const auto flat = vault->query("description includes top");
    ASSERT_TRUE(flat);
    EXPECT_TRUE(flat->groups.at(0).tree.empty());
  }
}

TEST(VaultQuery, ExplainsWhereTheQueryOrTheCallerAsksForIt) {
  const TempDir dir, database;
  dir.write("a.md", "- [ ] one\n");
  auto vault = open_vault(dir.path(), database / "db", IndexUse::none);
  ASSERT_TRUE(vault);
  EXPECT_FALSE(vault->query("not done")->explanation);
  EXPECT_EQ(vault->query("not done\nexplain")->explanation->lines.size(), 2U);
  QueryOptions options;
  options.explain = true;
  const auto asked = vault->query("not done", options);
  ASSERT_TRUE(asked);
  EXPECT_TRUE(asked->layout.explain);
  ASSERT_TRUE(asked->explanation);
  ASSERT_EQ(asked->explanation->lines.size(), 1U);
  EXPECT_EQ(asked->explanation->lines[0].meaning, "it is to do, in progress or on hold");
}

TEST(VaultQuery, KnowsTheTaskFormatAndTheWordThatIsNotShown) {
  const TempDir dir, database;
  dir.write(".obsidian/plugins/obsidian-tasks-plugin/data.json",
            R"({"taskFormat": "dataview", "globalFilter": "#task", "removeGlobalFilter": true})");
  dir.write("a.md", "- [ ] #task one\n");
  auto vault = open_vault(dir.path(), database / "db", IndexUse::none);
  ASSERT_TRUE(vault);
  const auto answer = vault->query("not done");
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->dataview);
  EXPECT_EQ(answer->hidden_word, "#task");
  EXPECT_EQ(answer->today, Date::parse("2025-11-15"));
}

}  // namespace
}  // namespace vaultask
