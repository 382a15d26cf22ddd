// The file system fails, at the moment when most is at stake.
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>

#include "editor_fixture.hpp"

namespace vaultask::writing {
namespace {

class FailingFileSystem : public EditorTest {};

// The note was edited, and the file system fails just when it is to be put back.

TEST_F(FailingFileSystem, IsKeptAsAConflictCopyWhereItCannotBePutBack) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); },
                             [] {
                               at_exchange().renames = {1, EIO};
                             }});
  const auto outcome = replace_note();
  ASSERT_TRUE(ended(outcome, WriteState::conflict));
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}, {outcome->conflict_copy, "edited\n"}}));
}

TEST_F(FailingFileSystem, IsKeptInTheTemporaryFileWhereNothingElseCanBeDone) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); },
                             [] {
                               at_exchange().renames = {1'000'000, EIO};
                             }});
  const auto outcome = replace_note();
  ASSERT_FALSE(outcome);
  EXPECT_NE(outcome.error().message.find(temporary_), std::string::npos) << "it is named";
  const Tree expected{{"note.md", "new\n"}, {temporary_, "edited\n"}};
  EXPECT_EQ(tree(), expected);
  const auto recovery = recover_temporaries(root_);
  ASSERT_TRUE(recovery);
  EXPECT_EQ(recovery->kept.size(), 1U) << "the next run names it, too";
  EXPECT_EQ(tree(), expected);
}

/// The old bytes that are kept for undo.
class ReplacedWithUndo : public FailingFileSystem {
 protected:
  void SetUp() override {
    FailingFileSystem::SetUp();
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
  const ScopedAtExchange at({.before = [&] { save_by_rename("edited\n"); }});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(kept(), 0U);
}

TEST_F(ReplacedWithUndo, KeepsThemWhereTheNoteCouldNotBePutBack) {
  const ScopedAtExchange at({[&] { save_by_rename("edited\n"); },
                             [] {
                               at_exchange().renames = {1, EIO};
                             }});
  ASSERT_TRUE(ended(replace_note(), WriteState::conflict));
  EXPECT_EQ(bytes("note.md"), "new\n");
  EXPECT_EQ(kept(), 1U);
}

TEST_F(ReplacedWithUndo, KeepsThemWhereOnlyTheTemporaryFileCouldNotBeRemoved) {
  const ScopedAtExchange at({{}, [] { at_exchange().removals = {1, EIO}; }});
  const auto outcome = replace_note();
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().message.rfind("written, but ", 0), 0U) << to_string(outcome.error());
  EXPECT_EQ(bytes("note.md"), "new\n");
  EXPECT_EQ(kept(), 1U);
  EXPECT_EQ(recover_temporaries(root_)->removed.size(), 1U);
  EXPECT_EQ(tree(), (Tree{{"note.md", "new\n"}}));
}

TEST_F(FailingFileSystem, ThatExchangedAlreadyWhenItSaidInterrupted) {
  // As a network file system may: the call that is made again exchanges them back.
  const auto exchange = [&] {
    const int folder = root_.get();
    ::syscall(SYS_renameat2, folder, "note.md", folder, temporary_.c_str(), RENAME_EXCHANGE);
  };
  const ScopedAtExchange at({.before = exchange});
  ASSERT_TRUE(ended(replace_note(), WriteState::busy));
  EXPECT_EQ(tree(), (Tree{{"note.md", "old\n"}}));
}

TEST_F(FailingFileSystem, LosesPowerAtAnyMoment) {
  // The new note is on the disk before it is exchanged, the exchange before the old one is removed.
  std::string order;
  const ScopedAtExchange at({.before = [&] { order += "exchange "; },
                             .before_sync =
                                 [&](bool is_folder) {
                                   order += is_folder ? "folder " : "file ";
                                   EXPECT_EQ(tree().count(temporary_), is_folder ? 1U : 0U);
                                 }});
  ASSERT_TRUE(ended(replace_note(), WriteState::written));
  EXPECT_EQ(order, "file exchange folder ");
  order.clear();
  at_exchange().before_sync = [&](bool is_folder) {
    order += is_folder ? "folder " : "file ";
    EXPECT_EQ(tree().count("page.md"), is_folder ? 1U : 0U);
  };
  ASSERT_TRUE(ended(create("page.md", "new\n"), WriteState::written));
  EXPECT_EQ(order, "file folder ");
}

class CannotExchange : public FailingFileSystem, public ::testing::WithParamInterface<int> {};

TEST_P(CannotExchange, IsRefusedUnlessAllowed) {
  const ScopedAtExchange at({.renames = {1'000'000, GetParam()}});
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
