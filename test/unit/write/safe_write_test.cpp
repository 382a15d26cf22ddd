#include "write/safe_write.hpp"

#include "write/temporaries.hpp"
#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

class SafeWrite : public WriteTest {};

struct Content {
  const char* name;
  std::string before;
  std::string after;
};

class Contents : public WriteTest, public ::testing::WithParamInterface<Content> {};

TEST_P(Contents, AreWrittenByteForByte) {
  const auto& [name, before, after] = GetParam();
  vault_.write("a note.md", before);
  ASSERT_TRUE(ended(replace("a note.md", before, after), WriteState::written));
  EXPECT_EQ(tree(), (std::map<std::string, std::string>{{"a note.md", after}}));
}

std::string every_byte() {
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  return all;
}

INSTANTIATE_TEST_SUITE_P(
    , Contents,
    ::testing::Values(Content{"Plain", "# Tax\nold\n", "# Tax\nnew\n"},
                      Content{"CarriageReturns", "# Tax\r\nold\r\n", "# Tax\r\nnew\r\n"},
                      Content{"ByteOrderMark", "\xEF\xBB\xBFold\n", "\xEF\xBB\xBFnew\n"},
                      Content{"NoFinalNewline", "old", "new"},
                      Content{"EveryByte", "old" + every_byte(), every_byte() + "new"},
                      Content{"FromEmpty", "", "new\n"}, Content{"ToEmpty", "old\n", ""},
                      Content{"Shorter", std::string(300'000, 'a'), "b"},
                      Content{"Longer", "b", std::string(300'000, 'a')},
                      Content{"SameLength", "old\n", "new\n"}),
    [](const auto& row) { return row.param.name; });

TEST_F(SafeWrite, TouchesNothingWhereTheNoteHoldsTheResultAlready) {
  vault_.write("note.md", "same\n", 0);
  const struct stat before = stat_of_note("note.md");
  const struct stat folder_before = stat_of_note(".");
  EXPECT_TRUE(ended(replace("note.md", "same\n", "same\n"), WriteState::unchanged));
  EXPECT_TRUE(ended(replace("note.md", "as it was long ago\n", "same\n"), WriteState::unchanged));
  const struct stat after = stat_of_note("note.md");
  EXPECT_EQ(files::stamp_of(before), files::stamp_of(after));
  EXPECT_EQ(files::stamp_of(folder_before), files::stamp_of(stat_of_note(".")));
}

TEST_F(SafeWrite, LeavesANoteThatIsNotWhatTheResultWasComputedFrom) {
  vault_.write("note.md", "edited\n");
  const auto outcome = replace("note.md", "old\n", "new\n");
  ASSERT_TRUE(ended(outcome, WriteState::busy));
  EXPECT_FALSE(outcome->why.empty());
  EXPECT_EQ(bytes("note.md"), "edited\n");
  for (const char* near : {"edited", "edited\n\n", "editeD\n"}) {
    EXPECT_TRUE(ended(replace("note.md", near, "new\n"), WriteState::busy)) << near;
  }
}

TEST_F(SafeWrite, IsBusyWhereTheNoteOrItsFolderIsGone) {
  EXPECT_TRUE(ended(replace("gone.md", "old\n", "new\n"), WriteState::busy));
  EXPECT_TRUE(ended(replace("gone/note.md", "old\n", "new\n"), WriteState::busy));
  EXPECT_TRUE(tree().empty());
}

struct Age {
  int seconds;  // negative: in the future
  std::int64_t settle_ns;
  WriteState expected;
};

TEST_F(SafeWrite, WaitsUntilANoteHasSettled) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  for (const Age& age : {
           Age{0, 2 * kSecond, WriteState::busy},
           Age{1, 2 * kSecond, WriteState::busy},
           Age{2, 2 * kSecond, WriteState::written},
           Age{119, 120 * kSecond, WriteState::busy},
           Age{120, 120 * kSecond, WriteState::written},
           Age{0, 0, WriteState::written},
           Age{-1, 2 * kSecond, WriteState::busy},
           // A clock that was wrong once must not keep the note from being written for years.
           Age{-3600, 120 * kSecond, WriteState::written},
           Age{-400'000'000, 120 * kSecond, WriteState::written},
           Age{2'000'000'000, 120 * kSecond, WriteState::written},
       }) {
    vault_.write("note.md", "old\n", 0);
    const struct stat st = stat_of_note("note.md");
    rules_.now_ns = files::stamp_of(st).mtime_ns + age.seconds * kSecond;
    rules_.settle_ns = age.settle_ns;
    EXPECT_TRUE(ended(replace("note.md", "old\n", "new\n"), age.expected))
        << age.seconds << " s old, settles in " << age.settle_ns;
    EXPECT_EQ(bytes("note.md"), age.expected == WriteState::written ? "new\n" : "old\n");
  }
}

TEST_F(SafeWrite, WritesBelowFoldersAndUnderTheLongestNames) {
  const std::string longest = std::string(252, 'n') + ".md";
  const std::string umlauts = "Äpfel & Übel/日本語 😀.md";
  for (const std::string& path : {std::string("a/b/c/note.md"), longest, "deep/" + longest, umlauts,
                                  std::string("line\nfeed.md"), std::string("\xFF\xFE.md")}) {
    vault_.write(path, "old\n");
    EXPECT_TRUE(ended(replace(path, "old\n", "new\n"), WriteState::written)) << path;
    EXPECT_EQ(bytes(path), "new\n");
  }
}

TEST_F(SafeWrite, GivesTheNoteANaturalTimeAndAnInodeOfItsOwn) {
  vault_.write("note.md", "old\n", 86'400);
  ASSERT_TRUE(ended(replace("note.md", "old\n", "new\n"), WriteState::written));
  const std::int64_t mtime = files::stamp_of(stat_of_note("note.md")).mtime_ns;
  EXPECT_NEAR(static_cast<double>(mtime), static_cast<double>(now_ns()), 60e9);
}

TEST_F(SafeWrite, KeepsTheOldBytesForUndo) {
  const test::TempDir state;
  const auto store = UndoStore::open(state / "undo");
  ASSERT_TRUE(store) << to_string(store.error());
  rules_.undo = &*store;
  rules_.run = 42;
  vault_.write("sub/note.md", "old\n");
  ASSERT_TRUE(ended(replace("sub/note.md", "old\n", "new\n"), WriteState::written));
  const auto list = store->list();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->entries.size(), 1U);
  EXPECT_EQ(list->entries[0].run, 42);
  EXPECT_EQ(list->entries[0].path, "sub/note.md");
  EXPECT_EQ(list->entries[0].new_hash, files::content_hash("new\n"));
  const auto old = store->read(list->entries[0]);
  ASSERT_TRUE(old);
  EXPECT_EQ(*old, "old\n");
}

TEST_F(SafeWrite, KeepsNothingForAWriteThatDidNotComeAbout) {
  const test::TempDir state;
  const auto store = UndoStore::open(state / "undo");
  ASSERT_TRUE(store);
  rules_.undo = &*store;
  vault_.write("open.md", "old\n");
  const files::Fd editor(::open((vault_ / "open.md").c_str(), O_WRONLY | O_CLOEXEC));
  EXPECT_TRUE(ended(replace("open.md", "old\n", "new\n"), WriteState::busy));
  EXPECT_TRUE(store->list()->entries.empty());
}

TEST_F(SafeWrite, WritesNothingWhereTheOldBytesCannotBeKept) {
  const test::TempDir state;
  const auto store = UndoStore::open(state / "undo");
  ASSERT_TRUE(store);
  std::filesystem::remove_all(state / "undo");
  rules_.undo = &*store;
  vault_.write("note.md", "old\n");
  const auto outcome = replace("note.md", "old\n", "new\n");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, ErrorCode::store);
  EXPECT_EQ(tree(), (std::map<std::string, std::string>{{"note.md", "old\n"}}));
}

TEST_F(SafeWrite, ReplacesAFreshTemporaryOfAnInterruptedRun) {
  vault_.write("note.md", "old\n");
  const TemporaryName name{TemporaryName::Kind::fresh, files::content_hash("old\n"),
                           files::content_hash("new\n")};
  vault_.write(to_string(name), "ne");
  ASSERT_TRUE(ended(replace("note.md", "old\n", "new\n"), WriteState::written));
  EXPECT_EQ(tree(), (std::map<std::string, std::string>{{"note.md", "new\n"}}));
}

TEST_F(SafeWrite, NeverWritesOverAnExchangedTemporaryOfAnInterruptedRun) {
  vault_.write("note.md", "old\n");
  const TemporaryName name{TemporaryName::Kind::exchanged, files::content_hash("old\n"),
                           files::content_hash("new\n")};
  vault_.write(to_string(name), "somebody's words\n");
  const auto before = tree();
  EXPECT_FALSE(replace("note.md", "old\n", "new\n"));
  EXPECT_EQ(tree(), before);
}

}  // namespace
}  // namespace vaultask::writing
