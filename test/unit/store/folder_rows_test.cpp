#include "store/folder_rows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/database_file.hpp"

namespace vaultask::store {
namespace {

FolderListing listing_of(std::string path) {
  FolderListing listing;
  listing.path = std::move(path);
  listing.stamp = files::Stamp{4096, 1'700'000'000'123'456'789, 1'700'000'001'000'000'001, 77};
  listing.notes = {{"a \"b\".md", {3, {10, -5, 6, 18'446'744'073'709'551'615U}, true, false}},
                   {"Zo\xC3\xAB \xFF.md", {4, {0, 0, 0, 0}, false, true}}};
  listing.folders = {"Deep", "X"};
  listing.attachments = {"plan.pdf"};
  listing.skipped = {1, 2, 3, 4, 5};
  return listing;
}

FolderListing unpacked(const PackedFolder& folder) {
  FolderListing listing = listing_of("of before");  // what is overwritten
  unpack(folder, listing);
  return listing;
}

TEST(PackedFolder, ComesBackAsItWas) {
  EXPECT_EQ(unpacked(pack(listing_of("Work"))), listing_of("Work"));
  FolderListing bare;
  bare.path = "Empty";
  EXPECT_EQ(unpacked(pack(bare)), bare);
}

class FolderRowsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto db = Connection::open(":memory:", Connection::Mode::create);
    ASSERT_TRUE(db);
    db_.emplace(std::move(*db));
    ASSERT_TRUE(create_schema(*db_));
    auto rows = FolderRows::prepare(*db_);
    ASSERT_TRUE(rows) << to_string(rows.error());
    rows_.emplace(std::move(*rows));
  }
  void put(const std::string& path) { ASSERT_TRUE(rows_->put(pack(listing_of(path)))); }
  static std::vector<std::string> paths(const Result<std::vector<PackedFolder>>& folders) {
    EXPECT_TRUE(folders);
    std::vector<std::string> all;
    for (const PackedFolder& folder : *folders) all.push_back(folder.path);
    return all;
  }

  std::optional<Connection> db_;
  std::optional<FolderRows> rows_;
};

TEST_F(FolderRowsTest, GiveBackWhatWasPut) {
  put("Work");
  PackedFolder folder;
  EXPECT_EQ(rows_->find("Work", folder), true);
  EXPECT_EQ(unpacked(folder), listing_of("Work"));
  EXPECT_EQ(rows_->find("work", folder), false);

  FolderListing later = listing_of("Work");
  later.stamp.reset();
  later.notes.clear();
  ASSERT_TRUE(rows_->put(pack(later)));
  EXPECT_EQ(rows_->find("Work", folder), true);
  EXPECT_EQ(unpacked(folder), later);
  EXPECT_EQ(paths(rows_->all()), std::vector<std::string>{"Work"});
}

TEST_F(FolderRowsTest, KnowWhatLiesBelowAFolder) {
  for (const char* path : {"", "Work", "Work/A", "Work/A/B", "Work 2", "Work-", "Work0", "Wor"}) {
    put(path);
  }
  EXPECT_EQ(paths(rows_->below("Work")), (std::vector<std::string>{"Work", "Work/A", "Work/A/B"}));
  ASSERT_TRUE(rows_->remove_below("Work"));
  EXPECT_EQ(paths(rows_->all()), (std::vector<std::string>{"", "Wor", "Work 2", "Work-", "Work0"}));
}

TEST_F(FolderRowsTest, ShowTheNotesInAView) {
  put("Work");
  auto rows = db_->prepare("SELECT name, note_id, racy, is_page FROM note_file ORDER BY note_id");
  ASSERT_TRUE(rows);
  ASSERT_TRUE(rows->step());
  EXPECT_EQ(rows->text(0), "a \"b\".md");
  EXPECT_EQ(rows->integer(1), 3);
  EXPECT_EQ(rows->integer(2), 1);
  ASSERT_TRUE(rows->step());
  EXPECT_EQ(rows->integer(3), 1);
  EXPECT_FALSE(rows->step());
}

}  // namespace
}  // namespace vaultask::store
