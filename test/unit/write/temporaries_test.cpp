#include "write/temporaries.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

namespace fs = std::filesystem;
using Kind = TemporaryName::Kind;
using Tree = std::map<std::string, std::string>;

TEST(TemporaryNames, AreWrittenAndRead) {
  const TemporaryName fresh{Kind::fresh, 0x2D06800538D394C2ULL, 1};
  EXPECT_EQ(to_string(fresh), ".~vaultask-n-2d06800538d394c2-0000000000000001.tmp");
  EXPECT_EQ(parse_temporary_name(to_string(fresh)), fresh);
  const TemporaryName exchanged{Kind::exchanged, 0, ~std::uint64_t{0}};
  EXPECT_EQ(to_string(exchanged), ".~vaultask-s-0000000000000000-ffffffffffffffff.tmp");
  EXPECT_EQ(parse_temporary_name(to_string(exchanged)), exchanged);
}

TEST(TemporaryNames, AreNoOtherNames) {
  for (const char* name : {"", ".tmp", "note.md", ".~vaultask-n.tmp",
                           "~vaultask-n-2d06800538d394c2-0000000000000001.tmp",
                           ".~vaultask-x-2d06800538d394c2-0000000000000001.tmp",
                           ".~vaultask-n-2D06800538D394C2-0000000000000001.tmp",
                           ".~vaultask-n-2d06800538d394c2-000000000000001.tmp",
                           ".~vaultask-n-2d06800538d394c2-00000000000000001.tmp",
                           ".~vaultask-n-2d06800538d394c2_0000000000000001.tmp",
                           ".~vaultask-n_2d06800538d394c2-0000000000000001.tmp",
                           ".~vaultask-n-2d06800538d394c2-000000000000000g.tmp",
                           ".~vaultask-n-2d06800538d394c2-0000000000000001.md"}) {
    EXPECT_EQ(parse_temporary_name(name), std::nullopt) << name;
  }
}

class Recovering : public WriteTest {
 protected:
  static std::string name(Kind kind) {
    return to_string(
        TemporaryName{kind, files::content_hash("old\n"), files::content_hash("new\n")});
  }
  [[nodiscard]] Recovery recover() const {
    auto recovery = recover_temporaries(root_);
    EXPECT_TRUE(recovery) << to_string(recovery.error());
    if (!recovery) return {};
    std::sort(recovery->removed.begin(), recovery->removed.end());
    return std::move(*recovery);
  }
  const std::string fresh_ = name(Kind::fresh);
  const std::string exchanged_ = name(Kind::exchanged);
};

TEST_F(Recovering, FindsNothingInAVaultThatIsInOrder) {
  vault_.write("note.md", "old\n");
  vault_.write("sub/.~lock.tmp", "x");
  const Recovery recovery = recover();
  EXPECT_TRUE(recovery.removed.empty());
  EXPECT_TRUE(recovery.kept.empty());
  EXPECT_EQ(tree().size(), 3U);
}

TEST_F(Recovering, RemovesWhatHoldsNothingOfAnybodys) {
  struct Row {
    const char* what;
    std::string name;
    const char* bytes;
  };
  for (const Row& row :
       {Row{"torn", fresh_, "ne"}, Row{"empty", fresh_, ""}, Row{"whole", fresh_, "new\n"},
        Row{"not exchanged", exchanged_, "new\n"}, Row{"exchanged", exchanged_, "old\n"}}) {
    vault_.write("sub/note.md", "old\n");
    vault_.write("sub/" + row.name, row.bytes);
    const Recovery recovery = recover();
    EXPECT_EQ(recovery.removed, std::vector<std::string>{"sub/" + row.name}) << row.what;
    EXPECT_TRUE(recovery.kept.empty()) << row.what;
    EXPECT_EQ(tree(), (Tree{{"sub", "(folder)"}, {"sub/note.md", "old\n"}})) << row.what;
  }
}

TEST_F(Recovering, KeepsAndReportsSomebodysWords) {
  for (const char* words : {"edited\n", "", "old\n\n"}) {
    vault_.write("sub/" + exchanged_, words);
    const auto before = tree();
    for (int again = 0; again < 2; ++again) {
      const Recovery recovery = recover();
      EXPECT_TRUE(recovery.removed.empty());
      ASSERT_EQ(recovery.kept.size(), 1U);
      EXPECT_EQ(recovery.kept[0].place->path, "sub/" + exchanged_);
      EXPECT_FALSE(recovery.kept[0].hint.empty());
      EXPECT_EQ(tree(), before);
    }
  }
}

TEST_F(Recovering, KeepsWhatIsBeingWrittenTo) {
  vault_.write(exchanged_, "old\n");
  {
    const files::Fd editor(::open((vault_ / exchanged_).c_str(), O_WRONLY | O_CLOEXEC));
    EXPECT_EQ(recover().kept.size(), 1U);
  }
  EXPECT_EQ(recover().removed.size(), 1U);
}

TEST_F(Recovering, KeepsWhatIsNoFile) {
  fs::create_directory(vault_ / fresh_);
  vault_.write("target.md", "old\n");
  fs::create_symlink("target.md", vault_ / exchanged_);
  const auto before = tree();
  EXPECT_EQ(recover().kept.size(), 2U);
  EXPECT_EQ(tree(), before);
}

TEST_F(Recovering, LooksIntoNoHiddenFolderAndThroughNoLink) {
  const test::TempDir elsewhere;
  elsewhere.write(fresh_, "x");
  fs::create_directory_symlink(elsewhere.path(), vault_ / "link");
  vault_.write(".obsidian/" + fresh_, "x");
  vault_.write("a/.git/" + fresh_, "x");
  const auto before = tree();
  EXPECT_TRUE(recover().removed.empty());
  EXPECT_EQ(tree(), before);
  EXPECT_TRUE(fs::exists(elsewhere / fresh_));
}

TEST_F(Recovering, GoesThroughAllFolders) {
  std::vector<std::string> expected;
  std::string folder;
  for (int depth = 0; depth < 30; ++depth) {
    expected.push_back(folder + fresh_);
    vault_.write(expected.back(), "x");
    folder += "folder " + std::to_string(depth) + '/';
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(recover().removed, expected);
}

TEST_F(Recovering, SaysWhichFolderItCannotLookInto) {
  if (::geteuid() == 0) GTEST_SKIP() << "root looks into every folder";
  vault_.write("closed/" + fresh_, "x");
  ASSERT_EQ(::chmod((vault_ / "closed").c_str(), 0), 0);
  const Recovery recovery = recover();
  ::chmod((vault_ / "closed").c_str(), 0755);
  ASSERT_EQ(recovery.kept.size(), 1U);
  EXPECT_EQ(recovery.kept[0].place->path, "closed");
}

}  // namespace
}  // namespace vaultask::writing
