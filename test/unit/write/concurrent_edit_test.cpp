// Edits saved while vaultask writes: each must be in the note or in the conflict copy afterwards.
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <thread>

#include "at_exchange.hpp"
#include "write/temporaries.hpp"
#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

class ConcurrentEdit : public WriteTest {
 protected:
  void SetUp() override {
    WriteTest::SetUp();
    vault_.write("note.md", "old\n");
  }
  /// As sync programs save.
  void save_by_rename(const std::string& text) const {
    vault_.write("editor's", text);
    fs::rename(vault_ / "editor's", vault_ / "note.md");
  }
  /// As editors save.
  void save_in_place(const std::string& text) const {
    const files::Fd fd(::open((vault_ / "note.md").c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
    ASSERT_TRUE(fd.valid());
    ASSERT_EQ(::write(fd.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  [[nodiscard]] Result<WriteOutcome> replace_note() const {
    return replace("note.md", "old\n", "new\n");
  }
};

TEST_F(ConcurrentEdit, ByRenameBeforeTheExchangeStaysInTheNote) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); }, {}});
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

// The note was edited, and the file system fails just when it is to be put back.

TEST_F(ConcurrentEdit, IsKeptAsAConflictCopyWhereItCannotBePutBack) {
  const ScopedAtExchange at(
      {[&] { save_by_rename("edited\n"); }, [] { fail_next_renames(1, EIO); }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}, {outcome->conflict_copy, "edited\n"}}));
}

TEST_F(ConcurrentEdit, IsKeptInTheTemporaryFileWhereNothingElseCanBeDone) {
  const ScopedAtExchange at(
      {[&] { save_by_rename("edited\n"); }, [] { fail_next_renames(1'000'000, EIO); }});
  const auto outcome = replace_note();
  ASSERT_FALSE(outcome);
  const std::string temporary = to_string(TemporaryName{
      TemporaryName::Kind::exchanged, files::content_hash("old\n"), files::content_hash("new\n")});
  EXPECT_NE(outcome.error().message.find(temporary), std::string::npos) << "it is named";
  const Tree expected{{"note.md", "new\n"}, {temporary, "edited\n"}};
  EXPECT_EQ(tree(), expected);
  const auto recovery = recover_temporaries(root_);
  ASSERT_TRUE(recovery);
  EXPECT_EQ(recovery->kept.size(), 1U) << "the next run names it, too";
  EXPECT_EQ(tree(), expected);
}

/// The old bytes that are kept for undo.
class ReplacedWithUndo : public ConcurrentEdit {
 protected:
  void SetUp() override {
    ConcurrentEdit::SetUp();
    auto store = UndoStore::open(state_ / "undo");
    ASSERT_TRUE(store);
    store_.emplace(std::move(*store));
    rules_.undo = &*store_;
  }
  [[nodiscard]] std::size_t kept() const { return store_->list()->entries.size(); }
  test::TempDir state_;
  std::optional<UndoStore> store_;
};

TEST_F(ReplacedWithUndo, ForgetsThemWhereTheNoteWasPutBack) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); }, {}});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(kept(), 0U);
}

TEST_F(ReplacedWithUndo, KeepsThemWhereTheNoteCouldNotBePutBack) {
  const ScopedAtExchange at(
      {[&] { save_by_rename("edited\n"); }, [] { fail_next_renames(1, EIO); }});
  ASSERT_TRUE(ended(replace_note(), WriteState::conflict));
  EXPECT_EQ(bytes("note.md"), "new\n");
  EXPECT_EQ(kept(), 1U);
}

TEST_F(ReplacedWithUndo, KeepsThemWhereOnlyTheTemporaryFileCouldNotBeRemoved) {
  const ScopedAtExchange at({{}, [] { fail_next_removals(1, EIO); }});
  const auto outcome = replace_note();
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().message.rfind("written, but ", 0), 0U) << to_string(outcome.error());
  EXPECT_EQ(bytes("note.md"), "new\n");
  EXPECT_EQ(kept(), 1U);
  EXPECT_EQ(recover_temporaries(root_)->removed.size(), 1U);
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}}));
}

class CannotExchange : public ConcurrentEdit, public ::testing::WithParamInterface<int> {};

TEST_P(CannotExchange, IsRefusedUnlessAllowed) {
  const ScopedAtExchange at({{}, {}, GetParam()});
  const auto refused = replace_note();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
  EXPECT_NE(refused.error().hint.find("--allow-unsafe-fs"), std::string::npos);
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\n"}}));
  EXPECT_FALSE(create("page.md", "page\n"));
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\n"}}));

  rules_.allow_unsafe_fs = true;
  EXPECT_TRUE(ended(replace_note(), WriteState::written));
  EXPECT_TRUE(ended(create("page.md", "page\n"), WriteState::written));
  EXPECT_TRUE(ended(create("page.md", "another\n"), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}, {"page.md", "page\n"}}));
}

INSTANTIATE_TEST_SUITE_P(, CannotExchange, ::testing::Values(EINVAL, ENOSYS));

}  // namespace
}  // namespace vaultask::writing
