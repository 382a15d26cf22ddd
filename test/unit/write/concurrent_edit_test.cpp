// Edits saved while vaultask writes: each must be in the note or in the conflict copy afterwards.
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "editor_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;

class ConcurrentEdit : public EditorTest {};

TEST_F(ConcurrentEdit, ByRenameBeforeTheExchangeStaysInTheNote) {
  const ScopedAtExchange at({.before = [&] { save_by_rename("edited\n"); }});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}}));
}

TEST_F(ConcurrentEdit, ByRenameOfTheSameBytesStaysTheEditorsFile) {
  const ScopedAtExchange at({[&] { save_by_rename("old\n"); }, {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\n"}}));
}

TEST_F(ConcurrentEdit, InPlaceBeforeTheExchangeWaitsAndGoesIntoTheNote) {
  std::thread editor;
  const ScopedAtExchange at({[&] {
                               editor = std::thread([&] { save_in_place("edited\n"); });
                               ::usleep(100'000);  // it waits in open(2) by now
                             },
                             {}});
  const auto outcome = replace_note();
  editor.join();
  ASSERT_TRUE(ended(outcome, WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}}));
}

TEST_F(ConcurrentEdit, AfterTheExchangeIsOneOfTheNewNote) {
  const ScopedAtExchange at({{}, [&] { save_in_place("new, edited\n"); }});
  ASSERT_TRUE(ended(replace_note(), WriteState::written));
  EXPECT_EQ(tree(), (Tree{{"note.md", "new, edited\n"}}));
}

TEST_F(ConcurrentEdit, BeforeAndAfterTheExchangeAreBothKept) {
  const ScopedAtExchange at(
      {[&] { save_by_rename("edited\n"); }, [&] { save_in_place("new, edited\n"); }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(outcome->conflict_copy, "note (vaultask conflict 2025-11-15).md");
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}, {outcome->conflict_copy, "new, edited\n"}}));
}

TEST_F(ConcurrentEdit, BeforeAndAfterTheExchangeByRenameAreBothKept) {
  const ScopedAtExchange at(
      {[&] { save_by_rename("first\n"); }, [&] { save_by_rename("second\n"); }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(tree(), (Tree{{"note.md", "first\n"}, {outcome->conflict_copy, "second\n"}}));
}

TEST_F(ConcurrentEdit, OfWhoHasTheNewNoteStillOpenGoesIntoTheConflictCopy) {
  files::Fd editor;
  const ScopedAtExchange at(
      {[&] { save_by_rename("edited\n"); },
       [&] {
         editor = files::Fd(::open((vault_ / "note.md").c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
       }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  ASSERT_EQ(::write(editor.get(), "late\n", 5), 5);
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}, {outcome->conflict_copy, "new\nlate\n"}}));
}

TEST_F(ConcurrentEdit, ConflictsInAFolderAreNamedByTheirPath) {
  vault_.write("sub/note.md", "old\n");
  const ScopedAtExchange at({[&] {
                               vault_.write("e", "first\n");
                               fs::rename(vault_ / "e", vault_ / "sub/note.md");
                             },
                             [&] { vault_.write("sub/note.md", "second\n"); }});
  const auto outcome = replace("sub/note.md", "old\n", "new\n");
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(outcome->conflict_copy, "sub/note (vaultask conflict 2025-11-15).md");
  EXPECT_EQ(bytes(outcome->conflict_copy), "second\n");
}

TEST_F(ConcurrentEdit, OfANoteThatIsMovedAwayLeavesItMoved) {
  const ScopedAtExchange at({[&] { fs::rename(vault_ / "note.md", vault_ / "moved.md"); }, {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"moved.md", "old\n"}}));
}

TEST_F(ConcurrentEdit, PutsTheOldNoteBackWhereTheNewOneWasMovedAway) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); },
                             [&] { fs::rename(vault_ / "note.md", vault_ / "moved.md"); }});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"moved.md", "new\n"}, {"note.md", "edited\n"}}));
}

TEST_F(ConcurrentEdit, OfAFileThatBecomesAFolderIsLeft) {
  const ScopedAtExchange at({[&] {
                               fs::remove(vault_ / "note.md");
                               fs::create_directory(vault_ / "note.md");
                             },
                             {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "(folder)"}}));
}

TEST_F(ConcurrentEdit, OfAFileThatBecomesALinkIsLeft) {
  vault_.write("target.md", "old\n");
  const ScopedAtExchange at({[&] {
                               fs::remove(vault_ / "note.md");
                               fs::create_symlink("target.md", vault_ / "note.md");
                             },
                             {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "-> target.md"}, {"target.md", "old\n"}}));
}

