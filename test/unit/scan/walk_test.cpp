#include "scan/walk.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>
#include <string>
#include <vector>

#include "support/temp_dir.hpp"

namespace vaultask::scan {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// A vault whose folders are all old enough to be believed: the walk's clock is ahead of them.
class WalkTest : public testing::Test {
 protected:
  Walk look(const Ignore& ignore = {}) {
    auto root = files::open_directory(dir_.path());
    EXPECT_TRUE(root);
    constexpr std::int64_t kLater = 4'000'000'000'000'000'000;
    auto found = walk(*root, ignore, believed_ ? kLater : 0,
                      [this](const std::string& path, store::PackedFolder& folder) -> Result<bool> {
                        const auto known = known_.find(path);
                        if (known == known_.end()) return false;
                        folder = known->second;
                        return true;
                      });
    EXPECT_TRUE(found);
    return found ? std::move(*found) : Walk();
  }

  /// As an index does that could read all of it.
  void remember(Walk walk) {
    for (const Change& change : walk.to_read) {
      auto& state = walk.folders[change.folder].notes[change.note].state;
      struct stat st {};
      ASSERT_EQ(::stat((dir_ / change.path).c_str(), &st), 0);
      state.note_id = change.is_new() ? ++last_id_ : change.known.note_id;
      state.stamp = files::stamp_of(st);
    }
    for (const std::string& path : walk.gone_folders) known_.erase(path);
    for (const auto& listing : walk.folders) known_[listing.path] = pack(listing);
  }

  static Names to_read(const Walk& walk) {
    Names paths;
    for (const Change& change : walk.to_read) paths.push_back(change.path);
    return paths;
  }

