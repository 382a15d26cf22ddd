#include "write/undo_store.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "write/undo_entry.hpp"
#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDay = 86'400'000'000'000;
constexpr std::int64_t kRun = 1'763'164'800'000'000'000;  // 2025-11-15

class UndoStoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto store = UndoStore::open(folder());
    ASSERT_TRUE(store) << to_string(store.error());
    store_.emplace(std::move(*store));
  }
  [[nodiscard]] std::string folder() const { return state_ / "undo"; }
  UndoEntry keep(std::int64_t run, const std::string& path, const std::string& bytes) const {
    auto entry = store_->keep(run, path, bytes, files::content_hash("new"));
    EXPECT_TRUE(entry) << to_string(entry.error());
    return entry ? *entry : UndoEntry{};
  }
  /// "run path" of each entry.
  [[nodiscard]] std::vector<std::string> listed(const std::optional<std::string>& path = {}) const {
    std::vector<std::string> rows;
    const auto list = store_->list(path);
    EXPECT_TRUE(list);
    for (const auto& entry : list->entries) {
      rows.push_back(std::to_string(entry.run) + ' ' + entry.path);
    }
    return rows;
  }
  test::TempDir state_;
  std::optional<UndoStore> store_;
};

using Rows = std::vector<std::string>;

TEST_F(UndoStoreTest, GivesBackEveryByteOfNotesWithAnyName) {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  for (const std::string& path :
       {std::string("a.md"), std::string("Ä b/日本.md"), std::string("line\nfeed.md"),
        std::string("\xFF\xFE/..\\x.md"), std::string("size 1\npath 2\n.md"),
        std::string(4000, 'p') + ".md", std::string("../../etc/passwd.md")}) {
    for (const std::string& bytes :
         {std::string(), std::string("old\r\n"), every_byte,
          std::string("vaultask-undo-1\nrun 1\n"), std::string(100'000, 'x')}) {
      const UndoEntry kept = keep(kRun, path, bytes);
      EXPECT_EQ(kept.path, path);
      EXPECT_EQ(kept.file.find('/'), std::string::npos);
      const auto list = store_->list(path);
      ASSERT_TRUE(list);
      ASSERT_EQ(list->entries.size(), 1U) << path;
      EXPECT_EQ(list->entries[0].path, path);
      EXPECT_EQ(list->entries[0].size, static_cast<std::int64_t>(bytes.size()));
      EXPECT_EQ(list->entries[0].new_hash, files::content_hash("new"));
      const auto read = store_->read(list->entries[0]);
      ASSERT_TRUE(read) << path;
      EXPECT_EQ(*read, bytes);
      ASSERT_TRUE(store_->discard(kept));
    }
  }
  EXPECT_TRUE(fs::is_empty(folder()));
}

TEST_F(UndoStoreTest, ListsTheNewestRunFirst) {
  keep(kRun, "b.md", "1");
  keep(kRun + 2, "a.md", "2");
  keep(kRun + 1, "b.md", "3");
  keep(kRun, "a.md", "4");
  const std::string run = std::to_string(kRun).substr(0, 18);
  EXPECT_EQ(listed(), (Rows{run + "2 a.md", run + "1 b.md", run + "0 a.md", run + "0 b.md"}));
  EXPECT_EQ(listed("b.md"), (Rows{run + "1 b.md", run + "0 b.md"}));
  EXPECT_EQ(listed("c.md"), Rows{});
}

TEST_F(UndoStoreTest, KeepsSeveralWritesOfANoteInOneRun) {
  for (int i = 1; i <= 12; ++i) keep(kRun, "a.md", "text " + std::to_string(i));
  const auto list = store_->list("a.md");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->entries.size(), 12U);
  EXPECT_EQ(*store_->read(list->entries.front()), "text 12") << "the latest first";
  EXPECT_EQ(*store_->read(list->entries.back()), "text 1");
}

TEST_F(UndoStoreTest, IsForItsUserAlone) {
  const mode_t mask = ::umask(0);
  const auto store = UndoStore::open(state_ / "another/undo");
  ASSERT_TRUE(store);
  const auto kept = store->keep(kRun, "a.md", "old", 0);
  ::umask(mask);
  ASSERT_TRUE(kept);
  struct stat st {};
  ASSERT_EQ(::stat((state_ / "another/undo").c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 07777U, 0700U);
  ASSERT_EQ(::stat((state_ / ("another/undo/" + kept->file)).c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 07777U, 0600U);
}

TEST_F(UndoStoreTest, RefusesAFolderThatOthersMayWriteTo) {
  for (const mode_t mode : {0770U, 0707U, 0777U}) {
    ASSERT_EQ(::chmod(folder().c_str(), mode), 0);
    const auto store = UndoStore::open(folder());
    ASSERT_FALSE(store) << mode;
    EXPECT_EQ(store.error().code, ErrorCode::store);
  }
}

TEST_F(UndoStoreTest, RefusesAFolderThatIsALink) {
  fs::create_directory_symlink(folder(), state_ / "link");
  EXPECT_FALSE(UndoStore::open(state_ / "link"));
}

TEST_F(UndoStoreTest, SkipsDamagedEntriesAndNamesThem) {
  struct Row {
    const char* what;
    std::function<std::string(std::string)> damage;
  };
  for (const Row& row : {
           Row{"torn", [](std::string s) { return s.substr(0, s.size() - 1); }},
           Row{"empty", [](const std::string&) { return std::string(); }},
           Row{"longer", [](std::string s) { return s + 'x'; }},
           Row{"a byte changed",
               [](std::string s) {
                 s.back() ^= 1;
                 return s;
               }},
           Row{"header torn", [](std::string s) { return s.substr(0, 40); }},
           Row{"another program's", [](const std::string&) { return std::string("hello\n"); }},
       }) {
    const UndoEntry good = keep(kRun, "good.md", "old");
    const UndoEntry bad = keep(kRun, "bad.md", "old");
    const std::string file = folder() + '/' + bad.file;
    std::ifstream in(file, std::ios::binary);
    const std::string whole(std::istreambuf_iterator<char>(in), {});
    std::ofstream(file, std::ios::binary | std::ios::trunc) << row.damage(whole);
    const auto list = store_->list();
    ASSERT_TRUE(list) << row.what;
    ASSERT_EQ(list->entries.size(), 1U) << row.what;
    EXPECT_EQ(list->entries[0].path, "good.md") << row.what;
    EXPECT_EQ(list->damaged, std::vector<std::string>{bad.file}) << row.what;
    const auto read = store_->read(bad);
    ASSERT_FALSE(read) << row.what;
    EXPECT_EQ(read.error().code, ErrorCode::damaged) << row.what;
    ASSERT_TRUE(store_->discard(good));
    ASSERT_TRUE(store_->discard(bad));
  }
}

TEST_F(UndoStoreTest, FollowsNoLinkInItsFolder) {
  const UndoEntry kept = keep(kRun, "a.md", "old");
  fs::rename(folder() + '/' + kept.file, state_ / "moved");
  fs::create_symlink(state_ / "moved", folder() + '/' + kept.file);
  EXPECT_FALSE(store_->read(kept));
  EXPECT_EQ(store_->list()->damaged.size(), 1U);
}

TEST_F(UndoStoreTest, ForgetsAfterThirtyDays) {
  keep(kRun, "old.md", "1");
  keep(kRun + kDay, "a day younger.md", "2");
  keep(kRun + 400 * kDay, "from the future.md", "3");
  EXPECT_EQ(*store_->prune(kRun + 30 * kDay), 0);
  EXPECT_EQ(*store_->prune(kRun + 30 * kDay + 1), 1);
  EXPECT_EQ(listed().size(), 2U);
  EXPECT_EQ(*store_->prune(kRun + 32 * kDay), 1);
  EXPECT_EQ(listed().size(), 1U);
}

TEST_F(UndoStoreTest, PruneLeavesOtherFilesAlone) {
  std::ofstream(folder() + "/README") << "somebody's";
  std::ofstream(folder() + "/unfinished.tmp") << "torn";
  EXPECT_EQ(store_->list()->damaged, std::vector<std::string>{"README"});
  EXPECT_EQ(*store_->prune(kRun), 1);
  EXPECT_TRUE(fs::exists(folder() + "/README"));
}

TEST(UndoFileName, SortsByRunAndIsRecognised) {
  UndoEntry entry;
  entry.path = "a.md";
  entry.run = 9;
  const std::string first = undo_file_name(entry, 1);
  entry.run = 10;
  const std::string second = undo_file_name(entry, 1);
  EXPECT_LT(first, second);
  EXPECT_TRUE(is_undo_file_name(first));
  EXPECT_EQ(run_of(second), 10);
  EXPECT_TRUE(names_note(first, "a.md"));
  EXPECT_FALSE(names_note(first, "b.md"));
  for (const std::string& name : {std::string(), std::string("README"), first + "x", "x" + first,
                                  first.substr(1), std::string(".old")}) {
    EXPECT_FALSE(is_undo_file_name(name)) << name;
  }
}

}  // namespace
}  // namespace vaultask::writing