TEST_F(ConcurrentEdit, ThatMakesAHardLinkIsLeft) {
  const ScopedAtExchange at(
      {[&] { fs::create_hard_link(vault_ / "note.md", vault_ / "linked.md"); }, {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"linked.md", "old\n"}, {"note.md", "old\n"}}));
}

TEST_F(ConcurrentEdit, OfModeAloneIsKept) {
  const ScopedAtExchange at({[&] { ::chmod((vault_ / "note.md").c_str(), 0640); }, {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(stat_of_note("note.md").st_mode & 07777U, 0640U);
}

TEST_F(ConcurrentEdit, OfTheFolderForALinkIsNotFollowed) {
  const test::TempDir elsewhere;
  elsewhere.write("note.md", "old\n");
  vault_.write("sub/note.md", "old\n");
  const ScopedAtExchange at({[&] {
                               fs::rename(vault_ / "sub", vault_ / "was sub");
                               fs::create_directory_symlink(elsewhere.path(), vault_ / "sub");
                             },
                             {}});
  ASSERT_TRUE(ended(replace("sub/note.md", "old\n", "new\n"), WriteState::written));
  EXPECT_EQ(bytes("was sub/note.md"), "new\n") << "the note it was asked to write";
  std::ifstream untouched(elsewhere / "note.md");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(untouched), {}), "old\n");
}

// ---- later and earlier moments ----

TEST_F(ConcurrentEdit, BeforeTheNewNoteIsWholeNeedsNoExchange) {
  bool is_exchanged = false;
  const ScopedAtExchange at({.before = [&] { is_exchanged = true; },
                             .before_sync =
                                 [&](bool is_folder) {
                                   if (!is_folder) save_by_rename("edited\n");
                                 }});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}}));
  EXPECT_FALSE(is_exchanged);
}

TEST_F(ConcurrentEdit, IsPutBackBeforeAnythingElseIsDone) {
  std::string seen;
  const ScopedAtExchange at({.before = [&] { save_by_rename("edited\n"); },
                             .before_sync =
                                 [&](bool is_folder) {
                                   if (is_folder && seen.empty()) seen = bytes("note.md");
                                 }});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(seen, "edited\n");
}

TEST_F(ConcurrentEdit, OfWhoFoundTheOldNoteLongAgoAndOpensItLateGoesIntoTheNote) {
  // Between looking a name up and opening the file a process may be held up for any time.
  std::thread editor;
  const auto open_late = [&](bool is_folder) {
    if (!is_folder || editor.joinable()) return;
    editor = std::thread([path = vault_ / temporary_] {
      const files::Fd fd(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
      EXPECT_EQ(::write(fd.get(), "late\n", 5), 5);
    });
    ::usleep(100'000);  // it waits in open(2) by now
  };
  const ScopedAtExchange at({.before_sync = open_late});
  const auto outcome = replace_note();
  editor.join();
  ASSERT_TRUE(ended(outcome, WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\nlate\n"}}));
}

TEST_F(ConcurrentEdit, ThatSavesTheVeryBytesOfTheNewNoteIsKept) {
  const ScopedAtExchange at(
      {.before = [&] { save_by_rename("edited\n"); }, .after = [&] { save_by_rename("new\n"); }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}, {outcome->conflict_copy, "new\n"}}));
}

TEST_F(ConcurrentEdit, WithoutLeasesIsSeenByItsBytes) {
  const ScopedAtExchange at({.before = [&] { save_in_place("edited\n"); }, .no_leases = true});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "edited\n"}}));
}

TEST_F(ConcurrentEdit, WithoutLeasesNothingElseIsAnother) {
  const ScopedAtExchange at({.no_leases = true});
  ASSERT_TRUE(ended(replace_note(), WriteState::written));
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}}));
}

TEST_F(ConcurrentEdit, NamesWhoHasTheNoteOpen) {
  const files::Fd editor(::open((vault_ / "note.md").c_str(), O_WRONLY | O_CLOEXEC));
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::busy));
  EXPECT_NE(outcome->why.find("open for writing"), std::string::npos) << outcome->why;
}

TEST_F(ConcurrentEdit, TakesTheNameOfANewNote) {
  const ScopedAtExchange at({.before_naming = [&] { vault_.write("page.md", "somebody's\n"); }});
  ASSERT_TRUE(ended(create("page.md", "new\n"), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\n"}, {"page.md", "somebody's\n"}}));
}

}  // namespace
}  // namespace vaultask::writing