  test::TempDir dir_;
  std::map<std::string, store::PackedFolder> known_;
  std::int64_t last_id_ = 0;
  bool believed_ = true;
};

TEST_F(WalkTest, FindsAllOfAVaultThatWasNeverSeen) {
  dir_.write("b.md", "x");
  dir_.write("Work/Deep/c.md", "x");
  dir_.write("Work.md", "x");
  dir_.write("Work/a.md", "x");
  dir_.write("Work/plan.pdf", "x");
  dir_.write(".obsidian/app.json", "{}");
  const Walk walk = look();
  EXPECT_EQ(to_read(walk), (Names{"Work.md", "Work/Deep/c.md", "Work/a.md", "b.md"}));
  EXPECT_EQ(walk.notes, 4U);
  EXPECT_EQ(walk.attachments, 1U);
  EXPECT_EQ(walk.skipped.hidden, 1);
  EXPECT_EQ(walk.folders.size(), 3U);
  EXPECT_TRUE(walk.unreadable.empty());
}

TEST_F(WalkTest, HasNothingToTellOfAVaultAsItWas) {
  dir_.write("a.md", "x");
  dir_.write("Work/b.md", "x");
  dir_.write("Work/Deep/c.png", "x");
  const Walk first = look();
  remember(first);
  const Walk again = look();
  EXPECT_TRUE(again.to_read.empty());
  EXPECT_TRUE(again.folders.empty());
  EXPECT_EQ(again.notes, 2U);
  EXPECT_EQ(again.attachments, 1U);
  EXPECT_EQ(again.attachments_sum, first.attachments_sum);
}

TEST_F(WalkTest, ListsAFolderOnlyWhereItsStampIsAnotherOne) {
  dir_.write("Work/a.md", "x");
  remember(look());
  // What nobody could see without listing the folder.
  auto& work = known_["Work"];
  work.attachments = R"([["not there.png"]])";
  EXPECT_EQ(look().attachments, 1U);
  dir_.write("Work/b.md", "x");
  const Walk walk = look();
  EXPECT_EQ(walk.attachments, 0U);
  EXPECT_EQ(to_read(walk), Names{"Work/b.md"});
}

TEST_F(WalkTest, ListsAFolderWhoseStampTellsNothing) {
  believed_ = false;
  dir_.write("Work/a.md", "x");
  remember(look());
  EXPECT_EQ(known_["Work"].stamp, std::nullopt);
  known_["Work"].attachments = R"([["not there.png"]])";
  EXPECT_EQ(look().attachments, 0U);
}

TEST_F(WalkTest, FindsAChangedNoteInAFolderOfTheSameEntries) {
  dir_.write("Work/a.md", "x");
  dir_.write("Work/b.md", "x");
  remember(look());
  dir_.write("Work/b.md", "longer");
  const Walk walk = look();
  ASSERT_EQ(to_read(walk), Names{"Work/b.md"});
  EXPECT_FALSE(walk.to_read[0].is_new());
  ASSERT_EQ(walk.folders.size(), 1U);
  EXPECT_EQ(walk.folders[0].notes.size(), 2U);
}

TEST_F(WalkTest, FindsWhatWasRenamedOverANote) {
  dir_.write("Work/a.md", "x");
  dir_.write("Work/b.md", "y");
  remember(look());
  fs::rename(dir_ / "Work/b.md", dir_ / "Work/a.md");
  const Walk walk = look();
  EXPECT_EQ(to_read(walk), Names{"Work/a.md"});
  ASSERT_EQ(walk.gone.size(), 1U);
  EXPECT_EQ(walk.gone[0].path, "Work/b.md");
}

TEST_F(WalkTest, TellsOfFoldersThatAreGoneOrAreNone) {
  dir_.write("Work/Deep/a.md", "x");
  dir_.write("Old/b.md", "x");
  dir_.write("c.md", "x");
  remember(look());
  fs::remove_all(dir_ / "Work");
  fs::rename(dir_ / "Old", dir_ / "Older");
  fs::create_symlink("Older", dir_ / "Old");
  const Walk walk = look();
  EXPECT_EQ(walk.gone_folders, (Names{"Old", "Work"}));
  EXPECT_EQ(to_read(walk), Names{"Older/b.md"});
  EXPECT_EQ(walk.skipped.links, 1);
  EXPECT_EQ(walk.notes, 2U);
}

TEST_F(WalkTest, SeesAnotherFolderOfTheSameName) {
  dir_.write("Work/a.md", "x");
  dir_.write("Other/z.md", "x");
  remember(look());
  fs::rename(dir_ / "Work", dir_ / "Swap");
  fs::rename(dir_ / "Other", dir_ / "Work");
  fs::rename(dir_ / "Swap", dir_ / "Other");
  const Walk walk = look();
  EXPECT_EQ(to_read(walk), (Names{"Other/a.md", "Work/z.md"}));
  EXPECT_EQ(walk.gone.size(), 2U);
}

TEST_F(WalkTest, KeepsANoteThatICloudTookAway) {
  dir_.write("Work/a.md", "x");
  remember(look());
  fs::rename(dir_ / "Work/a.md", dir_ / "Work/.a.md.icloud");
  const Walk walk = look();
  EXPECT_TRUE(walk.gone.empty());
  ASSERT_EQ(walk.unreadable.size(), 1U);
  EXPECT_EQ(walk.unreadable[0].place->path, "Work/a.md");
  EXPECT_EQ(walk.notes, 0U);
  remember(walk);
  EXPECT_EQ(look().unreadable.size(), 1U) << "it is told in each run";
  fs::rename(dir_ / "Work/.a.md.icloud", dir_ / "Work/a.md");
  const Walk back = look();
  EXPECT_TRUE(back.unreadable.empty());
  EXPECT_EQ(to_read(back), Names{"Work/a.md"}) << "its time of change is another one";
  EXPECT_FALSE(back.to_read[0].is_new());
}

TEST_F(WalkTest, ExcludesWhatTheSettingsExclude) {
  dir_.write("Work/a.md", "x");
  dir_.write("Templates/t.md", "x");
  dir_.write("Work/b.sync-conflict-20250406-101112-ABCDEFG.md", "x");
  const Walk walk = look(*Ignore::compile({"Templates/"}));
  EXPECT_EQ(to_read(walk), Names{"Work/a.md"});
  EXPECT_EQ(walk.skipped.excluded, 1);
  EXPECT_EQ(walk.skipped.conflict_copies, 1);
}

TEST_F(WalkTest, EndsWithTheErrorOfWhatIsKnown) {
  dir_.write("a.md", "x");
  const auto root = files::open_directory(dir_.path());
  ASSERT_TRUE(root);
  const auto found =
      walk(*root, {}, 0, [](const std::string&, store::PackedFolder&) -> Result<bool> {
        return fail(ErrorCode::store, "the database is full");
      });
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().message, "the database is full");
}

}  // namespace
}  // namespace vaultask::scan
